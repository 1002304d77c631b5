import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Network } from '../../../src/engine/network.ts';
import { betweennessesOf } from '../../../src/model/choose/betweenness.ts';
import { coresOf } from '../../../src/model/choose/kCore.ts';
import { degreesOf } from '../../../src/model/choose/simpleWays.ts';
import { type Tie, tinyNetwork } from '../tinySetting.ts';

/** Up to eight people and any one-way ties between them. */
const networks = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc
      .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 30 })
      .map((ties) => tinyNetwork(size, ties, true)),
  );

const contactsOf = ({ first, follower }: Network, i: number) => [...follower.slice(first[i], first[i + 1])];

describe('go-betweens', () => {
  test('of a line of five are those in the middle', () => {
    const line: Tie[] = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ];
    // in the middle pass 2 × 2 pairs, beside it 1 × 3, each in both directions
    expect([...betweennessesOf(tinyNetwork(5, line))]).toEqual([0, 6, 8, 6, 0]);
  });

  test('share a pair when its shortest chains are several', () => {
    const square: Tie[] = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ];
    expect([...betweennessesOf(tinyNetwork(4, square))]).toEqual([1, 1, 1, 1]);
  });

  test('are those whom every shortest chain, counted one by one, passes', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const counted = new Float64Array(network.size);
        for (let a = 0; a < network.size; a++)
          for (let b = 0; b < network.size; b++) {
            const chains = shortestChains(network, a, b);
            for (const chain of chains) for (const i of chain.slice(1, -1)) counted[i] += 1 / chains.length;
          }
        const found = betweennessesOf(network);
        for (let i = 0; i < network.size; i++) expect(found[i]).toBeCloseTo(counted[i], 9);
      }),
    );
  });

  test('of a large ring of rings are found from some of the people, and are the same every time', () => {
    // 300 rings of eight people, joined in a ring by the first of each
    const ties: Tie[] = [];
    for (let ring = 0; ring < 300; ring++) {
      for (let k = 0; k < 8; k++) ties.push([8 * ring + k, 8 * ring + ((k + 1) % 8)]);
      ties.push([8 * ring, 8 * ((ring + 1) % 300)]);
    }
    const found = betweennessesOf(tinyNetwork(2400, ties));
    const order = [...found.keys()].sort((a, b) => found[b] - found[a]);
    expect(order.slice(0, 300).every((i) => i % 8 === 0)).toBe(true);
    expect([...betweennessesOf(tinyNetwork(2400, ties))]).toEqual([...found]);
  });
});

/** All shortest chains of contacts from one person to another, by trying longer and longer ones. */
function shortestChains(network: Network, from: number, to: number): number[][] {
  if (from === to) return [];
  let chains = [[from]];
  for (let steps = 0; steps < network.size; steps++) {
    const longer = chains.flatMap((chain) =>
      contactsOf(network, chain[chain.length - 1])
        .filter((next) => !chain.includes(next))
        .map((next) => [...chain, next]),
    );
    const arrived = longer.filter((chain) => chain[chain.length - 1] === to);
    if (arrived.length > 0) return arrived;
    chains = longer;
  }
  return [];
}

describe('the innermost circle', () => {
  test('of a triangle with a tail is the triangle', () => {
    const ties: Tie[] = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
    ];
    expect([...coresOf(tinyNetwork(6, ties))]).toEqual([2, 2, 2, 1, 1, 0]);
  });

  test('is what is left when people with too few contacts go, one after the other', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const core = coresOf(network);
        const tied = (a: number, b: number) =>
          a !== b && (contactsOf(network, a).includes(b) || contactsOf(network, b).includes(a));
        for (let k = 0; k <= network.size; k++) {
          let left = [...Array(network.size).keys()];
          for (let before = -1; before !== left.length; ) {
            before = left.length;
            left = left.filter((a) => left.filter((b) => tied(a, b)).length >= k);
          }
          expect([...core.keys()].filter((i) => core[i] >= k)).toEqual(left);
        }
      }),
    );
  });
});

test('degree counts the people whom one influences', () => {
  expect([
    ...degreesOf(
      tinyNetwork(
        3,
        [
          [0, 1],
          [0, 2],
          [2, 1],
        ],
        true,
      ),
    ),
  ]).toEqual([2, 0, 1]);
});
