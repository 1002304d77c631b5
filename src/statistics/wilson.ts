import { type Interval, noInterval, TWO_SIDED_95 } from './interval.ts';

/** Wilson's score interval (1927) for a proportion of `hits` in `n`, at 95 % unless another quantile of the normal is given; none for n = 0. */
export function wilson(hits: number, n: number, normal = TWO_SIDED_95): Interval {
  if (n === 0) return noInterval;
  const z2 = normal * normal;
  const share = hits / n;
  const centre = share + z2 / (2 * n);
  const reach = normal * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return {
    low: hits === 0 ? 0 : (centre - reach) / scale,
    high: hits === n ? 1 : (centre + reach) / scale,
  };
}
