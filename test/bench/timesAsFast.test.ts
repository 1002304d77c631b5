import { expect, test } from 'vitest';
import type { Measured } from '../../bench/measure/interleave.ts';
import { timesAsFast } from '../../bench/measure/ratio.ts';

const took = (...processor: number[]): Measured => ({
  contestant: 'somebody',
  processor,
  clock: processor,
  ready: 0,
  peak: undefined,
  finals: { runs: 1, mean: 0, sd: 0 },
});

test('a round in which the machine was slow for both does not move the ratio', () => {
  expect(timesAsFast(took(1, 1, 50), took(2, 2, 100))).toBe(2);
});

test('a round in which it was slow for one alone is outvoted', () => {
  expect(timesAsFast(took(1, 30, 1), took(2, 2, 2))).toBe(2);
});
