import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream, seedKey, streamKey, uniform } from '../../src/engine/draws.ts';
import { normalQuantile } from '../../src/engine/elementary.ts';
import { differenceOverWorlds, differencesOf } from '../../src/statistics/differenceOverWorlds.ts';
import { estimateOverWorlds } from '../../src/statistics/estimateOverWorlds.ts';
import { simultaneousIntervals } from '../../src/statistics/simultaneousIntervals.ts';
import type { Scale } from '../../src/statistics/worldEstimate.ts';
import { worldDifferences, worldMeans } from '../../src/statistics/worldMeans.ts';
import { worldRange } from '../../src/statistics/worldRange.ts';

const values = (...numbers: number[]) => Float64Array.from(numbers);
const times = (n: number, value: number) => new Float64Array(n).fill(value);

describe('worlds', () => {
  test('replicate r lives in world r mod worlds, and blanks count nowhere', () => {
    expect([...worldMeans(values(1, 2, 3, 4, NaN, 6), 3)]).toEqual([2.5, 2, 4.5]);
    expect([...worldMeans(values(1, NaN, 3, NaN), 2)]).toEqual([2, NaN]);
  });

  test('a pair counts where both plans have a value', () => {
    const a = values(1, 1, NaN, 1);
    const b = values(3, NaN, 7, 2);
    expect([...worldDifferences(a, b, 2)]).toEqual([2, 1]);
  });

  test('replicates that do not fill the worlds alike are a fault of the program', () => {
    expect(() => worldMeans(values(1, 2, 3), 2)).toThrow('3 replicates do not fill 2 worlds alike');
  });
});

describe('the mean over worlds', () => {
  test('is Student’s on the means of worlds, by hand', () => {
    // means 2, 4 and 6: 4 ± 4.302653 × 2 / √3
    const told = estimateOverWorlds(values(1, 4, 5, 3, 4, 7), 3, 'amount');
    expect(told).toMatchObject({ estimate: 4, method: 't', n: 3 });
    expect(told.low).toBeCloseTo(4 - 4.968276, 5);
    expect(told.high).toBeCloseTo(4 + 4.968276, 5);
  });

  test('leaves out worlds without a value', () => {
    const told = estimateOverWorlds(values(1, NaN, 5, 3, NaN, 7), 3, 'amount');
    expect(told).toMatchObject({ estimate: 4, n: 2 });
    expect(estimateOverWorlds(values(NaN, 3), 2, 'amount')).toMatchObject({ n: 1, method: 'too-few' });
    expect(estimateOverWorlds(values(NaN), 1, 'yes-no')).toMatchObject({ n: 0, method: 'too-few' });
  });

  test('of a share of people never leaves 0 to 1', () => {
    expect(estimateOverWorlds(values(0, 0.02, 0.3), 3, 'share').low).toBe(0);
    expect(estimateOverWorlds(values(1, 0.98, 0.7), 3, 'share').high).toBe(1);
  });

  test('of weeks never leaves 0 to the deadline, and money never falls below 0', () => {
    const weeks = estimateOverWorlds(values(0, 26, 26, 26), 4, { most: 26 });
    expect([weeks.low >= 0, weeks.high]).toEqual([true, 26]);
    expect(estimateOverWorlds(values(0, 5000, 900), 3, { most: Infinity }).low).toBe(0);
  });

  test('has no interval where worlds agree on money, were it but for the rounding of sums', () => {
    const same = { low: NaN, high: NaN, method: 'same', n: 4 };
    expect(estimateOverWorlds(times(4, 12000), 4, 'amount')).toEqual({ estimate: 12000, ...same });
    expect(estimateOverWorlds(values(0.3, 0.1 + 0.2, 0.3, 0.3), 4, 'amount').method).toBe('same');
  });

  test('keeps the bound of agreement where worlds agree on what has bounds, or all but three do', () => {
    // z² / (200 + z²) of the worlds could differ, by all there is
    const never = estimateOverWorlds(times(200, 0), 200, 'share');
    expect(never).toMatchObject({ estimate: 0, low: 0, method: 'agreement', n: 200 });
    expect(never.high).toBeCloseTo(0.0188453, 6);
    const weeks = estimateOverWorlds(times(200, 26), 200, { most: 26 });
    expect(weeks).toMatchObject({ estimate: 26, high: 26, method: 'agreement' });
    expect(weeks.low).toBeCloseTo(26 * (1 - 0.0188453), 5);
    const once = times(200, 0);
    once[3] = 0.004;
    const told = estimateOverWorlds(once, 200, 'share');
    expect(told.method).toBe('t-or-agreement');
    expect(told.high).toBeGreaterThan(never.high);
  });
});

