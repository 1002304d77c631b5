import { expect, test } from 'vitest';
import { folderWith, inFolder } from './testTerminal.ts';

const people = Array.from({ length: 24 }, (_, i) => `p${i},${i % 4},${i % 3 === 0 ? '' : 1 + (i % 5)}`);
const ties = Array.from({ length: 24 }, (_, i) => `p${i},p${(i + 4) % 24}`);
const files = {
  'nodes.csv': `id,village,toa\n${people.join('\n')}\n`,
  'edges.csv': `source,target\n${ties.join('\n')}\n`,
};
const few = ['--replicates', '5', '--rewirings', '2'];

test('a diffusion is told in tables, with how the ties were read', async () => {
  const folder = folderWith(files);
  const ended = await inFolder(folder, ['diffusion', 'nodes.csv', 'edges.csv', ...few, '--reverse']);
  expect(ended.code).toBe(0);
  expect(ended.out).toContain('the target influences the source');
  expect(ended.out).toContain('community (Bass)');
  expect(ended.out).toMatch(/n\s=\s4 communities/);
  expect(ended.out).not.toContain('NaN');
  expect(ended.err).toContain('time ← toa');
});

test('in French every line is French', async () => {
  const folder = folderWith(files);
  const { out } = await inFolder(folder, ['diffusion', 'nodes.csv', 'edges.csv', ...few, '--lang', 'fr']);
  expect(out).toContain('risque constant');
  expect(out).toContain('intervalles à 95');
  expect(out).not.toMatch(/\b(the|people|better|community)\b/);
});

test('the same seed prints the same object, with the direction that was read', async () => {
  const folder = folderWith(files);
  const command = ['diffusion', 'nodes.csv', 'edges.csv', '--time', 'toa', '--json', ...few];
  const first = await inFolder(folder, [...command, '--directed']);
  expect((await inFolder(folder, [...command, '--directed'])).out).toBe(first.out);
  expect(JSON.parse(first.out)).toMatchObject({
    meaning: 'influences',
    people: 24,
    seed: '42',
    replicates: 5,
  });
  expect(JSON.parse((await inFolder(folder, command)).out).meaning).toBe('mutual');
});

test('faulty data end with 4 and say which option to use', async () => {
  const folder = folderWith(files);
  const missing = await inFolder(folder, ['diffusion', 'nodes.csv', 'edges.csv', '--time', 'tao']);
  expect(missing).toMatchObject({ code: 4, out: '' });
  expect(missing.err).toContain('--time');
  expect(missing.err).toContain('did you mean "toa"?');
  const unlike = await inFolder(folder, ['diffusion', 'nodes.csv', 'edges.csv', '--community', 'x']);
  expect(unlike.err).toContain('name the column with --community <column>');
  expect(await inFolder(folder, ['diffusion', 'none.csv', 'edges.csv'])).toMatchObject({ code: 4 });
});

test('contradicting or impossible options end with 2', async () => {
  const folder = folderWith(files);
  for (const options of [
    ['--undirected', '--reverse'],
    ['--replicates', '1'],
    ['--rewirings', 'some'],
  ])
    expect((await inFolder(folder, ['diffusion', 'nodes.csv', 'edges.csv', ...options])).code).toBe(2);
});

const rule = ['--rule', 'change', '--weeks-per-period', '4.345'];

test('the seven states of the rule stand beside the curves where they are asked for, and nowhere else', async () => {
  const folder = folderWith(files);
  const command = ['diffusion', 'nodes.csv', 'edges.csv', ...few];
  const plain = await inFolder(folder, command);
  expect(plain.out).not.toContain('seven states');
  const ended = await inFolder(folder, [...command, ...rule]);
  expect(ended.code).toBe(0);
  expect(ended.out).toContain('a period being 4.345 weeks');
  expect(ended.out).toMatch(/The seven states of the rule change, without a plan/);
  expect(ended.out).toContain('Thresholds of the seven states');
  expect(ended.out).toContain('seven states − everybody (Bass)');
  expect(ended.out).not.toContain('NaN');
  // whatever is told without the rule is told with it, to the digit
  const figures = (out: string) =>
    [...out.matchAll(/^(?:constant|everybody|community|ties) .*$/gm)].map(String);
  const numbers = (lines: string[]) => lines.map((line) => line.replaceAll(/\s+/g, ' '));
  expect(numbers(figures(ended.out))).toEqual(
    expect.arrayContaining(numbers(figures(plain.out)).slice(0, 6)),
  );
  const { out } = await inFolder(folder, [...command, ...rule, '--lang', 'fr']);
  expect(out).toContain('sept états');
  expect(out).toContain('une période valant 4,345 semaines');
  expect(out).not.toMatch(/\b(the|seven|states|weeks|thresholds)\b/);
});

