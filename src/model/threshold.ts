/**
 * A share with which counts are compared. It is kept as a fraction, so that ½ of 7 people is exactly ½: counts are
 * multiplied across instead of divided.
 */
export interface Threshold {
  readonly part: number;
  readonly whole: number;
  /** The same as a number: `part / whole`. */
  readonly share: number;
}

/** `part` in `whole`, both whole constants: `threshold(3, 4)` is ¾. */
export const threshold = (part: number, whole: number): Threshold => ({ part, whole, share: part / whole });

/** Whether `count` of `all` are at least that share; 0 of 0 are. */
export const reaches = (count: number, all: number, { part, whole }: Threshold): boolean =>
  whole * count >= part * all;

/**
 * Whether `count` of `all` are at least a share as somebody wrote it; 0 of 0 are. Quotients are compared, never
 * products: 7 of 100 is 7 %, whereas 7 % × 100 as a double is more than 7.
 */
export const reachesShare = (count: number, all: number, share: number): boolean =>
  all === 0 || count / all >= share;

/** Part of a whole, 0 of nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
