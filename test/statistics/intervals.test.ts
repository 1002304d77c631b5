import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replicateKey, seedKey, streamKey, uniform } from '../../src/engine/draws.ts';
import { normalQuantile } from '../../src/engine/elementary.ts';
import { excludesZero } from '../../src/statistics/interval.ts';
import { moments } from '../../src/statistics/moments.ts';
import { studentQuantile, tInterval } from '../../src/statistics/tInterval.ts';
import { wilson } from '../../src/statistics/wilson.ts';

/** Uniform draws of one simulated sample. */
const sample = (name: string, replicate: number) => {
  const key = streamKey(replicateKey(seedKey('intervals'), replicate), name);
  return (i: number, column = 0) => uniform(key, i, column);
};
const SAMPLES = 4000;
/** Share of simulated samples whose interval holds the truth. */
const coverage = (holds: (replicate: number) => boolean) => {
  let count = 0;
  for (let r = 0; r < SAMPLES; r++) if (holds(r)) count++;
  return count / SAMPLES;
};
/** Four standard errors of a coverage of 95 %. */
const SLACK = 4 * Math.sqrt((0.95 * 0.05) / SAMPLES);

describe('Wilson', () => {
  test.each([
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    // the rule of thumb for nothing in ten
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
  ])('%d of %d', (hits, n, low, high) => {
    const interval = wilson(hits, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('never and always reach the ends exactly', () => {
    for (let n = 1; n < 300; n++) {
      expect(wilson(0, n).low).toBe(0);
      expect(wilson(n, n).high).toBe(1);
    }
    expect(wilson(0, 0)).toEqual({ low: NaN, high: NaN });
  });

  test('it holds the observed share, and failures mirror successes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const hits = Math.round(share * n);
          const { low, high } = wilson(hits, n);
          const mirrored = wilson(n - hits, n);
          expect(low).toBeLessThanOrEqual(hits / n);
          expect(high).toBeGreaterThanOrEqual(hits / n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(mirrored.low).toBeCloseTo(1 - high, 12);
        },
      ),
    );
  });

  test('it holds the truth as often as theory says', () => {
    const held = coverage((r) => {
      const luck = sample('wilson', r);
      let hits = 0;
      for (let i = 0; i < 60; i++) if (luck(i) < 0.3) hits++;
      const { low, high } = wilson(hits, 60);
      return low <= 0.3 && 0.3 <= high;
    });
    // summed over the binomial distribution of 60 with 0.3
    expect(Math.abs(held - 0.93429)).toBeLessThan(SLACK);
  });
});

describe('Student', () => {
  test.each([
    [1, 12.7062],
    [2, 4.30265],
    [5, 2.57058],
    [10, 2.22814],
    [30, 2.04227],
    [31, 2.03951],
    [40, 2.02108],
    [60, 2.0003],
    [120, 1.97993],
    [199, 1.97196],
  ])('0.975 quantile at %d degrees of freedom', (freedom, published) => {
    expect(Math.abs(studentQuantile(freedom) - published)).toBeLessThan(1e-5 * published);
  });

  test('the quantile falls towards the normal one without a step between table and expansion', () => {
    for (let freedom = 1; freedom < 400; freedom++)
      expect(studentQuantile(freedom)).toBeGreaterThan(studentQuantile(freedom + 1));
    expect(studentQuantile(1e9)).toBeCloseTo(normalQuantile(0.975), 8);
  });

  test('three values by hand', () => {
    // mean 4, sd 2, 4.302653 × 2 / √3 = 4.968276
    const { low, high } = tInterval(moments(Float64Array.of(2, 4, 6)));
    expect(low).toBeCloseTo(4 - 4.968276, 5);
    expect(high).toBeCloseTo(4 + 4.968276, 5);
  });

  test('one value has no interval', () => {
    expect(tInterval(moments(Float64Array.of(2)))).toEqual({ low: NaN, high: NaN });
    expect(excludesZero(tInterval(moments(Float64Array.of(2))))).toBe(false);
  });

  test('it holds the truth as often as it says', () => {
    const held = coverage((r) => {
      const luck = sample('t', r);
      const { low, high } = tInterval(
        moments(Float64Array.from({ length: 8 }, (_, i) => normalQuantile(luck(i) + 2 ** -33))),
      );
      return low <= 0 && 0 <= high;
    });
    expect(Math.abs(held - 0.95)).toBeLessThan(SLACK);
  });
});
