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
  expect(same.out).toMatch(/Differences between plans that moved: 0 of \d+\n/);
  expect(same.out).toContain('same in both studies, and no conclusion moved.');
  const other = await inFolder(folder, ['compare', 'one', 'two', '--lang', 'fr']);
  expect(other.out).toMatch(/si rien d’autre ne différait, environ\s+\d+\s+des\s+différences\s+bougeraient/);
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

test('what moved is told in lines of the terminal’s width, money in its currency', async () => {
  const folder = folderWith({
    ...files,
    'other.yaml': smallScenario
      .replace('blitzkrieg }', 'guerrilla }')
      .replace('replicates: 3', 'replicates: 8'),
    'firm.yaml': smallScenario.replace('replicates: 3', 'replicates: 8'),
    'changed.yaml': files['study.yaml'].replace('firm.yaml', 'other.yaml'),
  });
  await inFolder(folder, ['run', 'study.yaml', '--out', 'one']);
  await inFolder(folder, ['run', 'changed.yaml', '--out', 'two']);
  const { out } = await inFolder(folder, ['compare', 'one', 'two'], { width: 60 });
  expect(out).toContain('climate.leadership = 0.2');
  expect(out).toMatch(/voluntary − blitzkrieg, Cost: [\s\S]*€/);
  expect(out).toMatch(/other seeds explain\s+nothing/);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
});
