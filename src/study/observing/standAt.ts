import { assumedRange } from '../../experiment/assumptions/drawnAssumptions.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { TakenRun } from '../../experiment/takeRuns.ts';
import { screened } from '../../scenario/assumptions/screened.ts';
import { type Forecast, forecast } from '../calibrate/forecast.ts';
import { type ReweighedWorlds, reweigh } from '../calibrate/reweigh.ts';
import type { FittedPath } from '../calibrate/simulatedCurves.ts';
import { type WeeklyBand, weeklyBand } from '../calibrate/weeklyBand.ts';
import { observables } from '../usage/observedCurve.ts';
import { activeCurve, type ToldCurve } from '../usage/observedFile.ts';
import { followedPlan, observedAt, type Playing, type PointFit, tryAt } from './fitAt.ts';
import type { FollowAsked } from './observing.ts';
import { ADOPTERS, measuredAs, type PlayedShares, playedShares } from './playedShares.ts';

/** Where a roll-out stands, and what comes next. */
export interface PointStanding {
  /** The plan that is being followed, and the metric that use is laid beside. */
  readonly followed: string;
  readonly metric: string;
  /** Worlds that were weighed; those in which a run broke off are none. */
  readonly played: number;
  readonly worlds: ReweighedWorlds;
  readonly overlay: readonly Overlay[];
  /** Parameters fitted anew, where the worlds no longer speak of this roll-out and something can be fitted. */
  readonly refit: PointFit | undefined;
  /** Of each plan and metric, from the week observed last on. */
  readonly forecasts: readonly PlanForecast[];
}

/** What was observed, laid over what was simulated under one plan. */
export interface Overlay extends ToldCurve {
  readonly plan: string;
  readonly metric: string;
  /** In the weeks that were observed and simulated. */
  readonly band: WeeklyBand;
}

export interface PlanForecast extends Forecast {
  readonly plan: string;
  readonly metric: string;
}

/** Lays what was observed over the runs of a point, weighs its worlds anew, and says what comes next. @throws InputError */
export async function standAt(
  prepared: Prepared,
  runs: AsyncIterable<TakenRun>,
  { plan, observed, refit: tries }: FollowAsked,
  playing: Playing,
): Promise<PointStanding> {
  const told = observedAt(prepared, observed);
  const followed = followedPlan(prepared, plan);
  const metric = measuredAs(prepared, 'declared');
  const metrics = metric === ADOPTERS ? [ADOPTERS] : Object.keys(observables);
  const played = await playedShares(prepared, runs, metrics);
  const curve = activeCurve(told);
  const curves = played.plans.find(({ name }) => name === followed)!.curves.get(metric)!;
  const worlds = reweigh(curves, prepared.org.size, curve);
  const parameters = tries.parameters ?? assumptionsOf(prepared);
  const again =
    worlds.refit && parameters.length > 0
      ? await tryAt(
          prepared,
          {
            ...tries,
            parameters,
            plans: prepared.source.plans.map(({ name }) => name),
            followed,
            metric,
            metrics,
            curve,
          },
          playing,
        )
      : undefined;
  return {
    followed,
    metric,
    played: played.replicates.length,
    worlds,
    overlay: overlaysOf(played, told),
    refit: again?.fit,
    forecasts: again ? refitForecasts(again, played, worlds) : forecastsOf(played, worlds),
  };
}

/** Every curve that was observed over every plan, beside the metric that it is the counterpart of. */
const overlaysOf = (played: PlayedShares, told: readonly ToldCurve[]): Overlay[] =>
  played.plans.flatMap(({ name, curves }) =>
    told.flatMap((each) => {
      const metric = curves.has(ADOPTERS) && each.observable === 'active' ? ADOPTERS : metricBeside(each);
      const simulated = curves.get(metric);
      if (simulated === undefined) return [];
      const weeks = each.curve.weeks.filter((week) => week < simulated[0]!.length);
      return [{ ...each, plan: name, metric, band: weeklyBand(simulated, alike(simulated), weeks) }];
    }),
  );

const metricBeside = ({ observable }: ToldCurve): string =>
  Object.entries(observables).find(([, each]) => each === observable)![0];

const alike = ({ length }: readonly unknown[]) => new Float64Array(length).fill(1);

const forecastsOf = (played: PlayedShares, worlds: ReweighedWorlds): PlanForecast[] =>
  played.plans.flatMap(({ name: plan, curves }) =>
    [...curves].map(([metric, of]) => ({ plan, metric, ...forecast(of, worlds) })),
  );

/** What comes next in the runs that were kept of those with drawn parameters; before is as it was expected of the comparison. */
function refitForecasts(
  { fit, played }: Awaited<ReturnType<typeof tryAt>>,
  before: PlayedShares,
  { through }: ReweighedWorlds,
): PlanForecast[] {
  const { rows, weights } = fit.calibration.posterior;
  return played.plans.flatMap(({ name: plan, curves }) =>
    [...curves].flatMap(([metric, of]) => {
      const kept = Array.from(rows, (row) => of[row]!);
      const expected = before.plans.find(({ name }) => name === plan)?.curves.get(metric);
      if (expected === undefined) return [];
      const { before: then } = forecast(expected, { weights: alike(expected), through });
      return [{ plan, metric, now: forecast(kept, { weights, through }).now, before: then }];
    }),
  );
}

type Ranges = Readonly<Record<string, readonly [low: number, high: number]>>;

/** What the model assumes and nobody knows: what the scenario draws, or else what moves results most; nothing under the reference rules. */
function assumptionsOf({ source: { scenario } }: Prepared): FittedPath[] {
  if (scenario.rule.kind !== 'change') return [];
  const { assumptions } = scenario;
  const vary = assumptions === 'none' ? screened : assumptions.vary;
  const ranges: Ranges = assumptions === 'none' ? {} : assumptions.ranges;
  return vary.map((path) => ({ path, ...assumedRange(path, ranges[path]) }));
}
