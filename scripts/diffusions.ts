/**
 * Writes docs/results/seven-states.md: the rule `change` held against two real diffusions. `npm run docs:diffusions`, whenever
 * the rule has changed; minutes. The data are no part of the repository: they are looked for in ../shared/data, or in the
 * folder that is named behind the command.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { benchmark } from '../src/diffusion/benchmark.ts';
import { readDiffusion } from '../src/diffusion/readDiffusion.ts';
import { type HeldAgainst, sevenStatesPage } from '../src/report/markdown/sevenStatesPage.ts';

const root = resolve(import.meta.dirname, '..');
const data = resolve(process.argv[2] ?? join(root, '../shared/data'));

const diffusions = [
  {
    folder: 'netdiffuser_brfarmers',
    title: 'Brazilian farmers, hybrid corn',
    about: 'Years 1946 to 1965 (Rogers, Ascroft & Röling 1970, from netdiffuseR).',
    weeksPerPeriod: 52,
    otherClocks: [13, 26],
  },
  {
    folder: 'netdiffuser_medInnovations',
    title: 'Physicians, a new drug',
    about: 'Months 1 to 17 (Coleman, Katz & Menzel 1966, from netdiffuseR).',
    weeksPerPeriod: 4.345,
    otherClocks: [26, 52, 104],
  },
];

const missing = diffusions.filter(({ folder }) => !existsSync(join(data, folder)));
if (missing.length > 0) {
  process.stderr.write(`needs data: ${missing.map(({ folder }) => join(data, folder)).join(', ')}\n`);
  process.exit(1);
}

const told: HeldAgainst[] = [];
for (const { folder, title, about, weeksPerPeriod, otherClocks } of diffusions) {
  const file = (name: string) => ({ name, bytes: readFileSync(join(data, folder, name)) });
  const { diffusion, network } = readDiffusion(file('nodes.csv'), file('edges.csv'), {
    nodesColumns: { time: 'toa' },
    meaning: 'asks',
    weeksPerPeriod,
  });
  const held = (weeks: number, replicates: number, rewirings: number) =>
    benchmark(diffusion, network, { seed: 42, replicates, rewirings, weeksPerPeriod: weeks });
  const others = [];
  for (const weeks of otherClocks) others.push(await held(weeks, 30, 1));
  told.push({
    title,
    about,
    command: `uptake diffusion nodes.csv edges.csv --time toa --reverse --rule change --weeks-per-period ${weeksPerPeriod} --replicates 100 --rewirings 5`,
    result: await held(weeksPerPeriod, 100, 5),
    otherClocks: others,
  });
}
writeFileSync(join(root, 'docs/results/seven-states.md'), sevenStatesPage(told));
