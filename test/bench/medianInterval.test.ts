import { expect, test } from 'vitest';
import { medianInterval } from '../../bench/measure/medianInterval.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, k) => k + 1);

// tables of the sign test, two-sided at 5 %: the ranks that bound the median
test.each([
  [6, 1, 6],
  [8, 1, 8],
  [9, 2, 8],
  [15, 4, 12],
  [21, 6, 16],
  [50, 18, 33],
])('the median of %i rounds lies between ranks %i and %i', (n, low, high) => {
  expect(medianInterval(upTo(n).toReversed())).toEqual({ median: (n + 1) / 2, low, high, n });
});

test('a round in which a neighbour took the machine does not widen it', () => {
  expect(medianInterval([...upTo(14), 1000]).high).toBe(12);
});

test('five rounds are too few', () => {
  expect(() => medianInterval(upTo(5))).toThrow('too few');
});
