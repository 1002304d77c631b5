import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const sweep = `study: 1
scenarios: [small.yaml]
vary: [{ factor: climate.leadership, values: { from: 0, to: 1, step: 0.25 } }]
`;
const folder = (study: string) => folderWith({ 'small.yaml': smallScenario, 'study.yaml': study });

test('validate accepts a study whose scenarios are sound at every point', async () => {
  expect(await inFolder(folder(sweep), ['validate', 'study.yaml'])).toEqual({
    code: 0,
    out: 'study.yaml  valid\n',
    err: '',
  });
});

test('validate tells the line of the study that no scenario takes', async () => {
  const { code, err } = await inFolder(folder(sweep.replace('to: 1', 'to: 2')), ['validate', 'study.yaml']);
  expect(code).toBe(3);
  expect(err).toMatch(/^study\.yaml:3:46 {2}climate\.leadership {2}1\.25 is out of range/);
});

test('validate reads the organisations that vary, and tells which one is at fault', async () => {
  const there = folder(
    'study: 1\nscenarios: [small.yaml]\nvary: [{ factor: organisation, values: [firms] }]\n',
  );
  mkdirSync(join(there, 'firms'));
  writeFileSync(join(there, 'firms', 'good.csv'), 'id,manager,unit\n1,,A\n2,1,A\n3,1,B\n4,1,B\n');
  writeFileSync(join(there, 'firms', 'twice.csv'), 'id,manager,unit\n1,,A\n1,1,A\n3,1,B\n4,1,B\n');
  const { code, err } = await inFolder(there, ['validate', 'study.yaml']);
  expect(code).toBe(4);
  expect(err).toContain('firms/twice.csv:3');
});

test('show tells the points of a study, in both languages, for programs, and as a file', async () => {
  const there = folder(sweep);
  const { out } = await inFolder(there, ['show', 'study.yaml']);
  expect(out).toContain('5 points: every combination of the values');
  expect(out).toContain('climate.leadership: 0, 0.25, 0.5, 0.75, 1');
  expect((await inFolder(there, ['show', 'study.yaml', '--lang', 'fr'])).out).toContain('Ce qui varie');
  const json = JSON.parse((await inFolder(there, ['show', 'study.yaml', '--json'])).out);
  expect(json).toMatchObject({ points: 5, last: { scenario: 'small.yaml', levels: [1] } });
  const resolved = (await inFolder(there, ['show', '--resolved', 'study.yaml'])).out;
  writeFileSync(join(there, 'again.yaml'), resolved);
  expect((await inFolder(there, ['show', '--resolved', 'again.yaml'])).out).toBe(resolved);
});

test('schema study prints a schema', async () => {
  const { out } = await inFolder(folder(sweep), ['schema', 'study']);
  expect(JSON.parse(out)).toMatchObject({ title: 'Uptake study', required: ['study', 'scenarios'] });
});
