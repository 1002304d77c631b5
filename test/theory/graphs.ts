import { randomStream, seedKey, streamKey } from '../../src/engine/draws.ts';
import { type Network, toNetwork } from '../../src/engine/network.ts';

/** The graphs of the textbooks, as pairs of people who see each other. */
export interface Graph {
  readonly size: number;
  /** Ends of each tie. */
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Uniform draws in [0, 1), one after the other. */
export type Next = () => number;

/** A stream of luck for making graphs and choosing where something starts. */
export function stream(seed: string): Next {
  const luck = randomStream(streamKey(seedKey(seed), 'graph'), 0);
  let drawn = 0;
  return () => luck(drawn++);
}

/** A whole number from 0 to `below` − 1. */
export const pick = (next: Next, below: number): number => Math.floor(next() * below);

/** Everybody sees the `contacts` / 2 nearest on each side of a ring. */
export function ring(size: number, contacts: number): Graph {
  const pairs: [number, number][] = [];
  for (let i = 0; i < size; i++)
    for (let step = 1; step <= contacts / 2; step++) pairs.push([i, (i + step) % size]);
  return graphOf(size, pairs);
}

/** A square lattice of `side` × `side` wrapped into a torus; everybody sees the eight around them. */
export function mooreTorus(side: number): Graph {
  const pairs: [number, number][] = [];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++)
      for (const [down, right] of [
        [0, 1],
        [1, -1],
        [1, 0],
        [1, 1],
      ])
        pairs.push([row * side + column, ((row + down) % side) * side + ((column + right + side) % side)]);
  return graphOf(side * side, pairs);
}

/** Erdős and Rényi: each pair is tied with the same chance, by leaps over the pairs that are not (Batagelj & Brandes 2005). */
export function randomGraph(size: number, meanContacts: number, next: Next): Graph {
  const chance = meanContacts / (size - 1);
  const pairs: [number, number][] = [];
  let column = -1;
  for (let row = 1; row < size; ) {
    column += 1 + Math.floor(Math.log(1 - next()) / Math.log(1 - chance));
    while (column >= row && row < size) column -= row++;
    if (row < size) pairs.push([row, column]);
  }
  return graphOf(size, pairs);
}

/** Swaps the ends of a share of the ties, chosen at random, so that everybody keeps their number of contacts. */
export function rewired(graph: Graph, share: number, next: Next): Graph {
  const { swap, done } = swaps(graph, next);
  const chosen = shuffled(graph.a.length, next).subarray(0, Math.round(share * graph.a.length));
  // partners are tried until a swap makes neither a tie to oneself nor a second one
  for (const s of chosen)
    for (let tries = 0; tries < 100; tries++) if (swap(s, chosen[pick(next, chosen.length)])) break;
  return done();
}

/**
 * The other way to rewire a share: as many swaps of two ties as would touch that share if none were drawn twice. They
 * are drawn anew each time, so that a share of 1 − e^−share is touched.
 */
export function swapped(graph: Graph, share: number, next: Next): Graph {
  const { swap, done } = swaps(graph, next);
  const ties = graph.a.length;
  for (let made = 0; made < Math.round((share * ties) / 2); ) {
    const s = pick(next, ties);
    if (swap(s, pick(next, ties))) made++;
  }
  return done();
}

/** Swaps that leave everybody their number of contacts, and refuse a tie to oneself or a second one. */
function swaps(graph: Graph, next: Next) {
  const a = graph.a.slice();
  const b = graph.b.slice();
  const tied = new Set<number>();
  const code = (i: number, j: number) => Math.min(i, j) * graph.size + Math.max(i, j);
  for (let t = 0; t < a.length; t++) tied.add(code(a[t], b[t]));
  return {
    /** Whether the two ties could exchange an end. */
    swap(s: number, t: number): boolean {
      const [c, d] = next() < 0.5 ? [a[t], b[t]] : [b[t], a[t]];
      const fresh = [code(a[s], d), code(c, b[s])];
      if (s === t || a[s] === d || c === b[s] || fresh[0] === fresh[1]) return false;
      if (fresh.some((pair) => tied.has(pair))) return false;
      tied.delete(code(a[s], b[s]));
      tied.delete(code(c, d));
      for (const pair of fresh) tied.add(pair);
      a[t] = c;
      b[t] = b[s];
      b[s] = d;
      return true;
    },
    done: (): Graph => ({ size: graph.size, a, b }),
  };
}

function shuffled(length: number, next: Next): Int32Array {
  const order = Int32Array.from({ length }, (_, k) => k);
  for (let k = length - 1; k > 0; k--) {
    const other = pick(next, k + 1);
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}

export const graphOf = (size: number, pairs: readonly (readonly [number, number])[]): Graph => ({
  size,
  a: Int32Array.from(pairs, ([a]) => a),
  b: Int32Array.from(pairs, ([, b]) => b),
});

/** Ties that count one each, both ways. */
export function networkOf({ size, a, b }: Graph): Network {
  const from = new Int32Array(2 * a.length);
  const to = new Int32Array(2 * a.length);
  from.set(a);
  from.set(b, a.length);
  to.set(b);
  to.set(a, a.length);
  return toNetwork(size, { from, to, weight: new Float64Array(from.length).fill(1) }, (sum) => sum);
}

/** Everybody sees everybody. */
export function completeNetwork(size: number): Network {
  const first = Uint32Array.from({ length: size + 1 }, (_, i) => i * (size - 1));
  const follower = new Int32Array(size * (size - 1));
  for (let i = 0, tie = 0; i < size; i++) for (let j = 0; j < size; j++) if (j !== i) follower[tie++] = j;
  return {
    size,
    first,
    follower,
    weight: new Float64Array(follower.length).fill(1),
    strength: new Float64Array(size).fill(size - 1),
  };
}

/** Numbers of contacts. */
export const contactsOf = ({ size, first }: Network): Int32Array =>
  Int32Array.from({ length: size }, (_, i) => first[i + 1] - first[i]);
