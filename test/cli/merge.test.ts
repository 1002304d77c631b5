import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsOfResult } from '../contentsOfResult.ts';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const firm = smallScenario.replace('horizon: 12w', 'horizon: 20w');
const people = `id,manager,unit\n${Array.from({ length: 30 }, (_, k) => `p${k},${k === 0 ? '' : `p${(k - 1) >> 2}`},u${k % 3}`).join('\n')}\n`;
const study = `study: 1
scenarios: [firm.yaml, real.yaml]
vary:
  - { factor: climate.leadership, values: [0.2, 0.8] }
`;
const files = {
  'firm.yaml': firm,
  'real.yaml': firm.replace('{ generate: { people: 30, units: 3 } }', '{ people: { csv: people.csv } }'),
  'people.csv': people,
  'study.yaml': study,
};

const partOf = (folder: string, chunk: string, out: string, named = 'study.yaml') =>
  inFolder(folder, ['run', named, '--chunk', chunk, '--out', out, '--replicates', '4']);

test('a study that is run in parts comes to the bytes of one that is run at once', async () => {
  const folder = folderWith(files);
  for (const chunk of ['1/3', '2/3', '3/3'])
    expect((await partOf(folder, chunk, `part-${chunk[0]}`)).code).toBe(0);
  const merged = await inFolder(folder, ['merge', 'part-1', 'part-2', 'part-3', '--out', 'merged']);
  expect(merged.code).toBe(0);
  await inFolder(folder, ['run', 'study.yaml', '--out', 'whole', '--replicates', '4']);
  expect(contentsOfResult(join(folder, 'merged'))).toEqual(contentsOfResult(join(folder, 'whole')));
});

test('changes of mind are chunks like others: merging computes nothing, and says which are missing', async () => {
  const asked = `${study}fork: { of: blitzkrieg, continue: voluntary, weeks: [3, 6] }\n`;
  const folder = folderWith({ ...files, 'asked.yaml': asked });
  for (const i of ['1', '2']) await partOf(folder, `${i}/2`, i, 'asked.yaml');
  const lacking = await inFolder(folder, ['merge', '2', '--out', 'merged']);
  expect([lacking.code, lacking.err]).toEqual([
    4,
    expect.stringContaining('4 of 8 chunks are missing (1, 3, 5, 7): of --chunk 1/2'),
  ]);
  expect((await inFolder(folder, ['merge', '1', '2', '--out', 'merged'])).code).toBe(0);
  const { environment } = JSON.parse(readFileSync(join(folder, 'merged', 'manifest.json'), 'utf8'));
  expect(environment.chunks).toEqual({ performed: 0, found: 8 });
  await inFolder(folder, ['run', 'asked.yaml', '--out', 'whole', '--replicates', '4']);
  expect(contentsOfResult(join(folder, 'merged'))).toEqual(contentsOfResult(join(folder, 'whole')));
});

test('all parts may be written into one folder, and what is kept is not run again', async () => {
  const folder = folderWith(files);
  for (const chunk of ['1/2', '2/2']) await partOf(folder, chunk, 'parts');
  const again = await inFolder(folder, [
    ...['run', 'study.yaml', '--chunk', '1/2', '--out', 'parts', '--replicates', '4', '--json'],
  ]);
  expect(JSON.parse(again.out)).toMatchObject({ part: { i: 1, n: 2 }, performed: 0, found: 2 });
  expect((await inFolder(folder, ['merge', 'parts'])).code).toBe(0);
});

test('a part that is missing is named, and nothing is written', async () => {
  const folder = folderWith(files);
  await partOf(folder, '1/4', 'part');
  const { code, err } = await inFolder(folder, ['merge', 'part', '--out', 'merged']);
  expect(code).toBe(4);
  expect(err).toContain('3 of 4 chunks are missing (2, 3, 4): of --chunk 2/4, --chunk 3/4, --chunk 4/4');
  expect(readdirSync(folder)).not.toContain('merged');
});

test('parts of two studies, or of another engine, are not merged', async () => {
  const folder = folderWith({ ...files, 'other.yaml': study.replace('0.8', '0.9') });
  await partOf(folder, '1/2', 'one');
  await partOf(folder, '2/2', 'two', 'other.yaml');
  const other = await inFolder(folder, ['merge', 'one', 'two']);
  expect(other.code).toBe(4);
  expect(other.err).toContain('two  this part is of another study than one');
  expect((await partOf(folder, '1/2', 'one', 'other.yaml')).code).toBe(9);
  cpSync(join(folder, 'one'), join(folder, 'old'), { recursive: true });
  const path = join(folder, 'old', 'part-1-of-2.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"engine": "[^"]+"/, '"engine": "0.0.1"'));
  const engine = await inFolder(folder, ['merge', 'old', '--lang', 'fr']);
  expect(engine.code).toBe(4);
  expect(engine.err).toContain('cette partie vient du moteur 0.0.1');
  rmSync(path);
  expect((await inFolder(folder, ['merge', 'old'])).err).toContain('holds no part of a study');
});

test('a scenario is run in parts as a study of one point', async () => {
  const folder = folderWith(files);
  for (const chunk of ['1/2', '2/2']) await partOf(folder, chunk, 'parts', 'real.yaml');
  const { code, out } = await inFolder(folder, ['merge', 'parts', '--json', '--out', 'merged']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ name: 'real', counts: { points: 1, runs: 12 } });
  expect((await inFolder(folder, ['verify', 'merged'])).code).toBe(0);
});

test('--chunk asks for a place, for a part that there is, and for a number of runs that is known', async () => {
  const folder = folderWith({
    ...files,
    'precise.yaml': `${study}precision: { metric: buyIn, halfWidth: 5% }\n`,
  });
  const placeless = await inFolder(folder, ['run', 'study.yaml', '--chunk', '1/2']);
  expect(placeless).toMatchObject({ code: 2 });
  expect(placeless.err).toContain('--out says where');
  expect((await partOf(folder, '3/2', 'part')).code).toBe(2);
  const open = await inFolder(folder, ['run', 'precise.yaml', '--chunk', '1/2', '--out', 'part']);
  expect(open.code).toBe(2);
  expect(open.err).toContain('a part does not see the others');
});
