/**
 * Writes docs/results/winners.md: in which circumstances Guerrilla or Blitzkrieg does better, over a scan of leadership,
 * resistance, size and deadline. `npm run docs:winners`, whenever results have changed.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Cell, scanCircumstances, scanned } from '../src/experiment/scanCircumstances.ts';
import { winnersPage } from '../src/report/markdown/winnersPage.ts';

const REPLICATES = 40;

const cells: Cell[] = [];
for (const at of scanned) cells.push(...(await scanCircumstances(at, REPLICATES)));
writeFileSync(resolve(import.meta.dirname, '../docs/results/winners.md'), winnersPage(cells, REPLICATES));
