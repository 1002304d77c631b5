/** Unordered pairs of people, each at most once. */
export interface TieSet {
  /** Adds the pair, whichever comes first; false if it was there. */
  add(a: number, b: number): boolean;
  /** Number of pairs. */
  size(): number;
  /** The pairs by ascending smaller person, then larger: the same for every order of adding. */
  sorted(people: number): { readonly from: Int32Array; readonly to: Int32Array };
}

/**
 * A set of at most `most` pairs in two typed arrays (open addressing, linear probing): 8 bytes a slot, where a Map
 * would take a hundred and stop at 16.7 million.
 */
export function tieSet(most: number): TieSet {
  let slots = 16;
  while (slots < most * 1.2) slots *= 2;
  const mask = slots - 1;
  const low = new Int32Array(slots); // smaller person + 1, 0 where the slot is free
  const high = new Int32Array(slots);
  let size = 0;
  return {
    add(a, b) {
      const smaller = (a < b ? a : b) + 1;
      const larger = a < b ? b : a;
      let h = Math.imul(smaller, 0x9e3779b1) ^ Math.imul(larger, 0x85ebca77);
      h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
      for (let slot = (h ^ (h >>> 16)) & mask; ; slot = (slot + 1) & mask) {
        if (low[slot] === 0) {
          low[slot] = smaller;
          high[slot] = larger;
          size++;
          return true;
        }
        if (low[slot] === smaller && high[slot] === larger) return false;
      }
    },
    size: () => size,
    sorted(people) {
      const next = new Int32Array(people + 1);
      for (const smaller of low) if (smaller > 0) next[smaller]++;
      for (let i = 0; i < people; i++) next[i + 1] += next[i];
      const first = next.slice();
      const from = new Int32Array(size);
      const to = new Int32Array(size);
      for (let slot = 0; slot < slots; slot++) {
        if (low[slot] === 0) continue;
        const place = next[low[slot] - 1]++;
        from[place] = low[slot] - 1;
        to[place] = high[slot];
      }
      for (let i = 0; i < people; i++) to.subarray(first[i], first[i + 1]).sort();
      return { from, to };
    },
  };
}
