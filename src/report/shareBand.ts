import type { WeeklySeries } from '../experiment/comparison.ts';
import { wilson } from '../statistics/wilson.ts';

/** The Wilson band at 95 % of a weekly share of replicates. */
export function shareBand({ mean, n }: WeeklySeries): {
  readonly low: Float64Array;
  readonly high: Float64Array;
} {
  const low = new Float64Array(mean.length);
  const high = new Float64Array(mean.length);
  for (let week = 0; week < mean.length; week++) {
    const interval = wilson(Math.round(mean[week] * n), n);
    low[week] = interval.low;
    high[week] = interval.high;
  }
  return { low, high };
}
