import { approximatePosterior } from '../../statistics/approximatePosterior.ts';
import { distanceFromUniform, rankAmong } from '../../statistics/uniformRanks.ts';
import { weightedQuantile } from '../../statistics/weightedQuantile.ts';
import type { ObservedCurve } from '../usage/observedCurve.ts';
import { type Calibrating, type Calibration, comparable, sampledCurves, tableOf } from './calibrate.ts';
import type { SimulatedRuns } from './simulatedCurves.ts';

/** How well the method finds values that are known. */
export interface CalibrationCheck {
  readonly trials: number;
  readonly parameters: readonly {
    readonly path: string;
    /** Trials in which the fitted nine of ten hold the true value; nine of ten are meant to. */
    readonly held: number;
    /** How far the ranks of the true values are from uniform (Kolmogorov). */
    readonly distance: number;
  }[];
  /** Trials in which the kept runs had to reach as far as for the observed curve, or farther. */
  readonly asFar: number;
  /** Whether some were: otherwise no values within the ranges come to a curve such as the one observed. */
  readonly isWithinReach: boolean;
}

/** Fewer trials than this part, which had to reach as far, are no company. */
const COMPANY = 1 / 50;

/** Takes runs, evenly spread, for what was observed, each left out of the table that it is fitted with. */
export function checkCalibration(
  runs: SimulatedRuns,
  observed: ObservedCurve,
  { keep, seed, trials: wanted }: Calibrating & { readonly trials: number },
  { posterior }: Pick<Calibration, 'posterior'>,
): CalibrationCheck {
  const compared = comparable(runs, observed);
  const table = tableOf(runs, sampledCurves(runs, compared, seed));
  const size = runs.curves.length;
  const trials = Math.min(wanted, size);
  const held = runs.parameters.map(() => 0);
  const ranks = runs.parameters.map(() => new Float64Array(trials));
  let asFar = 0;
  for (let trial = 0; trial < trials; trial++) {
    const without = Math.floor((trial * size) / trials);
    const { adjusted, weights, reach } = approximatePosterior(table, {
      statistics: table.statistics.map((column) => column[without]!),
      keep: Math.min(keep, size - 1),
      without,
    });
    if (reach >= posterior.reach) asFar++;
    table.parameters.forEach((column, p) => {
      const truth = column[without]!;
      ranks[p]![trial] = rankAmong(adjusted[p]!, weights, truth);
      const low = weightedQuantile(adjusted[p]!, weights, 0.05);
      if (low <= truth && truth <= weightedQuantile(adjusted[p]!, weights, 0.95)) held[p]!++;
    });
  }
  return {
    trials,
    parameters: runs.parameters.map(({ path }, p) => ({
      path,
      held: held[p]!,
      distance: distanceFromUniform(ranks[p]!),
    })),
    asFar,
    isWithinReach: asFar >= COMPANY * trials,
  };
}
