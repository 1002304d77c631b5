import { exp, normalQuantile } from '../../engine/elementary.ts';

/** The value below which the share `u` of a lognormal distribution of median 1 lies; always positive and finite. */
export const lognormal = (u: number, sigma: number): number =>
  exp(sigma * normalQuantile(Math.max(u, 2 ** -33)));
