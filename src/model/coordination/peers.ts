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
  let a = new Int32Array(16);
  let b = new Int32Array(16);
  let live = new Uint8Array(16);
  let count = 0;
  let alive = 0;
  const known = new Set<number>();
  const degrees = new Int32Array(size);

  return {
    get count() {
      return count;
    },
    get a() {
      return a;
    },
    get b() {
      return b;
    },
    get live() {
      return live;
    },
    get alive() {
      return alive;
    },

    offer(first, second, comesAlive = false) {
      const pair = Math.min(first, second) * size + Math.max(first, second);
      if (known.has(pair)) return false;
      known.add(pair);
      if (count === a.length) {
        a = twice(a, new Int32Array(2 * count));
        b = twice(b, new Int32Array(2 * count));
        live = twice(live, new Uint8Array(2 * count));
      }
      a[count] = first;
      b[count] = second;
      live[count++] = comesAlive ? 1 : 0;
      if (comesAlive) alive++;
      degrees[first]++;
      degrees[second]++;
      return true;
    },

    reset() {
      count = 0;
      alive = 0;
      known.clear();
      degrees.fill(0);
    },

    degree: (person) => degrees[person],

    revive(pair) {
      if (live[pair] === 0) alive++;
      live[pair] = 1;
    },

    updateLiveTies(state) {
      for (let t = 0; t < count; t++) {
        if (live[t] === 0 || (isDeclared(state[a[t]]) && isDeclared(state[b[t]]))) continue;
        live[t] = 0;
        alive--;
      }
    },
  };
}

function twice<C extends Int32Array | Uint8Array>(column: C, longer: C): C {
  longer.set(column);
  return longer;
}
