import { describe, expect, test } from 'vitest';
import { twoLevelPools } from './twoLevelPools.ts';
import { coverageOf } from './worldCoverage.ts';

/** The long test tries more, and other shapes; four standard errors of a coverage of 95 % in 400 trials are 4.4 points. */
describe('over synthetic worlds, 400 trials of 30', () => {
  const found = twoLevelPools(400 * 30, 1, 'coverage').map((pool) => coverageOf(pool, 30, 400));

  test('intervals hold the expectation over worlds', () => {
    const mean = found.reduce((sum, each) => sum + each.mean, 0) / found.length;
    expect(mean).toBeGreaterThan(0.935);
    expect(mean).toBeLessThan(0.965);
    for (const { name, mean: held } of found) expect([name, held > 0.9]).toEqual([name, true]);
  });

  test('nine of ten new worlds lie in the range of single worlds', () => {
    const continuous = found.filter(({ name }) => /buy-in|cost/.test(name));
    expect(continuous).toHaveLength(4);
    for (const { name, range } of continuous) {
      expect([name, range > 0.87]).toEqual([name, true]);
      expect([name, range < 0.93]).toEqual([name, true]);
    }
  });
});
