import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const study = (...lines: string[]) => `study: 1\nscenarios: [small.yaml]\n${lines.join('\n')}\n`;
const folder = (text: string) => folderWith({ 'small.yaml': smallScenario, 'study.yaml': text });
const twoPoints = 'vary: [{ factor: climate.leadership, values: [0.1, 0.9] }]';
const fork = 'fork: { of: blitzkrieg, continue: voluntary, weeks: [3, 6] }';
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the best week to change one’s mind', () => {
  test('is told of every point, in a table, for programs, and is the same when it is run again', async () => {
    const there = folder(study(twoPoints, fork, 'replicates: 12'));
    const { code, out } = await inFolder(there, ['run', 'study.yaml', '--out', 'done']);
    expect(code).toBe(0);
    expect(out).toContain('When to change one’s mind: Blitzkrieg, then Voluntary');
    expect(out).toMatch(/^0\.9 +Buy-in +[36] .* of 2 +6$/m);
    // twelve worlds of three plans, nothing among them, and of going on and two weeks, at two points
    expect(out).toContain('2 points, 144 runs');
    const written = readFileSync(join(there, 'done', 'forks.csv'), 'utf8');
    expect(written).toMatch(/^point,climate\.leadership,of,continue,outcome,week,worlds,.*,schema\n/);
    expect((await inFolder(there, ['run', 'study.yaml', '--out', 'again'])).code).toBe(0);
    expect(readFileSync(join(there, 'again', 'forks.csv'), 'utf8')).toBe(written);
    const kept = JSON.parse((await inFolder(there, ['run', 'study.yaml', '--out', 'done', '--json'])).out);
    expect(kept).toMatchObject({ reused: true, changes: [{ point: 0, of: 'blitzkrieg' }, { point: 1 }] });
    expect(kept.changes[1].by[0]).toMatchObject({ worldsChoosing: 6, worldsJudging: 6 });
    const size = JSON.parse((await inFolder(there, ['run', 'study.yaml', '--dry-run', '--json'])).out);
    expect(size.runs).toBe(144);
  });

  test('is told in sentences of a single point, in both languages', async () => {
    const there = folder(study(fork, 'replicates: 12', 'assumptions: none'));
    const { out } = await inFolder(there, ['run', 'study.yaml']);
    expect(oneLine(out)).toContain('chosen in 6 possible worlds; in the 6 others');
    const french = await inFolder(there, ['run', 'study.yaml', '--lang', 'fr', '--force']);
    expect(oneLine(french.out)).toContain('Quand changer d’avis : Blitzkrieg, puis Volontaire');
  });
});

test.each([
  [
    'fork: { of: blitzkreig, continue: voluntary, weeks: [3] }',
    '3:13  fork.of',
    'did you mean "blitzkrieg"?',
  ],
  [
    'fork: { of: blitzkrieg, continue: blitzkrieg, weeks: [3] }',
    '3:35  fork.continue',
    'take over from itself',
  ],
  ['fork: { of: blitzkrieg, continue: voluntary, weeks: 4..52 }', '3:53  fork.weeks', 'name weeks before 12'],
  ['fork: { of: blitzkrieg, continue: voluntary, weeks: 1..999, every: 1 }', 'fork.weeks', 'more than 500'],
  ['expect: [ "volontary.buyIn >= 10%" ]', '3:11  expect[0]', 'did you mean "voluntary"?'],
  ['expect: [ "voluntary.buyIn.at(13w) >= 10%" ]', '3:11  expect[0]', 'lies after the horizon (week 12)'],
  ['expect: [ "voluntary.byIn >= 10%" ]', '3:11  expect[0]', 'did you mean "buyIn"?'],
  ['expect: [ "voluntary.skill >= 10%" ]', '3:11  expect[0]', 'skill is not measured in this run'],
  ['expect: [ "voluntary" ]', '3:11  expect[0]', 'does not compare'],
])('%s is refused at its place before anything is run', async (line, place, told) => {
  for (const command of ['validate', 'run']) {
    const { code, err } = await inFolder(folder(study(line)), [command, 'study.yaml']);
    expect(code).toBe(3);
    expect(err).toContain(`study.yaml:`);
    expect(err).toContain(place);
    expect(err).toContain(told);
  }
});

test('a plan that one of several scenarios lacks is told with that scenario', async () => {
  const there = folder(`study: 1\nscenarios: [small.yaml, other.yaml]\n${fork}\n`);
  writeFileSync(join(there, 'other.yaml'), smallScenario.replace('voluntary:', 'patience:'));
  const { code, err } = await inFolder(there, ['validate', 'study.yaml']);
  expect(code).toBe(3);
  expect(err).toContain('there is no plan "voluntary" (other.yaml)');
});

describe('what is expected of a study', () => {
  const expected = `expect: [ "blitzkrieg.declared >= 1%", "voluntary.buyIn >= 99%" ]`;

  test('ends the run with code 6 where it does not hold, also when the result is there already', async () => {
    const there = folder(study(twoPoints, expected));
    const run = ['run', 'study.yaml', '--out', 'done'];
    const { code, out } = await inFolder(there, run);
    expect(code).toBe(6);
    expect(oneLine(out)).toContain('blitzkrieg.declared >= 1% holds at all 2 points');
    expect(oneLine(out)).toMatch(
      /voluntary\.buyIn >= 99% holds at none of 2 points: climate\.leadership = 0\.1 \([\d.]+% against 99/,
    );
    const table = readFileSync(join(there, 'done', 'expectations.csv'), 'utf8').split('\n');
    expect(table[0]).toBe('point,climate.leadership,expected,left,right,holds,schema');
    expect(table[1]).toMatch(/^0,0\.1,blitzkrieg\.declared >= 1%,[\d.]+,0\.01,1,1$/);
    const kept = await inFolder(there, [...run, '--json']);
    expect(kept.code).toBe(6);
    const [first, second] = JSON.parse(kept.out).expectations;
    expect(first).toEqual({ expected: 'blitzkrieg.declared >= 1%', points: 2, holds: 2, notAt: [] });
    expect(second.notAt).toMatchObject([{ point: 0, right: 0.99 }, { point: 1 }]);
  });

  test('counts what its scenarios expect themselves', async () => {
    const there = folder(study(twoPoints));
    writeFileSync(join(there, 'small.yaml'), `${smallScenario}expect: [ "voluntary.buyIn >= 99%" ]\n`);
    const { code, out } = await inFolder(there, ['run', 'study.yaml']);
    expect(code).toBe(6);
    expect(out).toContain('holds at none of 2 points');
  });
});
