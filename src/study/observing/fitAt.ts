import type { RunControl } from '../../engine/runControl.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { Runner } from '../../experiment/runner.ts';
import { eachRun } from '../../experiment/takeRuns.ts';
import { placeOf } from '../../scenario/faults.ts';
import { InputError } from '../../text/problem.ts';
import { type Calibration, calibrate } from '../calibrate/calibrate.ts';
import { type CalibrationCheck, checkCalibration } from '../calibrate/checkCalibration.ts';
import type { FittedPath, SimulatedRuns } from '../calibrate/simulatedCurves.ts';
import type { ObservedCurve } from '../usage/observedCurve.ts';
import { activeCurve, observedFile } from '../usage/observedFile.ts';
import type { FitAsked, ObservedFile, Tries } from './observing.ts';
import { cannotFit } from './observingFaults.ts';
import { measuredAs, type PlayedShares, playedShares } from './playedShares.ts';
import { prepareFit } from './prepareFit.ts';
import { isMade, isNumberAt } from './readObserving.ts';

/** How the runs of a point are come by that are not those of its comparison. */
export interface Playing {
  readonly runner: Runner;
  readonly control: Omit<RunControl, 'onProgress'>;
  /** Told of runs beside those of the comparison, before they are made. */
  readonly onMore?: ((runs: number) => void) | undefined;
}

/** Parameters of a point fitted to an observed curve. */
export interface PointFit {
  readonly plan: string;
  /** The metric that was compared. */
  readonly metric: string;
  readonly calibration: Calibration;
  readonly check: CalibrationCheck;
  readonly runs: SimulatedRuns;
  /** The number of the draw of each run, and how many draws broke off and have none. */
  readonly draws: readonly number[];
  readonly failed: number;
}

/** Runs that are left out one after the other to see how often the method finds them again. */
const TRIALS = 200;

/** What is played to fit parameters at a point: a comparison of its own. */
export function fitRuns(prepared: Prepared, asked: FitAsked): Prepared {
  const plan = followedPlan(prepared, asked.plan);
  return prepareFit(prepared, { ...asked, plans: [plan], metrics: [measuredAs(prepared, asked.metric)] });
}

/** Fits the parameters that a study asks for at a point. @throws InputError for what does not fit this point */
export async function fitAt(prepared: Prepared, asked: FitAsked, playing: Playing): Promise<PointFit> {
  const curve = activeCurve(observedAt(prepared, asked.observed));
  const plan = followedPlan(prepared, asked.plan);
  const metric = measuredAs(prepared, asked.metric);
  const { fit } = await tryAt(
    prepared,
    { ...asked, plans: [plan], followed: plan, metric, metrics: [metric], curve },
    playing,
  );
  return fit;
}

/** The curves of a file, read with who is there at a point. @throws InputError */
export function observedAt({ source, org }: Prepared, observed: ObservedFile) {
  const { scenario } = source;
  // nobody of a firm that is made up stands in a log
  const ids = isMade(scenario) ? undefined : org.ids;
  return observedFile({ ...observed, starts: scenario.starts, ids, people: org.size }).curves;
}

/** The plan that was followed: the one that is named, or the first. */
export const followedPlan = ({ plans }: Pick<Prepared, 'plans'>, named: string | undefined): string =>
  named ?? plans[0]!.name;

/** What is tried at a point, and what it is compared with. */
export interface TryingAt extends Tries {
  readonly parameters: readonly FittedPath[];
  readonly plans: readonly string[];
  readonly followed: string;
  readonly metric: string;
  readonly metrics: readonly string[];
  readonly curve: ObservedCurve;
}

/** Plays plans with drawn parameters, and fits those to a curve of the plan that was followed. */
export async function tryAt(
  prepared: Prepared,
  { parameters, samples, keep, plans, followed, metric, metrics, curve }: TryingAt,
  { runner, control, onMore }: Playing,
): Promise<{ readonly fit: PointFit; readonly played: PlayedShares }> {
  const { source, org } = prepared;
  // not every point of a study was looked at before
  const wrong = parameters.find(({ path }) => !isNumberAt(source.scenario, path));
  if (wrong) throw new InputError('scenario', [{ ...placeOf(source, wrong.path), ...cannotFit(wrong.path) }]);
  const trying = prepareFit(prepared, { parameters, samples, plans, metrics });
  onMore?.(samples * trying.plans.length);
  const played = await playedShares(trying, eachRun(trying, runner, control), metrics);
  const curves = played.plans.find(({ name }) => name === followed)!.curves.get(metric)!;
  const values = trying.draws!.values;
  const runs: SimulatedRuns = {
    parameters,
    values: parameters.map((_, p) => Float64Array.from(played.replicates, (draw) => values[draw]![p]!)),
    curves,
    people: org.size,
  };
  const calibrating = { keep: Math.min(keep, curves.length - 1), seed: source.scenario.seed };
  const calibration = calibrate(runs, curve, calibrating);
  const check = checkCalibration(runs, curve, { ...calibrating, trials: TRIALS }, calibration);
  const { replicates: draws, failed } = played;
  return { fit: { plan: followed, metric, calibration, check, runs, draws, failed }, played };
}
