/**
 * Writes docs/results/winners.md: which plan is the choice in which circumstances, over a scan of climates, sizes and
 * deadlines. `npm run docs:winners`, whenever results have changed.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Cell, scanCircumstances, scanned } from '../src/experiment/scanCircumstances.ts';
import { winnersPage } from '../src/report/markdown/winnersPage.ts';

const cells: Cell[] = [];
for (const at of scanned) cells.push(...(await scanCircumstances(at)));
writeFileSync(resolve(import.meta.dirname, '../docs/results/winners.md'), winnersPage(cells));
