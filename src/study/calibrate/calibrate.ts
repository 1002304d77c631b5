import { seedKey, streamKey } from '../../engine/draws.ts';
import { plausibleLogit, plausibleOfLogit } from '../../scenario/assumptions/plausibleLogit.ts';
import { plausibleShare, plausibleValue } from '../../scenario/assumptions/plausibleValue.ts';
import {
  type ApproximatePosterior,
  approximatePosterior,
  type ReferenceTable,
} from '../../statistics/approximatePosterior.ts';
import { weightedQuantile } from '../../statistics/weightedQuantile.ts';
import type { ObservedCurve } from '../usage/observedCurve.ts';
import { type CurveFit, curveFit } from './curveFit.ts';
import { curveStatistics } from './curveStatistics.ts';
import { sampledCurve } from './sampledCurve.ts';
import { type FittedPath, lastWeekOf, type SimulatedRuns } from './simulatedCurves.ts';
import { type WeeklyBand, weeklyBand } from './weeklyBand.ts';

/** Nine of ten lie between these. */
const [LOW, HIGH] = [0.05, 0.95];
/** A fitted range wider than this part of what was believed before says too little. */
const IDENTIFIED = 1 / 2;

/** What the observed curve says of a parameter, in the scenario's unit. */
export interface CalibratedParameter {
  readonly path: string;
  readonly median: number;
  /** Nine of ten of what is believed now. */
  readonly low: number;
  readonly high: number;
  /** Nine of ten of what was believed before. */
  readonly prior: { readonly low: number; readonly high: number };
  /** The width of the first in parts of the second, on the scale of the range. */
  readonly width: number;
  /** Whether that is half at most: otherwise the curve does not tell this parameter. */
  readonly isIdentified: boolean;
}

/** Parameters fitted to an observed curve. */
export interface Calibration {
  readonly parameters: readonly CalibratedParameter[];
  /** The curve of the kept runs in every week that was simulated, those after the last that was observed among them. */
  readonly band: WeeklyBand;
  readonly fit: CurveFit;
  readonly posterior: ApproximatePosterior;
  /** Of the weeks observed, those that were simulated too: what was compared. */
  readonly observed: ObservedCurve;
}

export interface Calibrating {
  /** How many runs are kept, the nearest. */
  readonly keep: number;
  /** From which the luck of the people observed is drawn. */
  readonly seed: number | string;
}

/**
 * Fits parameters to an observed curve by the reference-table method ({@link approximatePosterior}): of many runs with drawn
 * parameters those are kept whose curve, with the luck of as many people as were observed, comes nearest.
 *
 * @throws Error where no observed week was simulated, or fewer than two runs were
 */
export function calibrate(
  runs: SimulatedRuns,
  observed: ObservedCurve,
  { keep, seed }: Calibrating,
): Calibration {
  const compared = comparable(runs, observed);
  const sampled = sampledCurves(runs, compared, seed);
  const posterior = approximatePosterior(tableOf(runs, sampled), {
    statistics: curveStatistics(compared.shares),
    keep,
  });
  const { rows, weights } = posterior;
  const pick = (curves: readonly Float64Array[]) => Array.from(rows, (row) => curves[row]!);
  const last = lastWeekOf(runs.curves);
  return {
    observed: compared,
    posterior,
    parameters: runs.parameters.map((parameter, p) => calibrated(parameter, posterior, p)),
    band: weeklyBand(
      pick(runs.curves),
      weights,
      Int32Array.from({ length: last + 1 }, (_, week) => week),
    ),
    fit: curveFit(compared, pick(sampled), weights),
  };
}

/** The weeks that were both observed and simulated. */
export function comparable({ curves }: SimulatedRuns, { weeks, shares, of }: ObservedCurve): ObservedCurve {
  if (curves.length < 2) throw new Error(`${curves.length} runs are too few to fit to`);
  const last = lastWeekOf(curves);
  const places = Int32Array.from(weeks.keys()).filter((k) => weeks[k]! <= last);
  if (places.length === 0) throw new Error(`no observed week is among weeks 0 to ${last}`);
  return {
    weeks: Int32Array.from(places, (k) => weeks[k]!),
    shares: Float64Array.from(places, (k) => shares[k]!),
    of: Int32Array.from(places, (k) => of[k]!),
  };
}

/** Of each run the curve as it might have been observed, at the observed weeks. */
export function sampledCurves(
  { curves, people }: SimulatedRuns,
  observed: ObservedCurve,
  seed: number | string,
): Float64Array[] {
  const key = streamKey(seedKey(seed), 'observed');
  return curves.map((curve, run) => sampledCurve(curve, people, observed, key, run));
}

/** Parameters on scales without ends, beside what of the curves is compared. */
export function tableOf(
  { parameters, values }: SimulatedRuns,
  sampled: readonly Float64Array[],
): ReferenceTable {
  const rows = sampled.map(curveStatistics);
  return {
    parameters: values.map((column, p) => column.map((value) => plausibleLogit(parameters[p]!, value))),
    statistics: rows[0]!.map((_, s) => Float64Array.from(rows, (row) => row[s]!)),
  };
}

function calibrated(
  parameter: FittedPath,
  { adjusted, weights }: ApproximatePosterior,
  p: number,
): CalibratedParameter {
  const at = (share: number) => plausibleOfLogit(parameter, weightedQuantile(adjusted[p]!, weights, share));
  const [low, median, high] = [at(LOW), at(0.5), at(HIGH)];
  const width = (plausibleShare(parameter, high) - plausibleShare(parameter, low)) / (HIGH - LOW);
  return {
    path: parameter.path,
    median,
    low,
    high,
    prior: { low: plausibleValue(parameter, LOW), high: plausibleValue(parameter, HIGH) },
    width,
    isIdentified: width <= IDENTIFIED,
  };
}
