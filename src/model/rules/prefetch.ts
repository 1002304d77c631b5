import type { Network } from '../../engine/network.ts';

/** People whose rows are fetched together. */
const BLOCK = 32;
/** Up to so many people the rows are in the cache anyway, and looking ahead only costs. */
const SMALL = 100_000;

/** Walks the rows of `person[from] … person[until − 1]`; is told how much is written down, and returns how much then is. */
export type RowVisitor = (from: number, until: number, end: number) => number;

/**
 * The same walk block by block: in a large network every row, and every counter that it leads to, lies somewhere else
 * in memory, so that those of a block are touched before the first of them is used. They then arrive together instead
 * of one after the other.
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

/** What was read in passing: kept, so that no compiler leaves the reading out. */
export let prefetchSink = 0;
