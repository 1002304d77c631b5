import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productFolder } from './productFolder.ts';

const { version, engines } = JSON.parse(readFileSync(join(productFolder, 'package.json'), 'utf8')) as {
  version: string;
  engines: { node: string };
};

/** The version of the product, as its `package.json` states it. */
export const productVersion: string = version;

/** The oldest release of Node that it runs on, such as `20.19.0`. */
export const oldestNode: string = engines.node.replace('>=', '');
