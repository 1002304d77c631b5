import { weightedQuantile } from '../../statistics/weightedQuantile.ts';

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
  const at = (share: number) =>
    Float64Array.from(weeks, (week) =>
      weightedQuantile(
        Float64Array.from(curves, (curve) => curve[week]!),
        weights,
        share,
      ),
    );
  return { weeks, median: at(0.5), low: at(0.05), high: at(0.95) };
}
