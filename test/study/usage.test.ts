import { describe, expect, test } from 'vitest';
import { curveThrough, observedCurve } from '../../src/study/usage/observedCurve.ts';
import { readUsageLog, type UsageReading } from '../../src/study/usage/readUsageLog.ts';
import { type CountsReading, readWeeklyCounts } from '../../src/study/usage/readWeeklyCounts.ts';
import { isActive, NO_ACCESS } from '../../src/study/usage/usageLog.ts';
import { isHabitual, segmentAt, segmentCounts, segments } from '../../src/study/usage/usageSegments.ts';
import { weekReader } from '../../src/study/usage/weekOf.ts';
import { daysBetween, readDay } from '../../src/text/calendar.ts';
import { InputError, type Problem } from '../../src/text/problem.ts';

const file = (lines: readonly string[], name = 'log.csv') => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
});
const read = (lines: readonly string[], reading?: UsageReading) => readUsageLog(file(lines), reading);
const counts = (lines: readonly string[], reading?: CountsReading) => readWeeklyCounts(file(lines), reading);

/** What is told of a file that cannot be read. */
function faultOf(reading: () => unknown): Problem {
  try {
    reading();
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]!;
    throw error;
  }
  throw new Error('it was read');
}

/** A log of people who used it in some weeks, so many times each. */
const logOf = (people: Readonly<Record<string, readonly number[]>>, times = 1) =>
  read([
    'person,week,times',
    ...Object.entries(people).flatMap(([person, weeks]) => weeks.map((week) => `${person},${week},${times}`)),
  ]).log;
const weeksTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, k) => first + k);

describe('weeks', () => {
  const reader = weekReader(['04/01/2027', '25/01/2027'], '2027-01-04');

  test.each([
    ['0', 0],
    ['17', 17],
    ['3,0', 3],
    ['-2', -2],
    ['2027-01-04', 0],
    ['2027-01-10', 0],
    ['2027-01-11', 1],
    ['2026-12-28', -1],
    ['25/01/2027', 3],
    ['2 févr. 2027', 4],
    ['2027-W02', 1],
    ['2027-S03', 2],
    ['2028-01-03', 52],
    ['', 'blank'],
    ['soon', 'unreadable'],
    ['2027-02-31', 'unreadable'],
    ['2027-W60', 'unreadable'],
  ])('"%s" is %s of a roll-out that began on 4 January 2027', (cell, week) => {
    expect(reader(cell)).toBe(week);
  });

  test('a day says nothing where it is not known when the roll-out began', () => {
    expect(weekReader([], undefined)('2027-01-04')).toBe('undated');
    expect(weekReader([], undefined)('4')).toBe(4);
  });

  test('days are counted over leap years', () => {
    const day = (written: string) => readDay(written)!;
    expect(daysBetween(day('2027-01-04'), day('2028-03-01'))).toBe(422);
    expect(daysBetween(day('2028-03-01'), day('2027-01-04'))).toBe(-422);
    expect(daysBetween(day('1900-02-28'), day('1900-03-01'))).toBe(1);
  });
});

