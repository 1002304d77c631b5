import { randomStream, streamKey } from '../../engine/draws.ts';
import type { World } from '../world.ts';
import { knownTies } from './knownTies.ts';

/**
 * Orders people by rank as a plan sees it, the highest first: by level, people of equal level by the weight of the ties
 * into them that it knows, before it has listened their reporting lines alone. Where no hierarchy is known, the best
 * connected of all ties stand in for rank. Who is equal in all of this is ordered by lot, the same in every plan and all
 * through a run, so that no place in a file gives an advantage.
 */
export function rankOrder({ setting, key, knowsInformal }: World): (a: number, b: number) => number {
  const { level, manager, network } = setting;
  const { strength } = manager === undefined ? network : knownTies(setting, knowsInformal);
  const lot = randomStream(streamKey(key, 'rank-equals'), 0);
  return (a, b) => level[a] - level[b] || strength[b] - strength[a] || lot(a) - lot(b) || a - b;
}
