import { expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const files = {
  'firm.yaml': smallScenario,
  'study.yaml': `study: 1
scenarios: [firm.yaml]
vary:
  - { factor: climate.leadership, values: [0.2, 0.8] }
`,
};

test('two studies of the same points stand side by side: what moved, and how much of it may be luck', async () => {
  const folder = folderWith(files);
  await inFolder(folder, ['run', 'study.yaml', '--out', 'one']);
  await inFolder(folder, ['run', 'study.yaml', '--out', 'two', '--seed', 'another']);
  const same = await inFolder(folder, ['compare', 'one', 'one']);
  expect(same.code).toBe(0);
  expect(same.out).toMatch(/Differences that moved: 0 of \d+\n/);
  expect(same.out).toContain('Seeds and replicates are the same: none of this is luck.');
  const other = await inFolder(folder, ['compare', 'one', 'two', '--lang', 'fr']);
  expect(other.out).toMatch(/si rien d’autre ne différait, environ \d+ différences bougeraient/);
  const { out } = await inFolder(folder, ['compare', 'one', 'two', '--json']);
  expect(JSON.parse(out)).toMatchObject({ before: { folder: 'one' }, points: 2, sameLuck: false });
});

test('a study is compared with one study of the same points, and with nothing else', async () => {
  const folder = folderWith(files);
  await inFolder(folder, ['run', 'study.yaml', '--out', 'one']);
  await inFolder(folder, ['run', 'study.yaml', '--out', 'two', '--replicates', '2']);
  expect((await inFolder(folder, ['compare', 'one', 'firm.yaml'])).code).toBe(2);
  expect((await inFolder(folder, ['compare', 'one'])).code).toBe(2);
  expect((await inFolder(folder, ['compare', 'one', 'two', '--baseline', 'nothing'])).code).toBe(2);
  expect((await inFolder(folder, ['compare', 'one', 'two'])).code).toBe(0);
});