describe('a usage log', () => {
  test('is read by its names in English and in French, and several lines of a week add up', () => {
    for (const header of ['person,week,times', 'Matricule;Semaine;Utilisations', 'UPN,Week number,Actions']) {
      const lines = ['a,1,2', 'a,1,3', 'b,2,0', 'a,3,1'];
      const { log } = read([
        header,
        ...lines.map((line) => (header.includes(';') ? line.replaceAll(',', ';') : line)),
      ]);
      expect(log.people).toBe(2);
      expect(log.last).toBe(3);
      expect([...log.times]).toEqual([0, 5, 0, 1, 0, 0, 0, 0]);
    }
  });

  test('days are weeks of the roll-out, and what was before it is left out with a note', () => {
    const lines = ['user,date,uses', 'a,2026-12-30,4', 'a,2027-01-05,1', 'b,2027-01-20,2'];
    const { log, notes } = read(lines, { starts: '2027-01-04' });
    expect([log.first, log.last]).toEqual([0, 2]);
    expect(isActive(log, 0, 0)).toBe(true);
    expect(notes.map(({ code }) => code)).toContain('before-start');
    expect(faultOf(() => read(lines))).toMatchObject({ code: 'no-start-date', file: 'log.csv', line: 2 });
  });

  test('without a column of times every line is one use, blank times are none, and both are said', () => {
    const without = read(['person,week', 'a,1', 'a,1', 'b,2']);
    expect([...without.log.times]).toEqual([0, 2, 0, 0, 0, 1]);
    expect(without.notes.map(({ code }) => code)).toContain('no-times');
    const { log, notes } = read(['person,week,times', 'a,1,', 'b,1,n/a', 'b,2,1']);
    expect([...log.times]).toEqual([0, 0, 0, 0, 0, 1]);
    expect(notes.find(({ code }) => code === 'blank-times')?.message.en).toMatch(/^2 lines/);
  });

  test.each([
    [['person,week,times', ',1,2'], 'blank-person', 2],
    [['person,week,times', 'a,1,2', 'b,,2'], 'bad-week', 3],
    [['person,week,times', 'a,one,2'], 'bad-week', 2],
    [['person,week,times', 'a,1,-2'], 'bad-times', 2],
    [['person,week,times', 'a,1,often'], 'bad-times', 2],
    [['person,week,times', 'a,5201,1'], 'too-many-weeks', 2],
    [['person,week,times', 'a,-1,1'], 'nothing-observed', undefined],
    [['person,times', 'a,1'], 'missing-column', undefined],
  ])('%j is refused as %s, with its line and what to do', (lines, code, line) => {
    const fault = faultOf(() => read(lines));
    expect(fault).toMatchObject({ code, file: 'log.csv', ...(line !== undefined && { line }) });
    for (const text of [fault.message, fault.remedy])
      for (const told of [text.en, text.fr]) expect(told).not.toBe('');
  });

  test('with the people of the organisation, shares are of all of them and strangers are left out with a note', () => {
    const lines = ['person,week,times', 'P1,1,1', 'p2,1,1', 'X9,1,1', 'P1,2,1', 'P1,3,1'];
    const { log, notes } = read(lines, { people: ['P1', 'P2', 'P3', 'P4'] });
    expect(log.people).toBe(4);
    expect([...observedCurve(log, 'active').shares]).toEqual([0, 0.5, 0.25, 0.25]);
    const note = notes.find(({ code }) => code === 'unknown-people');
    expect(note?.message.en).toContain('X9');
    expect(note?.nameless?.en).not.toContain('X9');
    expect(faultOf(() => read(lines, { people: ['A', 'B'] }))).toMatchObject({ code: 'unknown-people' });
  });

  test('what comes after the week that is looked at plays no part', () => {
    const { log } = read(['person,week', 'a,1', 'b,3', 'a,9'], { through: 5 });
    expect(log.last).toBe(3);
  });
});

describe('segments', () => {
  test('nine of the last twelve weeks are a habit, eight are none', () => {
    const log = logOf({ nine: weeksTo(12, 4), eight: weeksTo(12, 5), never: [] });
    expect(isHabitual(log, 0, 12)).toBe(true);
    expect(isHabitual(log, 1, 12)).toBe(false);
  });

  test('three weeks of holidays do not break a habit, four do', () => {
    const log = logOf({ a: [...weeksTo(12), ...weeksTo(20, 17)] });
    expect(isHabitual(log, 0, 15)).toBe(true);
    expect(isHabitual(log, 0, 16)).toBe(false);
  });

  test('the five differ in how often and how steadily', () => {
    const log = read([
      'person,week,times',
      ...weeksTo(12, 4).flatMap((week) => [`power,${week},20`, `habitual,${week},1`, `edge,${week},19.9`]),
      'novice,12,12',
      'low,12,11',
      'non,1,0',
    ]).log;
    const names = [0, 1, 2, 3, 4, 5].map((person) => segments[segmentAt(log, person, 12)]);
    expect(names).toEqual(['power', 'habitual', 'habitual', 'novice', 'low', 'non']);
    expect([...segmentCounts(log, 12)]).toEqual([1, 1, 1, 2, 1]);
  });
});

