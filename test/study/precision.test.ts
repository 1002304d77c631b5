import { describe, expect, test } from 'vitest';
import { studentQuantile } from '../../src/statistics/tInterval.ts';
import { cellsByLuck, confidenceOfEach } from '../../src/study/precision/cellsByLuck.ts';
import { criticalValuesAt } from '../../src/study/precision/criticalValuesAt.ts';
import { looks } from '../../src/study/precision/looks.ts';
import { precisionOf } from '../../src/study/precision/precisionOf.ts';
import { lookAfter, stopAtLook } from '../../src/study/precision/stopAtLook.ts';
import { costWith, simulatedStops, yesIn } from './simulatedStops.ts';

const halves = (size: number) => Float64Array.from({ length: size }, (_, world) => world % 2);
const points = (halfWidth: number) => ({ halfWidth, confidence: 0.95 });

describe('looks', () => {
  test('double from the first, and the last is at the most', () => {
    expect(looks({ start: 100, max: 2000 })).toEqual([100, 200, 400, 800, 1600, 2000]);
    expect(looks({ start: 100, max: 800 })).toEqual([100, 200, 400, 800]);
    expect(looks({ start: 50, max: 50 })).toEqual([50]);
  });

  test('there is none of half a world, or beyond the most', () => {
    expect(() => looks({ start: 0.5, max: 10 })).toThrow();
    expect(() => looks({ start: 20, max: 10 })).toThrow();
  });
});

describe('critical values', () => {
  test.each([
    // Fisher & Yates, table III
    [1, 0.99, 63.6567],
    [2, 0.99, 9.9248],
    [10, 0.99, 3.1693],
    [29, 0.99, 2.7564],
    [100, 0.99, 2.6259],
    [5, 0.9, 2.015],
    [31, 0.9, 1.6955],
  ])("Student's t of %i at %d is %d", (freedom, confidence, value) => {
    expect(criticalValuesAt(confidence).student(freedom)).toBeCloseTo(value, 4);
  });

  test('at 95 % they are those that intervals have without them', () => {
    for (const freedom of [1, 2, 7, 30, 31, 200])
      expect(criticalValuesAt(0.95).student(freedom)).toBe(studentQuantile(freedom));
    for (const freedom of [1, 2, 7, 30, 31, 200])
      expect(criticalValuesAt(0.95 + 1e-12).student(freedom)).toBeCloseTo(studentQuantile(freedom), 9);
  });
});

describe('precision', () => {
  test('a share of one half is known to 10 points after 200 worlds, and to 5 points after some 500', () => {
    expect(precisionOf(halves(200), 'yes-no', points(0.1))).toMatchObject({ isEnough: true, stillNeeded: 0 });
    const { isEnough, stillNeeded } = precisionOf(halves(200), 'yes-no', points(0.05));
    expect(isEnough).toBe(false);
    expect(precisionOf(halves(200 + stillNeeded), 'yes-no', points(0.05)).isEnough).toBe(true);
    expect(precisionOf(halves(190 + stillNeeded), 'yes-no', points(0.05)).isEnough).toBe(false);
  });

  test('what never happened in 100 worlds takes as many more as the same course needs', () => {
    const { stillNeeded, high } = precisionOf(new Float64Array(100), 'yes-no', points(0.005));
    expect(high).toBeGreaterThan(0.04);
    expect(precisionOf(new Float64Array(100 + stillNeeded), 'yes-no', points(0.005)).isEnough).toBe(true);
    expect(precisionOf(new Float64Array(99 + stillNeeded), 'yes-no', points(0.005)).isEnough).toBe(false);
  });

  test('a share that all worlds agree on is told by the bound of agreement', () => {
    const alike = (size: number) => new Float64Array(size).fill(0.4);
    const { stillNeeded, method } = precisionOf(alike(100), 'share', points(0.01));
    expect(method).toBe('agreement');
    expect(precisionOf(alike(100 + stillNeeded), 'share', points(0.01)).isEnough).toBe(true);
    expect(precisionOf(alike(99 + stillNeeded), 'share', points(0.01)).isEnough).toBe(false);
  });

  test('a cost is known to a part of its mean; a long tail moves the upper end out', () => {
    const costs = Float64Array.from({ length: 100 }, (_, world) => (world % 10 === 9 ? 5000 : 1000));
    const goal = { halfWidth: 0.05, isRelative: true, confidence: 0.95 };
    const { estimate, low, high, goal: allowed, stillNeeded } = precisionOf(costs, { most: Infinity }, goal);
    expect(estimate).toBe(1400);
    expect(allowed).toBeCloseTo(70, 9);
    expect(high - estimate).toBeGreaterThan(1.1 * (estimate - low));
    expect(stillNeeded).toBeGreaterThan(1000);
  });

  test('where half of the worlds have no value, twice as many are still needed', () => {
    const blank = halves(400).map((value, world) => (world % 4 < 2 ? value : NaN));
    const [every, half] = [halves(200), blank].map((values) => precisionOf(values, 'yes-no', points(0.05)));
    expect(half!.n).toBe(200);
    expect(half!.stillNeeded).toBeCloseTo(2 * every!.stillNeeded, -1);
  });

  test('a cost that is the same in every world is known; without any value nothing is', () => {
    expect(precisionOf(new Float64Array(100).fill(7), 'amount', points(1))).toMatchObject({
      halfWidth: 0,
      isEnough: true,
    });
    expect(precisionOf(new Float64Array(100).fill(NaN), 'amount', points(1))).toMatchObject({
      isEnough: false,
      stillNeeded: NaN,
    });
  });
});

