import type { Network } from '../../engine/network.ts';

/** People whose rows are fetched together. */
const BLOCK = 32;
/** Up to so many people the rows are in the cache anyway, and looking ahead only costs. */
const SMALL = 100_000;

/** Visits the rows of `person[from] … person[until − 1]`; `end` is the end of its output before, the result that after. */
export type RowVisitor = (from: number, until: number, end: number) => number;

/**
 * The same visits block by block, each block prefetched: in a large network every row, and every counter that it leads
 * to, is a cache miss. Those of a block are read before the first of them is used, so that the misses overlap.
 */
export function withPrefetch(
  { first, follower, size }: Network,
  person: Int32Array,
  counters: Int16Array | Int32Array,
  visit: RowVisitor,
): RowVisitor {
  if (size <= SMALL) return visit;
  return (from, until, end) => {
    let written = end;
    for (let block = from; block < until; block += BLOCK) {
      const next = Math.min(until, block + BLOCK);
      prefetchSink = touch(first, follower, counters, person, block, next);
      written = visit(block, next, written);
    }
    return written;
  };
}

/** Reads both ends of every row, then every counter. */
function touch(
  first: Uint32Array,
  follower: Int32Array,
  counters: Int16Array | Int32Array,
  person: Int32Array,
  from: number,
  until: number,
): number {
  let sum = 0;
  for (let k = from; k < until; k++) {
    const i = person[k];
    sum ^= follower[first[i]] ^ follower[first[i + 1] - 1];
  }
  for (let k = from; k < until; k++) {
    const end = first[person[k] + 1];
    for (let t = first[person[k]]; t < end; t++) sum ^= counters[follower[t]];
  }
  return sum;
}

/** Keeps the compiler from eliminating the reads of {@link withPrefetch}. */
export let prefetchSink = 0;
