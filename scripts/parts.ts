/** Writes docs/reference/parts. `npm run docs:parts`; a test fails when a page is not up to date. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { partsPages } from '../src/report/markdown/parts/partsPages.ts';

for (const [file, page] of partsPages())
  writeFileSync(resolve(import.meta.dirname, '../docs/reference/parts', file), page);
