import type { Interval } from './interval.ts';
import { moments } from './moments.ts';

/**
 * An interval of the mean that is moved out on the side of the long tail: of skewed values Student's t misses the mean on that
 * side, since samples without the rare large ones have both a low mean and a small spread. By how much is the first term of
 * the expansion of Edgeworth for a studentised mean, skewness × (2z² + 1)/(6n) standard deviations (Hall 1992, The Bootstrap
 * and Edgeworth Expansion, 2.6; Johnson 1978, JASA 73, 536–544). The other end stays, so that no interval is narrower.
 *
 * @param values without blanks
 * @param normal the normal quantile that the interval was computed with
 */
export function skewWidened({ low, high }: Interval, values: Float64Array, normal: number): Interval {
  const { n, mean, sd } = moments(values);
  if (n < 3 || !(sd > 0)) return { low, high };
  let cubes = 0;
  for (const value of values) cubes += ((value - mean) / sd) ** 3;
  const shift = (sd * (cubes / n) * (2 * normal * normal + 1)) / (6 * n);
  return { low: low + Math.min(0, shift), high: high + Math.max(0, shift) };
}
