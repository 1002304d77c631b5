import { describe, expect, test } from 'vitest';
import { type Benchmark, benchmark, type HazardResult } from '../../src/diffusion/benchmark.ts';
import type { CandidateModel, HazardModel } from '../../src/diffusion/candidateModels.ts';
import { villages } from './villages.ts';

const options = { seed: 1, replicates: 40, rewirings: 8 };
const contrast = ({ contrasts }: Benchmark, one: CandidateModel, other: CandidateModel) =>
  contrasts.find((each) => each.one === one && each.other === other)!.scores.all;
const rival = ({ rivals }: Benchmark, name: HazardModel) =>
  rivals.find((each) => each.rival === name) as HazardResult;

describe('a diffusion in which contacts’ example counts', async () => {
  const { diffusion, network } = villages('contacts', { p: 0.01, q: 0.8 });
  const result = await benchmark(diffusion, network, options);

  test('the ties alone foretell better than every curve and than permuted ties', () => {
    expect(result.verdict).toEqual({
      says: 'ties',
      better: [],
      worse: ['constant', 'everybody', 'community'],
    });
    for (const other of ['constant', 'everybody', 'community', 'rewired'] as const)
      expect(contrast(result, 'network', other).likelihood.low).toBeGreaterThan(0);
    expect(result.ranks).toEqual([
      { one: 'network', other: 'rewired', better: 8, of: 8 },
      { one: 'communityAndNetwork', other: 'communityAndRewired', better: 8, of: 8 },
    ]);
  });

  test('they say who is next and, from the first adopters on, in which order', () => {
    expect(rival(result, 'network').scores.all.next.low).toBeGreaterThan(0.55);
    expect(rival(result, 'network').scores.all.order.low).toBeGreaterThan(0.5);
  });

  test('curves without ties tell nobody in a community from anybody else', () => {
    for (const name of ['constant', 'everybody', 'community'] as const) {
      expect(rival(result, name).scores.all.order).toEqual({ value: 0.5, n: 12, low: 0.5, high: 0.5 });
      expect(rival(result, name).scores.all.next.value).toBe(0.5);
    }
  });

  test('both fits find the law, each on its own half', () => {
    for (const { p, q } of rival(result, 'network').hazards) {
      expect(Math.abs(p - 0.01)).toBeLessThan(0.01);
      expect(Math.abs(q[0]! - 0.8)).toBeLessThan(0.2);
    }
  });

  test('the curve foretold is near the one that happened', () => {
    expect(rival(result, 'network').scores.all.curve.value).toBeLessThan(0.05);
    expect(rival(result, 'constant').scores.all.curve.value).toBeGreaterThan(0.05);
  });

  test('what is said of all communities adds up from the halves', () => {
    for (const { scores } of result.rivals) {
      expect(scores.first.likelihood.value + scores.second.likelihood.value).toBeCloseTo(
        scores.all.likelihood.value,
        8,
      );
      expect([scores.all.likelihood.n, scores.first.likelihood.n, scores.second.likelihood.n]).toEqual([
        12, 6, 6,
      ]);
    }
  });

  test('the same seed gives the same figures, another seed other halves', async () => {
    expect(await benchmark(diffusion, network, options)).toEqual(result);
    const other = await benchmark(diffusion, network, { ...options, seed: 2 });
    expect(other.halves).not.toEqual(result.halves);
  });
});

describe('a diffusion in which nobody’s example counts', async () => {
  const { diffusion, network } = villages('alone', { p: 0.12, q: 0 });
  const result = await benchmark(diffusion, network, options);

  test('no difference is shown', () => {
    expect(result.verdict.says).toBe('none');
    const { low, high } = contrast(result, 'communityAndNetwork', 'communityAndRewired').likelihood;
    expect([low <= 0, high >= 0]).toEqual([true, true]);
  });
});

test('twenty diffusions without influence hardly ever speak for the ties', async () => {
  let spoke = 0;
  for (let world = 0; world < 20; world++) {
    const { diffusion, network } = villages(`null ${world}`, {
      p: 0.1,
      q: 0,
      count: 8,
      people: 25,
      periods: 8,
    });
    const { verdict } = await benchmark(diffusion, network, { seed: world, replicates: 2, rewirings: 2 });
    if (verdict.says === 'ties' || verdict.says === 'added') spoke++;
  }
  // both intervals would have to leave out 0 on the same side: at most one time in forty
  expect(spoke).toBeLessThanOrEqual(2);
});

test('whoever waits is let in, and may stop it', async () => {
  const { diffusion, network } = villages('stop', { p: 0.1, q: 0, count: 2, people: 10, periods: 3 });
  let waited = 0;
  const stop = new Error('stopped');
  const yieldToEventLoop = async () => {
    if (++waited === 5) throw stop;
  };
  await expect(benchmark(diffusion, network, { ...options, yieldToEventLoop })).rejects.toBe(stop);
  const told: number[] = [];
  await benchmark(diffusion, network, {
    ...options,
    rewirings: 3,
    onProgress: (done, total) => told.push(done / total),
  });
  expect(told).toHaveLength(5 + 2 * 3);
  expect(told.at(-1)).toBe(1);
});
