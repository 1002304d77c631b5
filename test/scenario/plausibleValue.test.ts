import { expect, it } from 'vitest';
import { assumptions } from '../../src/scenario/assumptions/assumptions.ts';
import { plausibleValue } from '../../src/scenario/assumptions/plausibleValue.ts';

it('half-way through a plausible range is the middle of its ends, or of their logarithms', () => {
  expect(plausibleValue({ low: 2, high: 8, scale: 'linear' }, 0.5)).toBe(5);
  expect(plausibleValue({ low: 1, high: 16, scale: 'log' }, 0.5)).toBeCloseTo(4, 12);
  expect(plausibleValue({ low: -0.5, high: -0.1, scale: 'linear' }, 0.25)).toBeCloseTo(-0.4, 12);
});

it('every plausible range is walked from its one end to its other, to the bit, and never back', () => {
  for (const { plausible } of assumptions) {
    const values = Array.from({ length: 11 }, (_, k) => plausibleValue(plausible, k / 10));
    expect([values[0], values[10]]).toEqual([plausible.low, plausible.high]);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  }
});
