import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arcs, toNetwork, wholeWeights } from '../../src/engine/network.ts';

const SIZE = 12;
const person = fc.nat(SIZE - 1);
const layer: fc.Arbitrary<Arcs> = fc
  .record({
    ties: fc.array(fc.tuple(person, person, fc.integer({ min: 1, max: 400 })), { maxLength: 200 }),
    bothWays: fc.boolean(),
    scale: fc.constantFrom(1, 0.3),
    alike: fc.boolean(),
  })
  .map(({ ties, bothWays, scale, alike }) => ({
    from: Int32Array.from(ties, ([from]) => from),
    to: Int32Array.from(ties, ([, to]) => to),
    weight: Float64Array.from(ties, ([, , weight]) => (alike ? 1 : weight)),
    bothWays,
    scale,
  }));

/** The sums of weights by influencer and follower, added up in the order in which they are given. */
function sums(layers: readonly Arcs[]): Map<number, number> {
  const added = new Map<number, number>();
  const add = (from: number, to: number, weight: number) => {
    if (from !== to) added.set(from * SIZE + to, (added.get(from * SIZE + to) ?? 0) + weight);
  };
  for (const { from, to, weight, bothWays, scale = 1 } of layers)
    from.forEach((source, t) => {
      add(source, to[t], weight[t] * scale);
      if (bothWays) add(to[t], source, weight[t] * scale);
    });
  return new Map([...added].sort(([a], [b]) => a - b));
}

describe('a network', () => {
  test('has every pair once, by influencer and follower, with its weights added up', () => {
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 3 }), fc.constantFrom(1, 1000), (layers, factor) => {
        const whole = (sum: number) => Math.max(1, Math.round(factor * sum));
        const { first, follower, weight, strength } = toNetwork(SIZE, layers, whole);
        const expected = sums(layers);
        const found = new Map<number, number>();
        const into = new Float64Array(SIZE);
        for (let i = 0; i < SIZE; i++)
          for (let t = first[i]; t < first[i + 1]; t++) {
            found.set(i * SIZE + follower[t], weight[t]);
            into[follower[t]] += weight[t];
          }
        const kept = [...found.values()];
        const wanted = [...expected].map(([, sum]) => whole(sum));
        expect([...found.keys()]).toEqual([...expected.keys()]);
        expect(kept.map((each) => each / kept[0])).toEqual(wanted.map((each) => each / wanted[0]));
        expect(kept.every(Number.isInteger)).toBe(true);
        expect(strength).toEqual(into);
        expect(weight.length).toBe(follower.length);
      }),
    );
  });

  test('keeps weights in lowest terms, in 8 bits or in 16 where all of them fit', () => {
    const kept = (...weight: number[]) => {
      const columns = {
        from: Int32Array.of(0, 1),
        to: Int32Array.of(1, 0),
        weight: Float64Array.from(weight),
      };
      return toNetwork(2, columns, (sum) => sum).weight;
    };
    expect(kept(256, 320)).toEqual(Uint8Array.of(4, 5));
    expect(kept(1, 256)).toEqual(Uint16Array.of(1, 256));
    expect(kept(40_000, 80_002)).toEqual(Uint16Array.of(20_000, 40_001));
    expect(kept(1, 65_536)).toEqual(Float64Array.of(1, 65_536));
    expect(kept(90_000, 180_000)).toEqual(Uint8Array.of(1, 2));
    expect(kept(70_000, 70_001)).toEqual(Float64Array.of(70_000, 70_001));
  });

  test('of decimal weights counts in the last decimal', () => {
    const whole = wholeWeights(Float64Array.of(0.25, 1.5), Uint8Array.of(3));
    expect([0.25, 1.5, 3].map(whole)).toEqual([25, 150, 300]);
  });
});