describe('observed curves', () => {
  test('habits follow use by nine weeks', () => {
    const log = logOf({ a: weeksTo(20), b: weeksTo(20) });
    const [active, habitual] = [observedCurve(log, 'active'), observedCurve(log, 'habitual')];
    expect([...active.shares.slice(0, 3)]).toEqual([0, 1, 1]);
    expect(habitual.shares.indexOf(1)).toBe(9);
    expect([...active.of]).toEqual(new Array(21).fill(2));
  });

  test('of a log that begins in the middle, use is told at once and habits after twelve weeks', () => {
    const log = logOf({ a: weeksTo(40, 20), b: [40] });
    expect(observedCurve(log, 'active').weeks[0]).toBe(20);
    expect(observedCurve(log, 'habitual').weeks[0]).toBe(31);
    expect(observedCurve(log, 'habitual').shares[0]).toBe(0.5);
  });

  test('by weeks since access two waves lie on each other', () => {
    const log = read([
      'person,week,times,access date',
      'a,0,0,0',
      'a,1,1,0',
      'a,2,1,0',
      'a,3,1,0',
      'b,2,0,2',
      'b,3,1,2',
      'c,3,0,',
    ]).log;
    expect([...log.access!]).toEqual([0, 2, NO_ACCESS]);
    const since = observedCurve(log, 'active', 'sinceAccess');
    expect([...since.weeks]).toEqual([0, 1, 2, 3]);
    expect([...since.shares]).toEqual([0, 1, 1, 1]);
    expect([...since.of]).toEqual([2, 2, 1, 1]);
    expect([...observedCurve(log, 'active').shares]).toEqual([0, 1 / 3, 1 / 3, 2 / 3]);
  });

  test('a curve is cut at a week', () => {
    const { curve } = counts(['week,users,of', '1,5,10', '4,6,10', '9,7,10']);
    expect([...curveThrough(curve, 5).weeks]).toEqual([1, 4]);
  });
});

describe('weekly counts', () => {
  test('stand in any order, as numbers or shares, in English or French', () => {
    for (const lines of [
      ['week,users,of', '2,30,120', '1,12,120'],
      ['Semaine;Utilisateurs actifs;Effectif', '2;25 %;120', '1;10 %;120'],
    ]) {
      const { curve } = counts(lines);
      expect([...curve.weeks]).toEqual([1, 2]);
      expect([...curve.shares]).toEqual([0.1, 0.25]);
      expect([...curve.of]).toEqual([120, 120]);
    }
  });

  test('are of the people of the organisation where the file does not say', () => {
    expect([...counts(['week,users', '1,60'], { people: 240 }).curve.shares]).toEqual([0.25]);
    expect(faultOf(() => counts(['week,users', '1,60']))).toMatchObject({ code: 'no-total', line: 2 });
  });

  test.each([
    [['week,users,of', '1,x,10'], 'bad-count', 2],
    [['week,users,of', '1,,10'], 'bad-count', 2],
    [['week,users,of', '1,-1,10'], 'bad-count', 2],
    [['week,users,of', '1,2.5,10'], 'bad-count', 2],
    [['week,users,of', '1,11,10'], 'more-than-all', 2],
    [['week,users,of', '1,1,0'], 'bad-count', 2],
    [['week,users,of', '1,1,10', '1,2,10'], 'repeated-week', 3],
    [['week,users,of', '-3,1,10'], 'nothing-observed', undefined],
  ])('%j is refused as %s', (lines, code, line) => {
    expect(faultOf(() => counts(lines))).toMatchObject({ code, ...(line !== undefined && { line }) });
  });
});
