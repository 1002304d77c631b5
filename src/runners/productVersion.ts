import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productFolder } from './productFolder.ts';

/** The version of the product, as its `package.json` states it. */
export const productVersion: string = (
  JSON.parse(readFileSync(join(productFolder, 'package.json'), 'utf8')) as { version: string }
).version;
