import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNetwork, wholeWeights } from '../../../src/engine/network.ts';
import { neededWeight, thresholdModel } from '../../../src/model/rules/thresholdModel.ts';
import { tinyNetwork } from '../tinySetting.ts';
import { adopters, needsOf, referenceSetting } from './reference.ts';

/** One tie as a file gives it; weights in thousandths, so that the check below can count exactly. */
interface Given {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Linear threshold in the plainest way: every week, for every person, all adopters of the week before are looked up.
 * Weights are thousandths and thresholds hundredths, compared as whole numbers.
 */
function plainly(
  size: number,
  ties: readonly Given[],
  hundredths: readonly number[],
  initial: readonly number[],
  weeks: number,
) {
  let adopted = new Set(initial);
  const counts = [adopted.size];
  for (let week = 1; week <= weeks; week++) {
    const next = new Set(adopted);
    for (let i = 0; i < size; i++) {
      let all = 0n;
      let won = 0n;
      for (const { from, to, weight } of ties) {
        if (to !== i || from === i) continue;
        all += BigInt(weight);
        if (adopted.has(from)) won += BigInt(weight);
      }
      const met = hundredths[i] <= 0 || (all > 0n && won * 100n >= BigInt(hundredths[i]) * all);
      if (met) next.add(i);
    }
    adopted = next;
    counts.push(adopted.size);
  }
  return counts;
}

const modelled = (
  size: number,
  ties: readonly Given[],
  hundredths: readonly number[],
  initial: readonly number[],
  weeks: number,
) => {
  const weight = Float64Array.from(ties, (tie) => tie.weight / 1000);
  const network = toNetwork(
    size,
    { from: Int32Array.from(ties, ({ from }) => from), to: Int32Array.from(ties, ({ to }) => to), weight },
    wholeWeights(weight),
  );
  const needs = needsOf(
    network,
    hundredths.map((value) => value / 100),
  );
  return adopters(thresholdModel(referenceSetting(network, initial, weeks), needs));
};

describe('linear thresholds', () => {
  const kinds = {
    'equal weights': fc.constant(1000),
    'whole weights': fc.integer({ min: 1, max: 9 }).map((whole) => whole * 1000),
    'decimal weights': fc.integer({ min: 1, max: 5000 }),
  };
  for (const [kind, weights] of Object.entries(kinds))
    for (const direction of ['undirected', 'directed', 'reverse'] as const)
      test(`agree with the plain definition, week by week: ${direction}, ${kind}, repeats and isolates`, () => {
        const world = fc.integer({ min: 1, max: 14 }).chain((size) => {
          const row = fc.nat(size - 1);
          return fc.record({
            size: fc.constant(size),
            ties: fc.array(fc.record({ from: row, to: row, weight: weights }), { maxLength: 50 }),
            hundredths: fc.array(
              fc.constantFrom(0, 1, 10, 20, 25, 30, 33, 40, 50, 60, 66, 70, 75, 80, 90, 99, 100, 101, 200),
              {
                minLength: size,
                maxLength: size,
              },
            ),
            initial: fc.uniqueArray(row, { maxLength: 4 }),
          });
        });
        fc.assert(
          fc.property(world, ({ size, ties, hundredths, initial }) => {
            const both = ties.flatMap((tie) => {
              const back = { ...tie, from: tie.to, to: tie.from };
              return direction === 'directed' ? [tie] : direction === 'reverse' ? [back] : [tie, back];
            });
            expect(modelled(size, both, hundredths, initial, 16)).toEqual(
              plainly(size, both, hundredths, initial, 16),
            );
          }),
          { numRuns: 250 },
        );
      });

  test('of k of d are met by exactly k of d contacts, for all k and d up to 50', () => {
    for (let d = 1; d <= 50; d++)
      for (let k = 1; k <= d; k++)
        for (const weight of [1, 7, 256]) {
          expect(neededWeight(k / d, d * weight)).toBe(k * weight);
        }
  });

  test('of 0 are met in week 1, also without contacts; above 1 never, not even when everybody has adopted', () => {
    const network = tinyNetwork(4, [[0, 1]]);
    const run = (share: readonly number[], initial: number[]) =>
      adopters(thresholdModel(referenceSetting(network, initial, 3), needsOf(network, share)));
    expect(run([0, 2, 0, 0.1], [])).toEqual([0, 2, 2, 2]);
    expect(run([1.0000001, 1, 1, 1], [1])).toEqual([1, 1, 1, 1]);
    expect(run([1, 1, 1, 1], [1])).toEqual([1, 2, 2, 2]);
  });
});

describe('weights made whole', () => {
  test('keep equal weights equal and decimals exact', () => {
    const whole = wholeWeights(Float64Array.from([0.1, 0.2, 0.3, 1.25]));
    expect([0.1, 0.2, 0.1 + 0.2, 1.25].map(whole)).toEqual([10, 20, 30, 125]);
    const odd = wholeWeights(Float64Array.from([Math.PI / 40, 1e-13]));
    expect(odd(Math.PI / 40)).toBe(Math.round((Math.PI / 40) * 2 ** 20));
    expect(odd(1e-13)).toBe(1);
  });

  test('can be counted exactly however large the weights are', () => {
    for (const size of [1e3, 1e15, 1e16, 1e20, 1e300, 1.7e308]) {
      const weight = Float64Array.from([size, size / 2, size, size / 2]);
      const whole = wholeWeights(weight);
      const total = weight.reduce((sum, each) => sum + whole(each), 0);
      expect(total).toBeLessThan(2 ** 53);
      expect(whole(size)).toBe(2 * whole(size / 2));
      // and a need is found at once
      for (const share of [1 / 3, 0.7345450279919621, 0.9]) {
        const need = neededWeight(share, total);
        expect(need / total).toBeGreaterThanOrEqual(share);
        expect((need - 1) / total).toBeLessThan(share);
      }
    }
  });
});
