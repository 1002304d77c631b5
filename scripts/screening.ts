/**
 * Writes docs/results/screening.md: how far each assumption moves the differences between plans, and which are drawn by
 * default. `npm run docs:screening`, whenever results have changed; it says where src/scenario/assumptions/screened.ts
 * lists others than it finds.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rankAssumptions } from '../src/experiment/screening/rankAssumptions.ts';
import { screenedFiles } from '../src/experiment/screening/screenedScenarios.ts';
import { screenScenario } from '../src/experiment/screening/screenScenario.ts';
import { screeningPage } from '../src/report/markdown/screeningPage.ts';
import { shippedFiles } from '../src/runners/files.ts';
import { screened } from '../src/scenario/assumptions/screened.ts';
import { readScenario } from '../src/scenario/readScenario.ts';

const scenarios = [];
for (const each of screenedFiles)
  scenarios.push(screenScenario(each, await readScenario(each.file, { read: shippedFiles })));

const ranking = rankAssumptions(scenarios);
writeFileSync(
  resolve(import.meta.dirname, '../docs/results/screening.md'),
  screeningPage(scenarios, ranking),
);
if (ranking.chosen.join() !== screened.join()) {
  console.error(`src/scenario/assumptions/screened.ts should list:\n  ${ranking.chosen.join('\n  ')}`);
  process.exitCode = 1;
}
