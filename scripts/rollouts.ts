/**
 * Writes docs/results/real-rollouts.md: the model held against published roll-outs. `npm run docs:rollouts`, whenever results
 * have changed; about ten minutes on two cores, the same bytes on any number of them.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { holdAgainstRollouts } from '../src/experiment/rollouts/holdAgainstRollouts.ts';
import { rolloutsPage } from '../src/report/markdown/rolloutsPage.ts';
import { performOnCores } from '../src/runners/rolloutsOnCores.ts';

const page = rolloutsPage(await holdAgainstRollouts(performOnCores));
writeFileSync(resolve(import.meta.dirname, '../docs/results/real-rollouts.md'), page);