describe('a probability over worlds', () => {
  test('is Wilson’s on the effective number, by hand', () => {
    // means 0, ½, ½, 1: n* = min(8, ¼ × 4 / (1/6)) × (2.364624 / 3.182446)² = 3.312511; ½ ± z / 2√(n* + z²)
    const told = estimateOverWorlds(values(0, 0, 1, 1, 0, 1, 0, 1), 4, 'yes-no');
    expect(told).toMatchObject({ estimate: 0.5, method: 'wilson', n: 4 });
    expect(told.low).toBeCloseTo(0.5 - 0.366391, 5);
    expect(told.high).toBeCloseTo(0.5 + 0.366391, 5);
  });

  test('counts replicates where worlds tell no more apart than luck does', () => {
    // every world ½: n* = 40 × (2.022691 / 2.093024)² = 37.356923
    const told = estimateOverWorlds(
      Float64Array.from({ length: 40 }, (_, r) => (r < 20 ? 1 : 0)),
      20,
      'yes-no',
    );
    expect(told.high - 0.5).toBeCloseTo(1.959964 / (2 * Math.sqrt(37.356923 + 3.841459)), 5);
  });

  test('keeps its bound where all worlds agree: 0 in 20 worlds of ten replicates is 0 in 20', () => {
    const never = estimateOverWorlds(times(200, 0), 20, 'yes-no');
    expect(never).toMatchObject({ estimate: 0, low: 0, method: 'wilson', n: 20 });
    expect(never.high).toBeCloseTo(0.1611, 4);
    const always = estimateOverWorlds(times(200, 1), 20, 'yes-no');
    expect(always).toMatchObject({ estimate: 1, high: 1 });
    expect(always.low).toBeCloseTo(1 - 0.1611, 4);
  });

  test('holds what was seen, inside 0 to 1, and complements mirror each other', () => {
    const hits = fc.array(fc.nat({ max: 1 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(hits, fc.constantFrom(1, 2, 6, 20, 30, 60), (seen, worlds) => {
        const column = Float64Array.from(seen);
        const told = estimateOverWorlds(column, worlds, 'yes-no');
        const mirrored = estimateOverWorlds(
          column.map((hit) => 1 - hit),
          worlds,
          'yes-no',
        );
        expect(told.low).toBeGreaterThanOrEqual(0);
        expect(told.high).toBeLessThanOrEqual(1);
        expect(told.low).toBeLessThanOrEqual(told.estimate);
        expect(told.high).toBeGreaterThanOrEqual(told.estimate);
        expect(mirrored.low).toBeCloseTo(1 - told.high, 12);
      }),
    );
  });
});

describe('a paired difference over worlds', () => {
  test('is Student’s on the differences of worlds, and a share’s ends at 1', () => {
    // .625000 ± 2.570582 × .409573 / √6
    const told = differenceOverWorlds(times(6, 0), values(0, 0.5, 1, 0.9, 1, 0.35), 6, 'share');
    expect(told).toMatchObject({ method: 't', n: 6, high: 1 });
    expect(told.estimate).toBeCloseTo(0.625, 12);
    expect(told.low).toBeCloseTo(0.625 - 0.42982, 5);
  });

  test('of shares keeps a bound where every world agrees', () => {
    // z² / (200 + z²) of the worlds could differ, by 1 at most where both do the same, by 2 where they are opposite
    const same = differenceOverWorlds(times(200, 1), times(200, 1), 200, 'yes-no');
    expect(same).toMatchObject({ estimate: 0, method: 'agreement', n: 200 });
    expect(same.high).toBeCloseTo(0.0188453, 6);
    expect(same.low).toBeCloseTo(-0.0188453, 6);
    const opposite = differenceOverWorlds(times(200, 0), times(200, 1), 200, 'yes-no');
    expect(opposite).toMatchObject({ estimate: 1, high: 1 });
    expect(opposite.low).toBeCloseTo(1 - 0.0376906, 6);
  });

  test('of shares tells no more from one world that differs than from none', () => {
    const one = times(200, 0);
    one[17] = 1;
    // .005 + u × .995, where t would say .005 + 1.971957 × .005
    const told = differenceOverWorlds(times(200, 0), one, 200, 'yes-no');
    expect(told).toMatchObject({ estimate: 0.005, method: 't-or-agreement' });
    expect(told.high).toBeCloseTo(0.005 + 0.0188453 * 0.995, 6);
  });

  test('of people and weeks keeps the bound too, and ends at what there is', () => {
    const same = differenceOverWorlds(times(200, 0), times(200, 0), 200, 'share');
    expect(same).toMatchObject({ estimate: 0, method: 'agreement' });
    expect(same.high).toBeCloseTo(0.0188453, 6);
    const late = differenceOverWorlds(times(200, 20), times(200, 26), 200, { most: 26 });
    expect(late).toMatchObject({ estimate: 6, method: 'agreement' });
    expect(late.high).toBeCloseTo(6 + 0.0188453 * 20, 5);
    const apart = values(0, 26, 0, 26, 0, 26);
    const { low, high } = differenceOverWorlds(apart, apart.toReversed(), 6, { most: 26 });
    expect([low, high]).toEqual([-26, 26]);
  });

  test('of fewer than six worlds has no interval, as in a decision, whether they agree or not', () => {
    const few = differenceOverWorlds(values(0, 0, 0, 0, 0), values(3, 5, 4, 9, 1), 5, 'amount');
    expect(few).toMatchObject({ method: 'too-few', low: NaN, high: NaN, n: 5 });
    expect(differenceOverWorlds(times(5, 0), times(5, 7), 5, 'amount').method).toBe('too-few');
    expect(differenceOverWorlds(times(5, 0), times(5, 1), 5, 'yes-no').method).toBe('too-few');
    expect(differenceOverWorlds(times(6, 0), values(3, 5, 4, 9, 1, 2), 6, 'amount').method).toBe('t');
  });

  test('has no interval where money is the same in every world', () => {
    expect(differenceOverWorlds(times(30, 5000), times(30, 8000), 30, 'amount')).toEqual({
      estimate: 3000,
      low: NaN,
      high: NaN,
      method: 'same',
      n: 30,
    });
    const drawn = Float64Array.from({ length: 30 }, (_, r) => 1e6 * Math.sqrt(r));
    const dearer = drawn.map((money) => money + 0.1);
    expect(differenceOverWorlds(drawn, dearer, 30, 'amount').method).toBe('same');
  });

  test('of one world shows nothing', () => {
    expect(differenceOverWorlds(values(1, 2), values(3, 5), 1, 'amount').method).toBe('too-few');
    expect(differenceOverWorlds(values(0), values(1), 1, 'yes-no')).toMatchObject({
      method: 'too-few',
      low: NaN,
    });
  });

  test('turns with the plans', () => {
    const column = fc.array(fc.nat({ max: 1 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(column, column, fc.constantFrom(6, 8, 12, 24), (first, second, worlds) => {
        const [a, b] = [Float64Array.from(first), Float64Array.from(second)];
        const told = differenceOverWorlds(a, b, worlds, 'yes-no');
        const turned = differenceOverWorlds(b, a, worlds, 'yes-no');
        expect(turned.estimate).toBeCloseTo(-told.estimate, 12);
        expect(turned.low).toBeCloseTo(-told.high, 12);
        expect(told.low).toBeLessThanOrEqual(told.estimate);
        expect(told.high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the range in which nine of ten single worlds lie', () => {
  const upTo = (n: number) => Float64Array.from({ length: n }, (_, k) => k + 1);

  test('has the ranks (n + 1)p, by hand', () => {
    expect(worldRange(upTo(39))).toEqual({ low: 2, high: 38, method: 'type-6', n: 39 });
    expect(worldRange(upTo(19))).toEqual({ low: 1, high: 19, method: 'type-6', n: 19 });
    const twenty = worldRange(upTo(20));
    expect(twenty.low).toBeCloseTo(1.05, 12);
    expect(twenty.high).toBeCloseTo(19.95, 12);
    // R: quantile(1:200, c(.05, .95), type = 6)
    expect(worldRange(upTo(200)).low).toBeCloseTo(10.05, 12);
    expect(worldRange(upTo(200)).high).toBeCloseTo(190.95, 12);
  });

  test('is all that was seen of fewer than 19, and nothing of fewer than 3', () => {
    expect(worldRange(values(3, NaN, 1, 2))).toEqual({ low: 1, high: 3, method: 'extremes', n: 3 });
    expect(worldRange(upTo(18))).toEqual({ low: 1, high: 18, method: 'extremes', n: 18 });
    expect(worldRange(values(1, 2, NaN))).toEqual({ low: NaN, high: NaN, method: 'none', n: 2 });
    expect(worldRange(values(NaN))).toEqual({ low: NaN, high: NaN, method: 'none', n: 0 });
  });
});

describe('several differences at once', () => {
  const key = seedKey('several');
  const draws = (resample: number) => randomStream(key, resample);
  const normal = (name: string, n: number) => {
    const own = streamKey(key, name);
    return Float64Array.from({ length: n }, (_, r) => normalQuantile(uniform(own, r, 0) + 2 ** -33));
  };
  const column = (differences: Float64Array, scale: Scale = 'amount') =>
    differencesOf(new Float64Array(differences.length), differences, differences.length, scale);

  test('one alone is Student’s, but for the grain of the resamples', () => {
    const [told] = simultaneousIntervals([column(normal('one', 40))], draws);
    const alone = differenceOverWorlds(times(40, 0), normal('one', 40), 40, 'amount');
    expect(told.method).toBe('max-t');
    expect((told.high - told.low) / (alone.high - alone.low)).toBeGreaterThanOrEqual(1);
    expect((told.high - told.low) / (alone.high - alone.low)).toBeLessThan(1.05);
  });

  test('the same twice needs no more width, and what is independent does', () => {
    const [one, other] = [column(normal('one', 40)), column(normal('other', 40))];
    const reach = (columns: (typeof one)[]) => {
      const [{ low, high }] = simultaneousIntervals(columns, draws);
      return high - low;
    };
    expect(reach([one, one, one])).toBe(reach([one]));
    expect(reach([one, other])).toBeGreaterThan(1.05 * reach([one]));
  });

  test('the same draws give the same bits', () => {
    const columns = ['a', 'b', 'c'].map((name) => column(normal(name, 33)));
    expect(simultaneousIntervals(columns, draws)).toEqual(simultaneousIntervals(columns, draws));
  });

  test('what does not vary stands outside: a share keeps its bound, money has no interval', () => {
    const lively = column(normal('one', 40));
    const [alone] = simultaneousIntervals([lively], draws);
    const told = simultaneousIntervals(
      [column(times(40, 0), 'yes-no'), lively, column(times(40, 500)), column(times(40, 0))],
      draws,
    );
    expect(told.map(({ method }) => method)).toEqual(['agreement', 'max-t', 'same', 'same']);
    expect(told[1]).toEqual(alone);
    expect(simultaneousIntervals([column(times(200, 0), 'yes-no')], draws)[0].high).toBeCloseTo(0.0188453, 6);
  });

  test('a world that is missing in one column counts in the others', () => {
    const short = normal('one', 40).fill(NaN, 30);
    const [a, b] = simultaneousIntervals([column(short), column(normal('other', 40))], draws);
    expect([a.n, b.n]).toEqual([30, 40]);
    expect(a.low).toBeLessThan(a.high);
  });

  test('five worlds are too few to hold several together', () => {
    const told = simultaneousIntervals([column(normal('a', 5)), column(normal('b', 5))], draws);
    expect(told.map(({ method, low }) => [method, low])).toEqual([
      ['too-few', NaN],
      ['too-few', NaN],
    ]);
    expect(simultaneousIntervals([column(normal('a', 6))], draws)[0].method).toBe('max-t');
  });

  test('all of them hold together as often as they say', () => {
    const TRIALS = 400;
    const WORLDS = 30;
    const shared = normal('shared', TRIALS * WORLDS);
    const pool = Array.from({ length: 6 }, (_, k) =>
      normal(`column ${k}`, TRIALS * WORLDS).map((own, r) => own + shared[r]),
    );
    let held = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const columns = pool.map((all) => column(all.slice(trial * WORLDS, (trial + 1) * WORLDS)));
      const own = streamKey(key, `trial ${trial}`);
      const told = simultaneousIntervals(columns, (resample) => randomStream(own, resample));
      if (told.every(({ low, high }) => low <= 0 && 0 <= high)) held++;
    }
    expect(Math.abs(held / TRIALS - 0.95)).toBeLessThan(3 * Math.sqrt((0.95 * 0.05) / TRIALS));
  });
});