describe('stopping', () => {
  const scale = 'yes-no';
  const cell = { values: halves(2000), scale } as const;
  const at = looks({ start: 100, max: 2000 });

  test('it stops at the first look that is enough, and says what exactly those worlds say', () => {
    const stop = stopAtLook([cell], at, points(0.05))!;
    expect(stop.worlds).toBe(800);
    expect(stop.cells).toEqual([precisionOf(halves(800), scale, points(0.05))]);
  });

  test('worlds beyond the look that were run by chance change nothing', () => {
    for (const run of [800, 801, 1599, 1600, 2000])
      expect(stopAtLook([{ values: halves(run), scale }], at, points(0.05))).toEqual(
        stopAtLook([cell], at, points(0.05)),
      );
  });

  test('before the first look there is nothing to tell, and between two the earlier is told', () => {
    expect(stopAtLook([{ values: halves(99), scale }], at, points(0.05))).toBeUndefined();
    expect(stopAtLook([{ values: halves(399), scale }], at, points(0.05))).toMatchObject({
      worlds: 200,
      isEnough: false,
    });
  });

  test('of several cells the one farthest from its goal decides', () => {
    const rare = { values: halves(2000).map((_, world) => (world % 50 === 0 ? 1 : 0)), scale } as const;
    const stop = lookAfter([rare, cell, rare], 100, points(0.05));
    expect(stop.widest).toBe(1);
    expect(stop.isEnough).toBe(false);
    expect(stop.stillNeeded).toBe(stop.cells[1]!.stillNeeded);
    expect(stopAtLook([rare, cell], at, points(0.05))!.worlds).toBe(800);
  });

  test('where the budget ends first, it says how many more it takes', () => {
    const stop = stopAtLook([cell], at, points(0.01))!;
    expect(stop).toMatchObject({ worlds: 2000, isEnough: false });
    expect(stop.stillNeeded).toBeGreaterThan(10_000);
  });

  /** The long test tries more quantities and goals; four standard errors of 95 % in 500 stops are 3.9 points. */
  test.each([yesIn(0.02), yesIn(0.5), costWith(1)])('$name: the interval told holds the mean', (quantity) => {
    for (const needed of [60, 200]) {
      const design = { start: 100, max: 800, needed };
      const { coverage } = simulatedStops(quantity, design, { trials: 500, seed: 'looks, short' });
      expect(coverage).toBeGreaterThan(0.935);
    }
  });
});

describe('cells by luck', () => {
  test('of 40 intervals at 95 %, 2 are expected to miss', () => {
    expect(cellsByLuck(40, 0.95)).toEqual({ cells: 40, expected: 2 });
    expect(cellsByLuck(3, 0.9)).toEqual({ cells: 3, expected: 0.3 });
  });

  test('five hold together at 95 % where each holds at 99 %', () => {
    expect(confidenceOfEach(5, 0.95)).toBeCloseTo(0.99, 12);
    expect(confidenceOfEach(1, 0.95)).toBeCloseTo(0.95, 12);
  });
});
