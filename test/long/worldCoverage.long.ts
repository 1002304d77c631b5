import { describe, expect, test } from 'vitest';
import { twoLevelPools } from '../statistics/twoLevelPools.ts';
import { coverageOf } from '../statistics/worldCoverage.ts';

/** One pool of 80,000 worlds, cut into samples as comparisons have them; the seed was fixed before the first look. */
const POOL = 80_000;
const pools = twoLevelPools(POOL, 1, 'coverage');
/** Worlds of another seed, which say what the intervals should hold. */
const others = twoLevelPools(POOL, 1, 'others');

describe.each([
  [30, 2000],
  [200, 400],
])('samples of %i worlds, %i of them', (worlds, trials) => {
  const found = pools.map((pool, k) => coverageOf(pool, worlds, trials, others[k]));

  test('intervals hold the expectation over worlds in 94 to 96 % on average, none in less than 91 %', () => {
    const mean = found.reduce((sum, each) => sum + each.mean, 0) / found.length;
    expect(mean).toBeGreaterThanOrEqual(0.94);
    expect(mean).toBeLessThanOrEqual(0.96);
    for (const { name, mean: held } of found) expect([name, held >= 0.91]).toEqual([name, true]);
  });

  test('the range of single worlds holds 87 to 93 % of new ones, where no value piles up at its ends', () => {
    for (const { name, range } of found.filter((each) => /buy-in|cost/.test(each.name))) {
      expect([name, range >= 0.87]).toEqual([name, true]);
      expect([name, range <= 0.93]).toEqual([name, true]);
    }
  });
});

describe('20 worlds of ten replicates each, as of a large firm', () => {
  const found = twoLevelPools(40_000, 10, 'coverage').map((pool, k) => coverageOf(pool, 20, 2000, others[k]));

  test('intervals hold the expectation over worlds in 93 to 97 % on average, none in less than 90 %', () => {
    const mean = found.reduce((sum, each) => sum + each.mean, 0) / found.length;
    expect(mean).toBeGreaterThanOrEqual(0.93);
    expect(mean).toBeLessThanOrEqual(0.97);
    for (const { name, mean: held } of found) expect([name, held >= 0.9]).toEqual([name, true]);
  });

  test('the range of single worlds holds 87 to 93 % of new ones', () => {
    for (const { name, range } of found.filter((each) => /buy-in|cost/.test(each.name))) {
      expect([name, range >= 0.87]).toEqual([name, true]);
      expect([name, range <= 0.93]).toEqual([name, true]);
    }
  });
});
