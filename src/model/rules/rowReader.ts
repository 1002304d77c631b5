import type { Network } from '../../engine/network.ts';

/** People whose rows are fetched together. */
const BLOCK = 32;
/** Up to so many people the rows are in the cache anyway, and looking ahead only costs. */
const SMALL = 100_000;

/** Walks the rows of `person[from] … person[until − 1]`; is told how much is written down, and returns how much then is. */
export type Walk = (from: number, until: number, end: number) => number;

/**
 * The same walk block by block: in a large network every row lies somewhere else in memory, so that a block of rows is
 * touched before the first of them is read. They then arrive together instead of one after the other.
 */
export function inBlocks({ first, follower, size }: Network, person: Int32Array, walk: Walk): Walk {
  if (size <= SMALL) return walk;
  return (from, until, end) => {
    let written = end;
    let sum = 0;
    for (let block = from; block < until; block += BLOCK) {
      const next = Math.min(until, block + BLOCK);
      for (let k = block; k < next; k++) sum ^= follower[first[person[k]]];
      written = walk(block, next, written);
    }
    read = sum;
    return written;
  };
}

/** What was read in passing: kept, so that no compiler leaves the reading out. */
export let read = 0;
