import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moments } from '../../src/statistics/moments.ts';
import { quantile, ranksFor } from '../../src/statistics/quantile.ts';
import { quickselect } from '../../src/statistics/quickselect.ts';

const sorted = (...values: number[]) => Float64Array.from(values).sort();

test('quantiles lie on the line between neighbours, as in R', () => {
  // quantile(c(1, 3, 4, 10), c(.05, .25, .5, .75, .95)) and quantile(1:10, .05)
  const four = sorted(10, 1, 4, 3);
  [0.05, 0.25, 0.5, 0.75, 0.95].forEach((p, k) => {
    expect(quantile(four, p)).toBeCloseTo([1.3, 2.5, 3.5, 5.5, 9.1][k], 14);
  });
  expect(quantile(sorted(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 0.05)).toBeCloseTo(1.45, 14);
});

test('a quantile that falls on a value is that value, whatever the rounding of its rank', () => {
  for (let n = 2; n <= 2000; n++) {
    const values = Float64Array.from({ length: n }, (_, i) => Math.sqrt(i));
    for (const percent of [5, 10, 25, 50, 75, 90, 95]) {
      const rank = ((n - 1) * percent) / 100;
      if (Number.isInteger(rank)) expect(quantile(values, percent / 100)).toBe(values[rank]);
    }
  }
});

test('one value is every quantile, none is no quantile', () => {
  expect(quantile(sorted(7), 0.95)).toBe(7);
  expect(quantile(sorted(), 0.5)).toBeNaN();
});

test('quantiles never leave the sample and never cross', () => {
  const samples = fc.float64Array({ minLength: 1, maxLength: 60, min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      samples,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (sample, p, q) => {
        const values = sample.slice().sort();
        const low = quantile(values, Math.min(p, q));
        const high = quantile(values, Math.max(p, q));
        const slack = 1e-9 * (1 + Math.abs(low));
        expect(low).toBeGreaterThanOrEqual(values[0]);
        expect(high).toBeLessThanOrEqual(values[values.length - 1]);
        expect(low).toBeLessThanOrEqual(high + slack);
      },
    ),
  );
});

test('what is arranged for a few quantiles gives those of all values in order', () => {
  const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
  const samples = fc.oneof(
    fc.float64Array({ minLength: 1, maxLength: 400, noNaN: true, noDefaultInfinity: true }),
    // few different values, as shares of a small firm are
    fc
      .array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 400 })
      .map((all) => Float64Array.from(all)),
    // in order already, one way or the other
    fc.integer({ min: 1, max: 3000 }).map((n) => Float64Array.from({ length: n }, (_, i) => i)),
    fc.integer({ min: 1, max: 3000 }).map((n) => Float64Array.from({ length: n }, (_, i) => -i)),
    fc
      .integer({ min: 1, max: 3000 })
      .map((n) => Float64Array.from({ length: n }, (_, i) => Math.abs(i - n / 2))),
  );
  fc.assert(
    fc.property(samples, (sample) => {
      const arranged = sample.slice();
      quickselect(arranged, ranksFor(sample.length, shares));
      const inOrder = sample.slice().sort();
      // 0 and −0 are as large as each other
      for (const p of shares) expect(quantile(arranged, p) === quantile(inOrder, p)).toBe(true);
    }),
  );
});

test('the spread divides by one less than the sample', () => {
  expect(moments(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toEqual({ n: 8, mean: 5, sd: Math.sqrt(32 / 7) });
  expect(moments(Float64Array.of(3))).toEqual({ n: 1, mean: 3, sd: NaN });
  expect(moments(Float64Array.of())).toEqual({ n: 0, mean: NaN, sd: NaN });
});

test('equal values have exactly their mean and no spread', () => {
  expect(moments(new Float64Array(200).fill(0.1))).toEqual({ n: 200, mean: 0.1, sd: 0 });
});
