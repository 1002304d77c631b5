import { describe, expect, test } from 'vitest';
import { seedKey } from '../../src/engine/draws.ts';
import { communities, MOST_TIES } from '../../src/org/communities.ts';
import { orgOf } from './orgOf.ts';

/** Everybody of a group tied to everybody else of it. */
const clique = (people: readonly number[]) =>
  people.flatMap((a) => people.filter((b) => b > a).map((b): [number, number] => [a, b]));

describe('communities', () => {
  test('are the cliques that one tie holds together, the largest first', () => {
    const org = orgOf({ size: 9, pairs: [...clique([0, 1, 2, 3]), ...clique([4, 5, 6, 7, 8]), [3, 4]] });
    expect(communities(org, seedKey(1))).toEqual({
      labels: ['Community 1', 'Community 2'],
      of: Int32Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0),
    });
  });

  test('follow the weight of ties and not their direction', () => {
    const pairs: [number, number][] = [[0, 1], [1, 0], [1, 2], [2, 3], [3, 2], [3, 0]]; // biome-ignore format: pairs
    expect(communities(orgOf({ size: 4, pairs }), seedKey(1))!.of).toEqual(Int32Array.of(0, 0, 1, 1));
  });

  test('leave people without ties to themselves', () => {
    const found = communities(orgOf({ size: 4, pairs: clique([1, 2, 3]) }), seedKey(1))!;
    expect(found.labels).toHaveLength(2);
    expect(found.of).toEqual(Int32Array.of(1, 0, 0, 0));
  });

  test('are the same for the same key', () => {
    const ring = Array.from({ length: 60 }, (_, i): [number, number] => [i, (i + 1) % 60]);
    const find = (seed: number) => communities(orgOf({ size: 60, pairs: ring }), seedKey(seed));
    expect(find(3)).toEqual(find(3));
    expect([4, 5, 6, 7].map(find)).not.toEqual([3, 3, 3, 3].map(find));
  });

  test('are not looked for without ties, nor among too many', () => {
    expect(communities(orgOf({ size: 3 }), seedKey(1))).toBeUndefined();
    const pairs = Array.from({ length: MOST_TIES + 1 }, (_, i): [number, number] => [i, i + 1]);
    expect(communities(orgOf({ size: MOST_TIES + 2, pairs }), seedKey(1))).toBeUndefined();
  });
});
