import type { Mutable } from '../mutable.ts';
import { isDeclared } from '../states.ts';

/** Ties between peers, each pair once: offered, and live or not. */
export interface Peers {
  /** Number of pairs that were ever offered a tie. */
  readonly count: number;
  /** Rows of the two people of each pair; the tie was offered to the second by the first. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** 1 where the tie is live. */
  readonly live: Uint8Array;
  /** Number of live ties. */
  readonly alive: number;
  /** Offers a tie to a pair; false where it was offered before. */
  offer(a: number, b: number, live?: boolean): boolean;
  /** Number of ties that a person was offered or offers. */
  degree(person: number): number;
  revive(pair: number): void;
  /** Nobody was ever offered a tie. */
  reset(): void;
  /** Ends ties of which an end is no longer active. */
  updateLiveTies(state: Uint8Array): void;
}

/** No peers yet among `size` people. */
export function createPeers(size: number): Peers {
  const known = new Set<number>();
  const degrees = new Int32Array(size);
  // what changes is a property: accessors would make every list of peers but the first a slow object
  const peers: Mutable<Peers> = {
    count: 0,
    a: new Int32Array(16),
    b: new Int32Array(16),
    live: new Uint8Array(16),
    alive: 0,

    offer(first, second, comesAlive = false) {
      const pair = Math.min(first, second) * size + Math.max(first, second);
      if (known.has(pair)) return false;
      known.add(pair);
      const place = peers.count++;
      if (place === peers.a.length) {
        peers.a = twice(peers.a, new Int32Array(2 * place));
        peers.b = twice(peers.b, new Int32Array(2 * place));
        peers.live = twice(peers.live, new Uint8Array(2 * place));
      }
      peers.a[place] = first;
      peers.b[place] = second;
      peers.live[place] = comesAlive ? 1 : 0;
      if (comesAlive) peers.alive++;
      degrees[first]++;
      degrees[second]++;
      return true;
    },

    reset() {
      peers.count = 0;
      peers.alive = 0;
      known.clear();
      degrees.fill(0);
    },

    degree: (person) => degrees[person],

    revive(pair) {
      if (peers.live[pair] === 0) peers.alive++;
      peers.live[pair] = 1;
    },

    updateLiveTies(state) {
      const { a, b, live, count } = peers;
      for (let t = 0; t < count; t++) {
        if (live[t] === 0 || (isDeclared(state[a[t]]) && isDeclared(state[b[t]]))) continue;
        live[t] = 0;
        peers.alive--;
      }
    },
  };
  return peers;
}

function twice<C extends Int32Array | Uint8Array>(column: C, longer: C): C {
  longer.set(column);
  return longer;
}
