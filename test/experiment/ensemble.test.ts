import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedKey, streamKey, uniform } from '../../src/engine/draws.ts';
import { createEnsemble, MOST_KEPT } from '../../src/experiment/ensemble.ts';
import { moments } from '../../src/statistics/moments.ts';
import { quantile } from '../../src/statistics/quantile.ts';
import { count, SKETCH_ERROR, type Sketch, sketchedQuantiles } from '../../src/statistics/quantileSketch.ts';

const series = [
  { metric: 'buyIn', group: 'all' },
  { metric: 'buyIn', group: 'unit=Sales' },
];
const trajectory = (...values: number[]) => ({ values: Float64Array.from(values) });

describe('an ensemble that keeps its values', () => {
  test('three runs of two series over two weeks, by hand', () => {
    const ensemble = createEnsemble({ series, weeks: 1, replicates: 3 });
    ensemble.add(0, trajectory(0, 0.25, 1, 5));
    ensemble.add(1, trajectory(0, 0.5, 1, 7));
    ensemble.add(2, trajectory(0, 0.75, 1, 12));
    const [all, sales] = ensemble.weekly();
    expect(ensemble.sketched).toBe(false);
    expect(all).toEqual({
      metric: 'buyIn',
      group: 'all',
      n: 3,
      mean: Float64Array.of(0, 0.5),
      sd: Float64Array.of(0, 0.25),
      p05: Float64Array.of(0, 0.275),
      p25: Float64Array.of(0, 0.375),
      p50: Float64Array.of(0, 0.5),
      p75: Float64Array.of(0, 0.625),
      p95: Float64Array.of(0, 0.725),
    });
    expect(sales.group).toBe('unit=Sales');
    expect(sales.mean).toEqual(Float64Array.of(1, 8));
    expect(sales.sd[1]).toBeCloseTo(Math.sqrt(13), 14);
    expect(sales.p50).toEqual(Float64Array.of(1, 7));
  });

  test('one run has no spread', () => {
    const ensemble = createEnsemble({ series: [series[0]], weeks: 0, replicates: 1 });
    ensemble.add(0, trajectory(0.4));
    const [{ n, mean, sd, p05, p95 }] = ensemble.weekly();
    expect([n, mean[0], sd[0], p05[0], p95[0]]).toEqual([1, 0.4, NaN, 0.4, 0.4]);
  });

  test('a run that failed is left out of the statistics', () => {
    const ensemble = createEnsemble({ series: [series[0]], weeks: 0, replicates: 3 });
    ensemble.add(2, trajectory(6));
    ensemble.add(0, trajectory(2));
    const [{ n, mean, p50 }] = ensemble.weekly();
    expect([n, mean[0], p50[0]]).toEqual([2, 4, 4]);
  });

  test('no order of arrival changes a bit', () => {
    const key = streamKey(seedKey('order'), 'value');
    const runs = Array.from({ length: 12 }, (_, r) =>
      trajectory(...[0, 1, 2, 3].map((i) => uniform(key, r, i) / 3)),
    );
    const weekly = (order: readonly number[]) => {
      const ensemble = createEnsemble({ series, weeks: 1, replicates: runs.length });
      for (const r of order) ensemble.add(r, runs[r]);
      return ensemble.weekly();
    };
    const inOrder = weekly(runs.map((_, r) => r));
    fc.assert(
      fc.property(fc.shuffledSubarray([...runs.keys()], { minLength: 12 }), (order) => {
        expect(weekly(order)).toEqual(inOrder);
      }),
    );
  });
});

describe('an ensemble of more runs than are kept', () => {
  const replicates = MOST_KEPT + 500;
  const key = streamKey(seedKey('many'), 'value');
  // a share, an amount of money and a difference that may be negative, or 0
  const three = ['share', 'cost', 'gain'].map((metric) => ({ metric, group: 'all' }));
  const runs = Array.from({ length: replicates }, (_, r) => {
    const u = uniform(key, r, 0);
    return trajectory(Math.floor(u * 240) / 240, 1e5 * (1 + u * u), Math.max(-300, 900 * (u - 0.5)));
  });
  const gather = (order: readonly number[]) => {
    const ensemble = createEnsemble({ series: three, weeks: 0, replicates });
    for (const r of order) ensemble.add(r, runs[r]);
    return ensemble;
  };
  const inOrder = gather([...runs.keys()]);
  const weekly = inOrder.weekly();

  test('it says that it sketched', () => {
    expect(inOrder.sketched).toBe(true);
  });

  test('its mean and spread are those of the values, its quantiles within the error it states', () => {
    three.forEach((_, s) => {
      const values = Float64Array.from(runs, ({ values }) => values[s]);
      const exact = moments(values);
      expect(weekly[s].n).toBe(replicates);
      expect(weekly[s].mean[0]).toBeCloseTo(exact.mean, 6);
      expect(weekly[s].sd[0] / exact.sd).toBeCloseTo(1, 10);
      const sorted = values.sort();
      for (const [column, p] of [
        ['p05', 0.05],
        ['p25', 0.25],
        ['p50', 0.5],
        ['p75', 0.75],
        ['p95', 0.95],
      ] as const) {
        const truth = quantile(sorted, p);
        expect(Math.abs(weekly[s][column][0] - truth)).toBeLessThanOrEqual(SKETCH_ERROR * Math.abs(truth));
      }
    });
  });

  test('no order of arrival changes a bit', () => {
    const backwards = [...runs.keys()].reverse();
    const interleaved = [...runs.keys()].sort((a, b) => (a % 7) - (b % 7) || a - b);
    for (const order of [backwards, interleaved]) expect(gather(order).weekly()).toEqual(weekly);
  });

  test('runs that failed are left out', () => {
    const [{ n, mean }] = gather([...runs.keys()].filter((r) => r % 2 === 1)).weekly();
    expect(n).toBe(replicates / 2);
    const odd = Float64Array.from(
      runs.filter((_, r) => r % 2 === 1),
      ({ values }) => values[0],
    );
    expect(mean[0]).toBeCloseTo(moments(odd).mean, 10);
  });

  test('a run that comes twice, or after the end, is a mistake', () => {
    expect(() => inOrder.add(3, runs[3])).toThrow('replicate 3');
  });
});

test('a sketch gives the middle of narrow bins for numbers of every size and sign, and 0 exactly', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      fc.pre(value === 0 || Math.abs(value) > 1e-300);
      const sketch: Sketch = new Map();
      count(sketch, value);
      const [median] = sketchedQuantiles(sketch, [0.5]);
      expect(Math.abs(median - value)).toBeLessThanOrEqual(SKETCH_ERROR * Math.abs(value));
    }),
  );
});
