import { describe, expect, test } from 'vitest';
import { createExposure, influenceSum, pushExposure, userWeight } from '../../src/engine/exposure.ts';
import { toNetwork } from '../../src/engine/network.ts';

/** Whom 0 and 1 influence: both 2, 1 alone 3. */
const network = (weight: number) =>
  toNetwork(
    4,
    {
      from: Int32Array.of(0, 1, 1),
      to: Int32Array.of(2, 2, 3),
      weight: Float64Array.of(weight, weight + 1, 1),
    },
    (sum) => sum,
  );

describe('exposure', () => {
  test.each([
    ['light', 3, Int32Array],
    ['as heavy as 32 bits hold', 10_737_417, Int32Array],
    ['heavier', 10_737_418, Float64Array],
    ['very heavy', 2 ** 40, Float64Array],
  ] as const)('along ties that are %s is an exact sum, told and taken back', (_, weight, column) => {
    const ties = network(weight);
    const exposure = createExposure(ties, 100);
    expect(exposure).toBeInstanceOf(column);
    pushExposure(ties, exposure, 0, 100, 1);
    pushExposure(ties, exposure, 1, 100, 1);
    expect(influenceSum(exposure, 2)).toBe(100 * (2 * weight + 1));
    expect(userWeight(exposure, 2)).toBe(2 * weight + 1);
    pushExposure(ties, exposure, 0, -140, -1);
    expect(influenceSum(exposure, 2)).toBe(100 * (weight + 1) - 40 * weight);
    expect(userWeight(exposure, 2)).toBe(weight + 1);
    expect([influenceSum(exposure, 3), userWeight(exposure, 3)]).toEqual([100, 1]);
    expect([influenceSum(exposure, 0), userWeight(exposure, 1)]).toEqual([0, 0]);
  });
});
