/**
 * What an outcome is counted in, as far as its interval depends on it: `yes-no` is 1 or 0 in every replicate, so that
 * its mean is a probability; `share` lies anywhere in [0, 1]; `amount` has no bounds.
 */
export type Scale = 'yes-no' | 'share' | 'amount';

/**
 * How an interval over worlds was computed; all are at 95 %.
 *
 * - `wilson`: Wilson's score interval on the effective number of replicates;
 * - `t`: Student's t on the means, or the paired differences, of worlds;
 * - `max-t`: the same with one critical value for a family of differences, all of which hold together;
 * - `agreement`: every world says the same, and the bound is what another world could still change;
 * - `none`: the value is the same in every world because nothing is drawn in it, so that there is no interval;
 * - `too-few`: fewer worlds than an interval needs.
 */
export const worldMethods = ['wilson', 't', 'max-t', 'agreement', 'none', 'too-few'] as const;
export type WorldMethod = (typeof worldMethods)[number];

/** A mean over possible worlds, or a mean difference, with its interval; all NaN where no world has a value. */
export interface WorldEstimate {
  readonly estimate: number;
  /** Ends of the interval; NaN under `none` and `too-few`. */
  readonly low: number;
  readonly high: number;
  readonly method: WorldMethod;
  /** Worlds that have a value. */
  readonly n: number;
}

/** Spreads below this share of the values are the rounding of sums. */
const ROUNDING = 1e-9;

/** Whether values around `size` with standard deviation `sd` are all the same. */
export const isConstant = (sd: number, size: number): boolean => sd <= ROUNDING * Math.abs(size);
