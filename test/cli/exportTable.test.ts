import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const files = {
  'firm.yaml': smallScenario,
  'study.yaml': `study: 1
scenarios: [firm.yaml]
vary:
  - { factor: target.structure, values: [coordinated, centralised] }
  - { factor: climate.leadership, values: [0.2, 0.8] }
`,
};

test('a table of a study is written as it stands, and as Parquet the bytes that stand beside it', async () => {
  const folder = folderWith(files);
  await inFolder(folder, ['run', 'study.yaml', '--out', 'result']);
  for (const format of ['csv', 'parquet']) {
    const out = `summary.${format}`;
    const ended = await inFolder(folder, [
      'export',
      'result',
      '--format',
      format,
      '--table',
      'summary',
      '-o',
      out,
    ]);
    expect(ended).toMatchObject({ code: 0, out: `${out}\n` });
    expect(readFileSync(join(folder, out)).equals(readFileSync(join(folder, 'result', out)))).toBe(true);
  }
  const { out } = await inFolder(folder, ['export', 'result', '--format', 'jsonl', '--table', 'points']);
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows).toHaveLength(4);
  expect(rows[1]).toMatchObject({
    point: 1,
    'target.structure': 'coordinated',
    'climate.leadership': 0.8,
    schema: 1,
  });
});

test('a table of a run is written as Parquet, and a run without a table is one replicate as before', async () => {
  const folder = folderWith(files);
  await inFolder(folder, ['run', 'firm.yaml', '--out', 'result']);
  const asked = ['export', 'result', '--format', 'parquet', '--table', 'weekly'];
  expect((await inFolder(folder, asked)).err).toContain('add --out weekly.parquet');
  await inFolder(folder, [...asked, '-o', 'weekly.parquet']);
  expect(readFileSync(join(folder, 'weekly.parquet')).subarray(0, 4).toString()).toBe('PAR1');
  const { out } = await inFolder(folder, ['export', 'result', '--format', 'csv']);
  expect(out.split('\n')[0]).toContain('replicate');
});

test('tables that are not there are told from those that are, and a changed one is not written', async () => {
  const folder = folderWith(files);
  await inFolder(folder, ['run', 'study.yaml', '--out', 'result']);
  const ask = (...more: string[]) => inFolder(folder, ['export', 'result', '--format', 'csv', ...more]);
  expect(await ask()).toMatchObject({ code: 2 });
  expect((await ask('--table', 'sumary')).err).toContain('did you mean "summary"?');
  appendFileSync(join(folder, 'result', 'summary.csv'), '\n');
  const { code, out, err } = await ask('--table', 'summary');
  expect({ code, out }).toEqual({ code: 4, out: '' });
  expect(err).toContain('changed or removed since it was written');
});
