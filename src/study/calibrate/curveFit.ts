import { weightedQuantile } from '../../statistics/weightedQuantile.ts';
import type { ObservedCurve } from '../usage/observedCurve.ts';

/** How far an observed curve is from the fitted one, and how far single worlds are from it by luck alone. */
export interface CurveFit {
  /** Root of the mean square of the distances to the median curve over the observed weeks: .02 is 2 points. */
  readonly rmse: number;
  /** The same of single kept runs, as they might have been observed: the half of them that is nearest, and nine of ten. */
  readonly luck: { readonly median: number; readonly high: number };
  /** Whether the observed curve is no farther than nine of ten worlds are: luck alone explains the distance. */
  readonly isWithinLuck: boolean;
}

/**
 * Holds an observed curve against the median of kept runs. A world of the same parameters misses their median curve too; only what
 * is missed by more is the model's fault.
 *
 * @param kept kept runs at the observed weeks, with the luck of the people observed
 */
export function curveFit(
  { shares }: ObservedCurve,
  kept: readonly Float64Array[],
  weights: Float64Array,
): CurveFit {
  const middle = shares.map((_, k) =>
    weightedQuantile(
      Float64Array.from(kept, (curve) => curve[k]!),
      weights,
      0.5,
    ),
  );
  const rmse = distanceOf(shares, middle);
  const ofWorlds = Float64Array.from(kept, (curve) => distanceOf(curve, middle));
  const luck = {
    median: weightedQuantile(ofWorlds, weights, 0.5),
    high: weightedQuantile(ofWorlds, weights, 0.9),
  };
  return { rmse, luck, isWithinLuck: rmse <= luck.high };
}

const distanceOf = (a: Float64Array, b: Float64Array): number =>
  Math.sqrt(a.reduce((sum, value, k) => sum + (value - b[k]!) ** 2, 0) / a.length);
