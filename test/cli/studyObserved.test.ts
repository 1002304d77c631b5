import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { studyManifestSchema } from '../../src/store/studyManifest.ts';
import { bassFiles } from '../study/observedStudies.ts';
import { folderWith, inFolder } from './testTerminal.ts';

const seen = `week,users,of\n${[0, 1, 2, 4, 7, 11, 16].map((users, week) => `${week},${users},30\n`).join('')}`;
const study = `study: 1
scenarios: [bass.yaml]
calibrate: { to: seen.csv, fit: { rule.p: [0.01, 0.2], rule.q: [0.1, 1] }, samples: 60 }
observed: { counts: seen.csv, through: 4w }
`;
const folder = () => folderWith({ ...bassFiles(30, 10), 'seen.csv': seen, 'study.yaml': study });
const table = (there: string, name: string) =>
  readFileSync(join(there, 'out', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));

test('a study writes what was fitted, laid over and forecast as tables, and tells it', async () => {
  const there = folder();
  const { code, out } = await inFolder(there, ['run', 'study.yaml', '--out', 'out', '--jobs', '1']);
  expect(code).toBe(0);
  expect(out).toContain('Fitted to what was observed');
  expect(out).toContain('Where we are, what comes next');
  const names = readdirSync(join(there, 'out'));
  for (const name of [
    'calibration',
    'calibration-curve',
    'calibration-draws',
    'overlay',
    'forecast',
    'refit',
  ])
    expect(names).toEqual(expect.arrayContaining([`${name}.csv`, `${name}.parquet`]));
  const [columns, p, q] = table(there, 'calibration.csv');
  expect([columns!.at(-1), p![3], q![3]]).toEqual(['schema', 'rule.p', 'rule.q']);
  expect(table(there, 'calibration-curve.csv')).toHaveLength(1 + 11);
  expect(table(there, 'calibration-draws.csv')).toHaveLength(1 + 2 * 60);
  expect(table(there, 'overlay.csv')).toHaveLength(1 + 5);
  expect(table(there, 'forecast.csv')).toHaveLength(1 + 7);
  const manifest = JSON.parse(readFileSync(join(there, 'out', 'manifest.json'), 'utf8'));
  expect(studyManifestSchema.parse(manifest).observed).toHaveLength(1);

  const report = readFileSync(join(there, 'out', 'report.html'), 'utf8');
  expect(report).toContain('Where we are, what comes next');
  expect((await inFolder(there, ['report', 'out', '--format', 'md', '--out', 'r.md'])).code).toBe(0);
  expect(readFileSync(join(there, 'r.md'), 'utf8')).toContain('## Fitted to what was observed');

  const again = await inFolder(there, ['run', 'study.yaml', '--out', 'out', '--json']);
  const [told] = JSON.parse(again.out).observed;
  expect(told.fit.parameters[1]).toMatchObject({ path: 'rule.q' });
  expect(told.standing.through).toBe(4);
});

test('the study of the folder gives the same, and another file of what was observed is another study', async () => {
  const there = folder();
  await inFolder(there, ['run', 'study.yaml', '--out', 'out', '--jobs', '1']);
  await inFolder(there, ['run', 'out/study.resolved.yaml', '--out', 'again', '--jobs', '1']);
  for (const name of ['calibration.csv', 'forecast.csv', 'overlay.csv'])
    expect(readFileSync(join(there, 'again', name))).toEqual(readFileSync(join(there, 'out', name)));
  writeFileSync(join(there, 'seen.csv'), seen.replace('6,16,30', '6,17,30'));
  const { code, err } = await inFolder(there, ['run', 'study.yaml', '--out', 'out']);
  expect(code).not.toBe(0);
  expect(err).toContain('out');
});

test('validate tells a fault of the file that was observed, with its line', async () => {
  const there = folder();
  writeFileSync(join(there, 'seen.csv'), seen.replace('3,4,30', '3,44,30'));
  const { code, err } = await inFolder(there, ['validate', 'study.yaml']);
  expect(code).toBe(4);
  expect(err).toContain('seen.csv:5');
});

test('parts of a study hold the runs of what is fitted, too', async () => {
  const there = folder();
  writeFileSync(join(there, 'fit.yaml'), study.replace(/observed:.*\n/, ''));
  for (const part of ['1/2', '2/2'])
    await inFolder(there, ['run', 'fit.yaml', '--chunk', part, '--out', 'parts']);
  expect((await inFolder(there, ['merge', 'parts', '--out', 'out'])).code).toBe(0);
  const manifest = JSON.parse(readFileSync(join(there, 'out', 'manifest.json'), 'utf8'));
  expect(manifest.environment.chunks.performed).toBe(0);
  await inFolder(there, ['run', 'fit.yaml', '--out', 'alone']);
  for (const name of ['calibration.csv', 'calibration-draws.csv', 'summary.csv'])
    expect(readFileSync(join(there, 'alone', name))).toEqual(readFileSync(join(there, 'out', name)));
});
