import { withoutBlanks } from './worldMeans.ts';

/** Where single worlds lie. */
export interface WorldRange {
  readonly low: number;
  readonly high: number;
  /** `type-6`, or the `extremes` of fewer than 19 values, which hold a new one less often; `none` of fewer than 3. */
  readonly method: 'type-6' | 'extremes' | 'none';
  /** Values it was read off. */
  readonly n: number;
}

/** Values from which on a range says anything, and from which on it is one of nine in ten. */
export const FEWEST_FOR_RANGE = 3;
const FEWEST_FOR_NINE_OF_TEN = 19;

/** Whether a range over so many values is all that was seen, and not where nine of ten lie. */
export const areFewWorlds = (worlds: number): boolean => worlds < FEWEST_FOR_NINE_OF_TEN;

/** Share of the worlds that the range leaves out on each side. */
const OUTSIDE = 0.05;

/**
 * The range in which nine of ten single worlds lie, one not yet seen among them: from the 5 % to the 95 % quantile of the
 * replicates, each a world's own course, by type 6 of Hyndman & Fan (1996), whose rank is (n + 1)p. A new draw lies below
 * the k-th of n with probability k/(n + 1) whatever the distribution, so that it falls inside with probability .9; type 7, whose
 * range is that of the values seen, would hold fewer. Says nothing of outcomes that are yes or no.
 */
export function worldRange(values: Float64Array): WorldRange {
  const sorted = withoutBlanks(values).sort();
  const n = sorted.length;
  if (n < FEWEST_FOR_RANGE) return { low: NaN, high: NaN, method: 'none', n };
  const rank = (n + 1) * OUTSIDE;
  if (areFewWorlds(n)) return { low: sorted[0], high: sorted[n - 1], method: 'extremes', n };
  return { low: fromBelow(sorted, rank), high: fromAbove(sorted, rank), method: 'type-6', n };
}

/** The value at a rank that counts from 1, between whole ranks in proportion. */
function fromBelow(sorted: Float64Array, rank: number): number {
  const whole = Math.max(1, Math.floor(rank + 1e-12));
  const low = sorted[whole - 1];
  return low + Math.max(0, rank - whole) * (sorted[Math.min(whole, sorted.length - 1)] - low);
}

/** The same counted from the highest. */
function fromAbove(sorted: Float64Array, rank: number): number {
  const whole = Math.max(1, Math.floor(rank + 1e-12));
  const high = sorted[sorted.length - whole];
  return high + Math.max(0, rank - whole) * (sorted[Math.max(0, sorted.length - whole - 1)] - high);
}
