import { exp, log } from '../engine/elementary.ts';

/**
 * The chance to adopt within a period: 1 − e^−(p + q₁E₁ + q₂E₂ …), each E being the share of adopters in one kind of
 * surroundings. This is Bass's hazard (1969) in steps of a period, as the rule `bass` has it.
 */
export interface Hazard {
  /** Rate of adopting without any example, per period. */
  readonly p: number;
  /** Rate that is added when the whole of the surroundings has adopted, per period, by surroundings. */
  readonly q: readonly number[];
}

/** The rate p + Σ qE of one row of examples. */
export function rateAt({ p, q }: Hazard, columns: readonly Float64Array[], row: number): number {
  let rate = p;
  for (let k = 0; k < q.length; k++) rate += q[k] * columns[k][row];
  return rate;
}

/** Logarithm of the chance of what happened at a rate above 0: of adopting, or of not adopting. */
export const logChance = (rate: number, adopted: number): number =>
  adopted === 1 ? log(1 - exp(-rate)) : -rate;
