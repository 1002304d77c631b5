import type { Network } from '../../engine/network.ts';

/** People whose rows are fetched together. */
const BLOCK = 32;
/** Up to so many people the rows are in the cache anyway, and looking ahead only costs. */
const SMALL = 100_000;

/**
 * What a loop over the rows of `person[k]`, k below `until`, calls first: in a large network every row lies somewhere
 * else in memory, so that a block of rows is touched before the first of them is read. They then arrive together
 * instead of one after the other.
 */
export function rowReader({
  first,
  follower,
  size,
}: Network): (person: Int32Array, k: number, until: number) => void {
  if (size <= SMALL) return nothing;
  let touched = 0;
  let sum = 0;
  return (person, k, until) => {
    if (k < touched && k > touched - BLOCK) return;
    touched = Math.min(until, k + BLOCK);
    for (let ahead = k; ahead < touched; ahead++) sum ^= follower[first[person[ahead]]];
    read = sum;
  };
}

const nothing = () => {};

/** What was read in passing: kept, so that no compiler leaves the reading out. */
export let read = 0;
