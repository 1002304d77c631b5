import { type Key, uniform } from '../engine/draws.ts';

/**
 * Which half each community falls into, 0 or 1, by lot; the halves are equal in communities, or the first has one more.
 * A community of which everybody had adopted at the start has nothing to tell, and is in neither: −1.
 *
 * @param waiting people of each community who could adopt after the start
 */
export function halves(waiting: Float64Array, key: Key): Int8Array {
  const open = [...waiting.keys()].filter((community) => waiting[community] > 0);
  const lot = Float64Array.from(waiting, (_, community) => uniform(key, community, 0));
  const order = open.sort((a, b) => lot[a] - lot[b] || a - b);
  const half = new Int8Array(waiting.length).fill(-1);
  for (const [position, community] of order.entries())
    half[community] = position < Math.ceil(order.length / 2) ? 0 : 1;
  return half;
}
