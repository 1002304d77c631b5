import { type Key, uniform } from '../../src/engine/draws.ts';
import { type Network, toNetwork } from '../../src/engine/network.ts';

/** Ties of each person to one side of the ring; twice as many contacts on average. */
const SIDE = 5;
/** Chance that a tie is led elsewhere. */
const REWIRED = 0.1;

/**
 * The ring of the common work: everybody is tied to the next five on each side, each tie is rewired with probability
 * 0.1 to somebody drawn, and ties drawn twice count once. Undirected, every tie of weight 1.
 */
export function smallWorld(size: number, key: Key): Network {
  const ties = size * SIDE;
  const from = new Int32Array(2 * ties);
  const to = new Int32Array(2 * ties);
  for (let tie = 0; tie < ties; tie++) {
    const person = Math.floor(tie / SIDE);
    const neighbour = (person + 1 + (tie % SIDE)) % size;
    const other =
      uniform(key, tie, 0) < REWIRED ? somebodyElse(person, size, uniform(key, tie, 1)) : neighbour;
    from[tie] = to[ties + tie] = person;
    to[tie] = from[ties + tie] = other;
  }
  return toNetwork(size, { from, to, weight: new Float64Array(2 * ties).fill(1) }, () => 1);
}

/** Anybody but this person, by a uniform draw. */
const somebodyElse = (person: number, size: number, luck: number): number =>
  (person + 1 + Math.floor(luck * (size - 1))) % size;
