import { quantile } from '../statistics/quantile.ts';
import type { Happened } from './measures.ts';

/** How often what happened lies between the 2.5 % and 97.5 % quantiles of the runs. */
export interface Band {
  /** Periods in which it does. */
  readonly inside: number;
  /** Periods compared: all but the first, which was given. */
  readonly of: number;
}

/** Holds the adopters of some communities against runs of the same communities, period by period. */
export function bandOf(fact: Happened, communities: readonly number[], runs: readonly Int32Array[]): Band {
  const periods = fact.adopters[0].length - 1;
  let inside = 0;
  for (let t = 1; t <= periods; t++) {
    const sorted = Float64Array.from(runs, (run) => run[t]).sort();
    const count = communities.reduce((sum, c) => sum + fact.adopters[c][t], 0);
    if (quantile(sorted, 0.025) <= count && count <= quantile(sorted, 0.975)) inside++;
  }
  return { inside, of: periods };
}
