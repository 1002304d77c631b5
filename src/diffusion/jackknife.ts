import type { Interval } from '../statistics/interval.ts';
import { noInterval } from '../statistics/interval.ts';
import { studentQuantile } from '../statistics/tInterval.ts';

/** A value, its interval at 95 %, and the number of communities it rests on. */
export interface Estimate extends Interval {
  readonly value: number;
  readonly n: number;
}

/**
 * The interval of a value worked out from several communities, each of which is left out in turn (Tukey 1958), by
 * Student's t with one degree of freedom fewer than there are communities. People of one community are not
 * independent of each other; communities are taken to be. No interval for fewer than two, or where a value is missing.
 *
 * @param estimate the value without one of them, given by its position; −1 leaves none out
 */
export function jackknife(communities: number, estimate: (without: number) => number): Estimate {
  const n = communities;
  const value = estimate(-1);
  if (n < 2) return { value, n, ...noInterval };
  const without = Float64Array.from({ length: n }, (_, left) => estimate(left));
  const mean = without.reduce((sum, each) => sum + each, 0) / n;
  const squares = without.reduce((sum, each) => sum + (each - mean) * (each - mean), 0);
  const reach = studentQuantile(n - 1) * Math.sqrt(((n - 1) / n) * squares);
  return { value, n, low: value - reach, high: value + reach };
}
