import { weightedQuantiles } from '../../statistics/weightedQuantile.ts';

/** Where weighted curves lie, week by week: their median, and nine of ten of them. */
export interface WeeklyBand {
  readonly weeks: Int32Array;
  readonly median: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The band of curves in some weeks; every curve has a value for every week from 0 on. */
export function weeklyBand(
  curves: readonly Float64Array[],
  weights: Float64Array,
  weeks: Int32Array,
): WeeklyBand {
  const quantiles = Array.from(weeks, (week) =>
    weightedQuantiles(
      Float64Array.from(curves, (curve) => curve[week]!),
      weights,
      [0.05, 0.5, 0.95],
    ),
  );
  const [low, median, high] = [0, 1, 2].map((k) => Float64Array.from(quantiles, (each) => each[k]!));
  return { weeks, median: median!, low: low!, high: high! };
}