test('with the rule, the same seed prints the same bytes', async () => {
  const folder = folderWith(files);
  const command = ['diffusion', 'nodes.csv', 'edges.csv', '--json', ...few, ...rule];
  const { out } = await inFolder(folder, command);
  expect((await inFolder(folder, command)).out).toBe(out);
  const told = JSON.parse(out);
  expect(told.weeksPerPeriod).toBe(4.345);
  expect(told.rivals.at(-1)).toMatchObject({ rival: 'change', thresholds: [{}, {}] });
});

test('a rule of weeks asks how many make a period, and how many there may be', async () => {
  const folder = folderWith(files);
  const command = ['diffusion', 'nodes.csv', 'edges.csv', ...few];
  const unknown = await inFolder(folder, [...command, '--rule', 'change']);
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.err).toContain('add --weeks-per-period');
  const idle = await inFolder(folder, [...command, '--weeks-per-period', '4']);
  expect(idle.code).toBe(2);
  expect(idle.err).toContain('add --rule change');
  for (const options of [
    ['--rule', 'bass', '--weeks-per-period', '4'],
    ['--rule', 'change', '--weeks-per-period', '0.5'],
    ['--rule', 'change', '--weeks-per-period', 'some'],
  ])
    expect((await inFolder(folder, [...command, ...options])).code).toBe(2);
  const long = await inFolder(folder, [...command, '--rule', 'change', '--weeks-per-period', '2000']);
  expect(long).toMatchObject({ code: 4, out: '' });
  expect(long.err).toMatch(/nodes\.csv.*8000 weeks.*--weeks-per-period/s);
});

test.each([
  ['nobody adopts', { toa: () => '' }, /nodes\.csv.*nobody adopted.*name the column/s],
  [
    'times are words',
    { toa: (i: number) => (i === 7 ? 'soon' : '1') },
    /nodes\.csv:9.*"soon".*number of a period/s,
  ],
  ['times are dates', { toa: () => '2021-03-04' }, /nodes\.csv:2.*2021-03-04.*number of a period/s],
  [
    'times have decimals',
    { toa: (i: number) => (i === 0 ? '1.5' : '1') },
    /nodes\.csv:2.*1\.5.*number of a period/s,
  ],
  ['all adopt at once', { toa: () => '3' }, /nodes\.csv.*period 3.*shorter periods/s],
  ['there is one community', { village: () => 'a' }, /nodes\.csv.*one community, "a".*another column/s],
  [
    'somebody has no community',
    { village: (i: number) => (i === 2 ? '' : String(i % 3)) },
    /nodes\.csv:4.*no community.*fill in/s,
  ],
  ['two people have one name', { id: (i: number) => (i === 5 ? 'p4' : `p${i}`) }, /nodes\.csv:7.*p4/s],
])('with the rule as without it, it is told where and what to do when %s', async (_, cells, said) => {
  const { id, village, toa }: Record<string, (i: number) => string> = {
    id: (i) => `p${i}`,
    village: (i) => String(i % 4),
    toa: (i) => String(1 + (i % 5)),
    ...cells,
  };
  const lines = Array.from({ length: 24 }, (_, i) => `${id!(i)},${village!(i)},${toa!(i)}`);
  const folder = folderWith({ ...files, 'nodes.csv': `id,village,toa\n${lines.join('\n')}\n` });
  const ended = await inFolder(folder, ['diffusion', 'nodes.csv', 'edges.csv', ...few, ...rule]);
  expect(ended).toMatchObject({ code: 4, out: '' });
  expect(ended.err).toMatch(said);
});

test('people without a single contact among them, and nobody but the first adopters, end in figures', async () => {
  const first = Array.from({ length: 12 }, (_, i) => `p${i},${i % 3},${i < 3 ? 1 : i === 11 ? 3 : ''}`);
  const folder = folderWith({
    'nodes.csv': `id,village,toa\n${first.join('\n')}\n`,
    'edges.csv': 'source,target\np0,p3\n',
  });
  const ended = await inFolder(folder, ['diffusion', 'nodes.csv', 'edges.csv', ...few, ...rule]);
  expect(ended.code).toBe(0);
  expect(ended.out).not.toContain('NaN');
});

test('an interrupt ends it with 130', async () => {
  const signal = AbortSignal.abort(new Error('interrupted'));
  const folder = folderWith(files);
  const { code, out } = await inFolder(folder, ['diffusion', 'nodes.csv', 'edges.csv', ...few], { signal });
  expect([code, out]).toEqual([130, '']);
});
