import { expect, test } from 'vitest';
import { assumptions } from '../../src/scenario/assumptions/assumptions.ts';
import { plausibleShare, plausibleValue } from '../../src/scenario/assumptions/plausibleValue.ts';

const linear = { low: 2, high: 6, scale: 'linear', basis: 'A' } as const;
const log = { low: 0.01, high: 1, scale: 'log', basis: 'A' } as const;

test('half of a range lies below its middle, on a logarithmic scale below the geometric mean of its ends', () => {
  expect(plausibleValue(linear, 0.5)).toBe(4);
  expect(plausibleValue(log, 0.5)).toBeCloseTo(0.1, 12);
  expect(plausibleShare(linear, 3)).toBe(0.25);
  expect(plausibleShare(log, 0.1)).toBeCloseTo(0.5, 12);
});

test.each(assumptions.map(({ path, plausible }) => [path, plausible] as const))(
  'the range of %s is gone through from end to end, and no further',
  (_, plausible) => {
    expect(plausibleValue(plausible, 0)).toBe(plausible.low);
    expect(plausibleValue(plausible, 1)).toBe(plausible.high);
    for (const share of [0.1, 0.3, 0.8]) {
      const value = plausibleValue(plausible, share);
      expect(value).toBeGreaterThan(plausible.low);
      expect(value).toBeLessThan(plausible.high);
      expect(plausibleShare(plausible, value)).toBeCloseTo(share, 10);
    }
    expect(plausibleShare(plausible, plausible.low - 1)).toBe(0);
    expect(plausibleShare(plausible, plausible.high + 1)).toBe(1);
  },
);
