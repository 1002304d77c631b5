/**
 * What an outcome is counted in, as far as its interval depends on it: `yes-no` is 1 or 0 in every replicate, so that
 * its mean is a probability; `share` lies anywhere in [0, 1]; `amount` has no bounds; an amount with a `most` lies from 0 to it,
 * `Infinity` where nothing bounds it above.
 */
export type Scale = 'yes-no' | 'share' | 'amount' | { readonly most: number };

/** Between which two values something of a scale lies. */
export function boundsOf(scale: Scale): readonly [least: number, most: number] {
  if (scale === 'amount') return [-Infinity, Infinity];
  return [0, typeof scale === 'string' ? 1 : scale.most];
}

/**
 * How an interval over worlds was computed; all are at 95 %.
 *
 * - `wilson`: Wilson's score interval on the effective number of replicates;
 * - `t`: Student's t on the means, or the paired differences, of worlds;
 * - `max-t`: the same with one critical value for a family of differences, all of which hold together;
 * - `agreement`: every world says the same, and the bound is what another world could still change;
 * - `t-or-agreement`, `max-t-or-agreement`: three worlds at most, and no more than a fifth, say something else than the others, and
 *   each end is the outer one of the two methods;
 * - `same`: every world says the same of an amount that nothing bounds, so that there is no interval;
 * - `none`: nothing is drawn, and there is one course alone;
 * - `too-few`: fewer worlds than an interval needs.
 */
export const worldMethods = [
  'wilson',
  't',
  'max-t',
  'agreement',
  't-or-agreement',
  'max-t-or-agreement',
  'same',
  'none',
  'too-few',
] as const;
export type WorldMethod = (typeof worldMethods)[number];

/** A mean over possible worlds, or a mean difference, with its interval; all NaN where no world has a value. */
export interface WorldEstimate {
  readonly estimate: number;
  /** Ends of the interval; NaN under `same`, `none` and `too-few`. */
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
