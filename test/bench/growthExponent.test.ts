import { expect, test } from 'vitest';
import { growthExponent } from '../../bench/measure/growth.ts';

const points = (seconds: (size: number) => number) =>
  [1e3, 1e4, 1e6].map((size) => ({ size, seconds: seconds(size) }));

test('time in proportion to the work grows with exponent 1, whatever its unit', () => {
  expect(growthExponent(points((size) => 3e-9 * size))).toBeCloseTo(1, 10);
});

test('time that grows with the square has exponent 2', () => {
  expect(growthExponent(points((size) => 7 * size ** 2))).toBeCloseTo(2, 10);
});
