import { type Key, uniform } from '../engine/draws.ts';
import { type Network, toNetwork } from '../engine/network.ts';
import type { Category } from '../org/org.ts';

/** Exchanges tried per tie. Milo et al. (2003): beyond a handful per tie the network has forgotten what it was. */
const TRIES_PER_TIE = 20;

/**
 * The same network with other contacts: ties exchange their influencers, again and again, when these live in one
 * community and the followers in one community. Everybody keeps how many they influence, how many influence them and
 * with which weights, and between any two communities there are as many ties as before; who exactly is tied to whom is
 * luck.
 */
export function rewire(network: Network, community: Category, key: Key): Network {
  const { size, first, follower, weight } = network;
  const from = new Int32Array(follower.length);
  for (let i = 0; i < size; i++) from.fill(i, first[i], first[i + 1]);
  const alike = exchangeable(from, follower, community);
  const nameOf = (influencer: number, followed: number) => influencer * size + followed;
  const taken = new Set(Array.from(from, (influencer, tie) => nameOf(influencer, follower[tie])));

  for (let round = 0; round < TRIES_PER_TIE; round++)
    for (let tie = 0; tie < from.length; tie++) {
      const among = alike[tie];
      const other = among[Math.floor(uniform(key, tie, round) * among.length)];
      const [a, b] = [from[tie], from[other]];
      const [toA, toB] = [follower[tie], follower[other]];
      if (a === toB || b === toA || taken.has(nameOf(b, toA)) || taken.has(nameOf(a, toB))) continue;
      taken.delete(nameOf(a, toA));
      taken.delete(nameOf(b, toB));
      taken.add(nameOf(b, toA));
      taken.add(nameOf(a, toB));
      from[tie] = b;
      from[other] = a;
    }
  return toNetwork(size, { from, to: follower, weight }, (sum) => sum);
}

/** For each tie, all ties between the same two communities in the same direction. */
function exchangeable(from: Int32Array, to: Int32Array, { labels, of }: Category): readonly number[][] {
  const groups = new Map<number, number[]>();
  return Array.from(from, (influencer, tie) => {
    const name = of[influencer] * labels.length + of[to[tie]];
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(tie);
    return group;
  });
}
