import type { TimesOf } from './predict.ts';

/** A way to explain a diffusion on one network: what is fitted on some communities, and what that says of others. */
export interface Explanation<Fit> {
  /** The fit on the communities for which `seen` is 1; nothing of the others is used. */
  fit(seen: Uint8Array): Fit | Promise<Fit>;
  /**
   * How likely each person at risk is to adopt in each period, given who had adopted by the end of the period before: a
   * rate above 0 per row, the chance being 1 − e^−rate.
   */
  rates(fit: Fit): Float64Array;
  /** The diffusion run again from its first adopters alone. */
  timesOf(fit: Fit): TimesOf;
  /** Whether people of one community have the same chances, whatever luck makes of them. */
  alike(fit: Fit): boolean;
}
