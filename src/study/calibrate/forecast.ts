import type { Interval } from '../../statistics/interval.ts';
import { weightedQuantile } from '../../statistics/weightedQuantile.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Scale } from '../../statistics/worldEstimate.ts';
import type { ReweighedWorlds } from './reweigh.ts';
import { lastWeekOf } from './simulatedCurves.ts';
import { type WeeklyBand, weeklyBand } from './weeklyBand.ts';

/** What comes next of one metric of one plan: the weighted median and nine of ten, from the week observed last on. */
export interface Forecast {
  readonly now: WeeklyBand;
  /** The same weeks as they were expected before anything was observed. */
  readonly before: WeeklyBand;
}

/**
 * The remaining weeks of a metric in worlds that were weighed anew. Worlds keep their weights under every plan, since a replicate
 * lives in one world whatever the plan: of the others it is said what they would come to here.
 *
 * @param curves of each world the metric in every week from 0 on
 */
export function forecast(
  curves: readonly Float64Array[],
  { weights, through }: Pick<ReweighedWorlds, 'weights' | 'through'>,
): Forecast {
  const last = lastWeekOf(curves);
  const weeks = Int32Array.from({ length: Math.max(0, last - through + 1) }, (_, k) => through + k);
  return {
    now: weeklyBand(curves, weights, weeks),
    before: weeklyBand(curves, new Float64Array(curves.length).fill(1), weeks),
  };
}

/** What an outcome is expected to come to. */
export interface ExpectedOutcome extends Interval {
  /** The probability of what is yes or no, the weighted median of anything else; NaN of no values. */
  readonly expected: number;
}

/**
 * An outcome in worlds that were weighed anew: a probability with Wilson's interval at 95 % on the effective number of worlds, or a
 * median with nine of ten worlds. NaN is a blank and left out.
 */
export function expectedOutcome(
  values: Float64Array,
  { weights }: Pick<ReweighedWorlds, 'weights'>,
  scale: Scale,
): ExpectedOutcome {
  const present = weights.map((weight, world) => (Number.isNaN(values[world]!) ? 0 : weight));
  const known = values.map((value) => (Number.isNaN(value) ? 0 : value));
  const total = present.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { expected: NaN, low: NaN, high: NaN };
  if (scale !== 'yes-no') {
    const at = (share: number) => weightedQuantile(known, present, share);
    return { expected: at(0.5), low: at(0.05), high: at(0.95) };
  }
  const share = known.reduce((sum, value, world) => sum + value * present[world]!, 0) / total;
  const effective = (total * total) / present.reduce((sum, weight) => sum + weight * weight, 0);
  return { expected: share, ...wilson(share * effective, effective) };
}
