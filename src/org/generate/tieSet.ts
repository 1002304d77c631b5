import { type Adjacency, ascending } from '../statistics/adjacency.ts';

/** Unordered pairs of people, each at most once. */
export interface TieSet {
  /** Adds the pair, whichever comes first; false if it was there. */
  add(a: number, b: number): boolean;
  /** Number of pairs. */
  size(): number;
  /** The pairs both ways, the contacts of each person in ascending order. */
  adjacency(): Adjacency;
  /**
   * The pairs by ascending smaller person, then larger: the same for every order of adding. Empties the set, so that
   * its memory is free for what comes next.
   */
  drain(): { readonly from: Int32Array; readonly to: Int32Array };
}

/** Slots for each pair that may come: a full table would be searched for long. */
const ROOM = 1.5;

/**
 * A set of at most `most` pairs among `people` in one typed array (open addressing, linear probing): 12 bytes a pair,
 * where a Map would take a hundred and stop at 16.7 million. A pair is looked for near the place of one of the two
 * people, who are drawn by lot so that nobody's place overflows for having the lower number: whoever adds the ties of
 * neighbours, as a generator does, finds them in the processor's cache.
 */
export function tieSet(people: number, most: number): TieSet {
  const slots = Math.max(16, Math.ceil(most * ROOM));
  const each = slots / people;
  // slot s holds smaller person + 1 (0 where it is free) at 2s and the larger person beside it
  let pair = new Int32Array(2 * slots);
  let size = 0;
  return {
    add(a, b) {
      const smaller = (a < b ? a : b) + 1;
      const larger = a < b ? b : a;
      let h = Math.imul(smaller, 0x9e3779b1) ^ Math.imul(larger, 0x85ebca77);
      h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
      h ^= h >>> 16;
      const place = (h & 1) === 0 ? smaller - 1 : larger;
      // a share of the person's own stretch, in 24 bits so that rounding never leads beyond the last slot
      let at = 2 * Math.floor((place + (h >>> 8) / 16777216) * each);
      for (;;) {
        const there = pair[at];
        if (there === 0) {
          pair[at] = smaller;
          pair[at + 1] = larger;
          size++;
          return true;
        }
        if (there === smaller && pair[at + 1] === larger) return false;
        at += 2;
        if (at >= 2 * slots) at = 0;
      }
    },
    size: () => size,
    adjacency() {
      const first = new Int32Array(people + 1);
      for (let s = 0; s < pair.length; s += 2) {
        if (pair[s] === 0) continue;
        first[pair[s]]++;
        first[pair[s + 1] + 1]++;
      }
      for (let i = 0; i < people; i++) first[i + 1] += first[i];
      const next = first.slice();
      const contact = new Int32Array(2 * size);
      for (let s = 0; s < pair.length; s += 2) {
        if (pair[s] === 0) continue;
        const [smaller, larger] = [pair[s] - 1, pair[s + 1]];
        contact[next[smaller]++] = larger;
        contact[next[larger]++] = smaller;
      }
      return ascending(people, { first, contact });
    },
    drain() {
      // the smaller ends by ascending larger one; read in that order, each row of a smaller end fills in ascending order
      const next = new Int32Array(people + 1);
      const nextLarger = new Int32Array(people + 1);
      for (let s = 0; s < pair.length; s += 2) {
        if (pair[s] === 0) continue;
        next[pair[s]]++;
        nextLarger[pair[s + 1] + 1]++;
      }
      for (let i = 0; i < people; i++) {
        next[i + 1] += next[i];
        nextLarger[i + 1] += nextLarger[i];
      }
      const firstLarger = nextLarger.slice();
      const smallerOf = new Int32Array(size);
      for (let s = 0; s < pair.length; s += 2)
        if (pair[s] !== 0) smallerOf[nextLarger[pair[s + 1]]++] = pair[s] - 1;
      pair = new Int32Array(0);

      const from = new Int32Array(size);
      const to = new Int32Array(size);
      for (let larger = 0; larger < people; larger++)
        for (let t = firstLarger[larger]; t < firstLarger[larger + 1]; t++) {
          const place = next[smallerOf[t]]++;
          from[place] = smallerOf[t];
          to[place] = larger;
        }
      return { from, to };
    },
  };
}
