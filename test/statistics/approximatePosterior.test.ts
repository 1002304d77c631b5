import { describe, expect, test } from 'vitest';
import { randomStream, seedKey } from '../../src/engine/draws.ts';
import { normalQuantile } from '../../src/engine/elementary.ts';
import { approximatePosterior } from '../../src/statistics/approximatePosterior.ts';
import { distanceFromUniform, rankAmong, uniformBound } from '../../src/statistics/uniformRanks.ts';
import { weightedQuantile } from '../../src/statistics/weightedQuantile.ts';

/** Standard normal draws: those of a stream in one week. */
const normals = (size: number, week: number) => {
  const uniform = randomStream(seedKey('posterior'), week);
  return Float64Array.from({ length: size }, (_, k) => normalQuantile(uniform(k)));
};
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('what is believed after something was observed', () => {
  test('keeps the nearest runs, whose weights fall with the square of the distance, by hand', () => {
    const table = {
      parameters: [Float64Array.of(7, 7, 7, 7, 7)],
      statistics: [Float64Array.of(9, 0, 3, 1, 2)],
    };
    const { rows, weights, adjusted, reach } = approximatePosterior(table, { statistics: [0], keep: 3 });
    expect([...rows]).toEqual([1, 3, 4]);
    // the first that is not kept is at 3: 1 − 0, 1 − 1/9, 1 − 4/9, of 22/9 in all
    for (const [k, ninths] of [9, 8, 5].entries()) expect(weights[k]).toBeCloseTo(ninths / 22, 12);
    // the sample sd of 9, 0, 3, 1, 2 is √12.5
    expect(reach).toBeCloseTo(3 / Math.sqrt(12.5), 12);
    expect([...adjusted[0]]).toEqual([7, 7, 7]);
  });

  test('leaves out the run that is taken for what was observed', () => {
    const table = { parameters: [Float64Array.of(1, 2, 3, 4)], statistics: [Float64Array.of(0, 1, 2, 5)] };
    const kept = (without?: number) => [
      ...approximatePosterior(table, { statistics: [0], keep: 2, without }).rows,
    ];
    expect(kept()).toEqual([0, 1]);
    expect(kept(0)).toEqual([1, 2]);
  });

  test('keeps of equally near runs the first, and weighs all alike where none is nearer', () => {
    const table = { parameters: [Float64Array.of(1, 2, 3, 4)], statistics: [Float64Array.of(1, -1, 1, -1)] };
    const { rows, weights } = approximatePosterior(table, { statistics: [0], keep: 3 });
    expect([...rows]).toEqual([0, 1, 2]);
    for (const weight of weights) expect(weight).toBeCloseTo(1 / 3, 12);
  });

  test('moves each run along the regression: what a statistic explains wholly is found exactly', () => {
    const statistics = [normals(500, 1), normals(500, 2)];
    const parameter = statistics[0].map((value, k) => 2 + 3 * value - statistics[1][k]);
    const table = { parameters: [parameter], statistics };
    const { adjusted } = approximatePosterior(table, { statistics: [0.4, -0.2], keep: 50 });
    for (const value of adjusted[0]) expect(value).toBeCloseTo(2 + 1.2 + 0.2, 7);
  });

  test('moves nothing along a statistic that is the same in all kept runs', () => {
    const table = {
      parameters: [Float64Array.of(1, 2, 3)],
      statistics: [Float64Array.of(1, 1, 1), Float64Array.of(0, 0, 0)],
    };
    const { adjusted } = approximatePosterior(table, { statistics: [1, 0], keep: 3 });
    expect([...adjusted[0]]).toEqual([1, 2, 3]);
  });

  test('a normal mean with a normal prior has the posterior of the textbook', () => {
    // prior N(0, 1), one observation with variance ¼: posterior N(0.8 x, 0.2)
    const size = 40_000;
    const means = normals(size, 3);
    const noise = normals(size, 4);
    const table = { parameters: [means], statistics: [means.map((mean, k) => mean + noise[k] / 2)] };
    for (const observed of [-1, 0, 1.5]) {
      const { adjusted, weights } = approximatePosterior(table, { statistics: [observed], keep: 4000 });
      const quantiles = [0.05, 0.5, 0.95].map((p) => weightedQuantile(adjusted[0], weights, p));
      const sd = Math.sqrt(0.2);
      expect(quantiles[0]).toBeCloseTo(0.8 * observed - 1.6449 * sd, 1);
      expect(quantiles[1]).toBeCloseTo(0.8 * observed, 1);
      expect(quantiles[2]).toBeCloseTo(0.8 * observed + 1.6449 * sd, 1);
      expect(sum(weights)).toBeCloseTo(1, 12);
    }
  });
});

describe('a weighted quantile', () => {
  const of = (values: number[], weights: number[], p: number) =>
    weightedQuantile(Float64Array.from(values), Float64Array.from(weights), p);

  test('stands between the middles of the weights, by hand', () => {
    // 10 at ½ of 4, 20 at 1½, 30 at 3
    expect(of([30, 10, 20], [2, 1, 1], 0.5)).toBeCloseTo(20 + 10 / 3, 12);
    expect(of([30, 10, 20], [2, 1, 1], 0.25)).toBe(15);
    expect(of([30, 10, 20], [2, 1, 1], 0)).toBe(10);
    expect(of([30, 10, 20], [2, 1, 1], 1)).toBe(30);
  });

  test('hears nothing of values without weight, and depends on no unit of the weights', () => {
    expect(of([1, 2, 3, 99], [1, 1, 1, 0], 0.9)).toBe(of([1, 2, 3], [7, 7, 7], 0.9));
    expect(of([], [], 0.5)).toBeNaN();
  });
});

describe('ranks of true values', () => {
  test('are the weight below them, half of what is equal included', () => {
    const values = Float64Array.of(1, 2, 3);
    expect(rankAmong(values, Float64Array.of(1, 1, 2), 3)).toBe(0.75);
    expect(rankAmong(values, Float64Array.of(1, 1, 2), 0)).toBe(0);
    expect(rankAmong(values, Float64Array.of(1, 1, 2), 2.5)).toBe(0.5);
  });

  test('are as far from uniform as the largest gap, by hand', () => {
    expect(distanceFromUniform(Float64Array.of(0.5))).toBe(0.5);
    expect(distanceFromUniform(Float64Array.of(0.75, 0.25))).toBe(0.25);
    expect(distanceFromUniform(Float64Array.of(0.9, 0.9, 0.9, 0.9))).toBe(0.9);
    expect(distanceFromUniform(new Float64Array())).toBeNaN();
  });

  test('exceed the bound in about one case of a hundred where they are uniform', () => {
    const n = 300;
    let beyond = 0;
    for (let trial = 0; trial < 2000; trial++) {
      const uniform = randomStream(seedKey('ranks'), trial);
      const sample = Float64Array.from({ length: n }, (_, k) => uniform(k));
      if (distanceFromUniform(sample) > uniformBound(n)) beyond++;
    }
    expect(beyond).toBeGreaterThan(5);
    expect(beyond).toBeLessThan(40);
  });
});
