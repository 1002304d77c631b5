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

test('an interrupt ends it with 130', async () => {
  const signal = AbortSignal.abort(new Error('interrupted'));
  const folder = folderWith(files);
  const { code, out } = await inFolder(folder, ['diffusion', 'nodes.csv', 'edges.csv', ...few], { signal });
  expect([code, out]).toEqual([130, '']);
});
