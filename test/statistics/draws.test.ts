import { describe, expect, it } from 'vitest';
import { randomStream, seedKey } from '../../src/engine/draws.ts';
import { expectedOfDraws } from '../../src/statistics/expectedOfDraws.ts';
import { latinHypercube } from '../../src/statistics/latinHypercube.ts';
import { rankCorrelation } from '../../src/statistics/rankCorrelation.ts';
import { ranks } from '../../src/statistics/ranks.ts';
import { smoothFitter } from '../../src/statistics/ridge.ts';
import { singleBound } from '../../src/statistics/singleBound.ts';
import { strongestInputs } from '../../src/statistics/strongestInputs.ts';

const drawsOf = (word: string) => (k: number) => randomStream(seedKey(word), k);

describe('a Latin hypercube', () => {
  const points = latinHypercube(10, 3, drawsOf('cube'));

  it('has one point in every tenth of every dimension', () => {
    for (const d of [0, 1, 2])
      expect(points.map((point) => Math.floor(point[d] * 10)).sort((a, b) => a - b)).toEqual([
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
      ]);
  });

  it('orders its dimensions independently, and is the same for the same draws', () => {
    expect(points.map((point) => point[0])).not.toEqual(points.map((point) => point[1]));
    expect(latinHypercube(10, 3, drawsOf('cube'))).toEqual(points);
    expect(latinHypercube(10, 3, drawsOf('other'))).not.toEqual(points);
  });
});

describe('ranks', () => {
  it('begin with 1, and equal values share the mean of theirs', () => {
    expect([...ranks([30, 10, 20, 20])]).toEqual([4, 1, 2.5, 2.5]);
  });

  it('correlate as Spearman has it: 1 − 6 Σd² / n(n² − 1) where none are equal', () => {
    // d = 1, 1, 0, 0, 0: 1 − 12 / 120
    expect(rankCorrelation([1, 2, 3, 4, 5], [20, 10, 30, 40, 50])).toBeCloseTo(0.9, 12);
    expect(rankCorrelation([1, 2, 3], [5, 5, 5])).toBe(0);
  });
});

describe('a smooth fit', () => {
  const inputs = latinHypercube(40, 3, drawsOf('fit'));

  it('that leaves a point out finds a straight line in the others', () => {
    const line = Float64Array.from(inputs, ([x, y]) => 3 + 2 * x - y);
    const { withoutItself } = smoothFitter(inputs)(line);
    for (const [k, value] of line.entries()) expect(withoutItself[k]).toBeCloseTo(value, 2);
  });

  it('says the mean of the others where inputs say nothing', () => {
    const noise = randomStream(seedKey('noise'), 0);
    const values = Float64Array.from(inputs, (_, k) => noise(k));
    const { withoutItself } = smoothFitter(inputs)(values);
    const error = withoutItself.reduce((sum, fit, k) => sum + (fit - values[k]) ** 2, 0);
    const total = values.reduce((sum, value) => sum + value, 0);
    const ofMean = values.reduce((sum, value) => sum + ((total - value) / 39 - value) ** 2, 0);
    expect(error).toBeLessThanOrEqual(ofMean);
    expect(error).toBeGreaterThan(0.8 * ofMean);
  });
});

describe('what is to be expected in draws', () => {
  const noFit = (values: Float64Array) => ({
    withoutItself: values.map(
      (value) => (values.reduce((sum, each) => sum + each, 0) - value) / (values.length - 1),
    ),
  });

  it('is what came where repetitions agree', () => {
    const found = expectedOfDraws(Float64Array.of(1, 1, 2, 2, 4, 4), 2, noFit);
    expect(found.reliability).toBe(1);
    expect([...found.values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 2, 4]);
  });

  it('is the same everywhere, and unreliable, where draws differ by no more than luck', () => {
    const found = expectedOfDraws(Float64Array.of(0, 10, 10, 0, 1, 9, 9, 1), 2, noFit);
    expect([...found.values]).toEqual([5, 5, 5, 5]);
    expect(found).toMatchObject({ reliability: 0, repetitionsNeeded: Infinity });
  });

  it('has the variance of the means less that of luck, without a fit', () => {
    // means 0, 3, 6, 9 of repetitions ± 1: variance of means 15, of luck in them 2 / 2 = 1
    const found = expectedOfDraws(Float64Array.of(-1, 1, 2, 4, 5, 7, 8, 10), 2, noFit);
    const mean = found.values.reduce((sum, value) => sum + value, 0) / 4;
    const variance = found.values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 3;
    expect(mean).toBeCloseTo(4.5, 12);
    expect(variance).toBeCloseTo(14, 9);
    expect(found.reliability).toBeGreaterThan(0.9);
    expect(found.repetitionsNeeded).toBe(1);
  });
});

describe('a single bound', () => {
  const inputs = latinHypercube(100, 5, drawsOf('bounds'));
  const folds = inputs.map((_, k) => k % 10);

  it('that tells the answers is found, with its side', () => {
    const found = singleBound({ inputs, yes: inputs.map((row) => row[3] < 0.3), folds }, drawsOf('deals'));
    expect(found).toMatchObject({ input: 3, yesAbove: false });
    expect(found!.bound).toBeCloseTo(0.3, 1);
    expect(found!.heldOut).toBeGreaterThan(0.9);
  });

  it('is not made of chance, nor of answers that hardly differ', () => {
    const coin = randomStream(seedKey('coin'), 0);
    const yes = inputs.map((_, k) => coin(k) < 0.4);
    expect(singleBound({ inputs, yes, folds }, drawsOf('deals'))).toBeUndefined();
    const hardly = inputs.map((_, k) => k < 4);
    expect(singleBound({ inputs, yes: hardly, folds }, drawsOf('deals'))).toBeUndefined();
  });
});

describe('the strongest inputs', () => {
  const inputs = latinHypercube(100, 6, drawsOf('strong'));

  it('are those that move the outcome, the strongest first; what is not shown to is left out', () => {
    const noise = randomStream(seedKey('strong noise'), 0);
    const outcome = Float64Array.from(inputs, (row, k) => -3 * row[4] + 2 * row[1] + 0.2 * noise(k));
    const found = strongestInputs(inputs, outcome, 3, drawsOf('resamples'));
    expect(found.slice(0, 2).map(({ input }) => input)).toEqual([4, 1]);
    expect(found[0].correlation).toBeLessThan(-0.8);
    expect(found[0].amongStrongest).toBe(1);
    for (const { low, high } of found) expect(low > 0 || high < 0).toBe(true);
  });
});
