import { randomStream, seedKey, streamKey } from '../../engine/draws.ts';
import { log } from '../../engine/exponential.ts';
import { type Model, simulate } from '../../engine/simulate.ts';
import { assumptions } from '../../scenario/assumptions/assumptions.ts';
import { plausibleValue } from '../../scenario/assumptions/plausibleValue.ts';
import { withAssumptions } from '../../scenario/assumptions/withAssumptions.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import { compile, compileIn } from '../../scenario/compile/compile.ts';
import { organisationIn } from '../../scenario/compile/organisationIn.ts';
import { measuringWhatDecides } from '../../scenario/decide/measuringWhatDecides.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { elementaryEffects, type MorrisTrajectory, morrisTrajectory } from '../../statistics/morris.ts';
import { createOutcomes, deadlineOf } from '../outcomes.ts';

/** Levels of each assumption's plausible range that are tried. */
export const SCREENING_LEVELS = 4;
/** Possible worlds in which every point of a trajectory is played. */
export const SCREENING_WORLDS = 4;

/** The outcomes that plans are chosen by, in order, each with the difference that matters; of cost a share. */
export const decidingOutcomes = [
  { outcome: 'kept', margin: 0.05 },
  { outcome: 'buyIn', margin: 0.02 },
  { outcome: 'cost', margin: 0.05 },
] as const;
export type DecidingOutcome = (typeof decidingOutcomes)[number]['outcome'];

/** A difference between two plans, the later less the earlier, in one outcome. */
export interface PlanDifference {
  readonly a: string;
  readonly b: string;
  readonly outcome: DecidingOutcome;
}

/** The differences of all pairs of ranked plans, pair by pair. */
export const planDifferences = (plans: readonly string[]): PlanDifference[] =>
  plans.flatMap((a, k) =>
    plans.slice(k + 1).flatMap((b) => decidingOutcomes.map(({ outcome }) => ({ a, b, outcome }))),
  );

/**
 * Elementary effects of one trajectory: for every difference of {@link planDifferences} and every assumption, in their orders, one value
 * a possible world. They are counted in differences that matter, over the whole plausible range.
 */
export type TrajectoryEffects = readonly (readonly Float64Array[])[];

/**
 * Plays a trajectory through all assumptions of a scenario of the rule `change` whose organisation is generated. All its points
 * are played in the same possible worlds and with the same luck, so that luck cancels as far as it can; each trajectory has
 * worlds of its own, so that none of them is in every result.
 *
 * @throws Error where the scenario's organisation comes from files
 */
export function screenTrajectory(source: ScenarioSource, trajectory: number): TrajectoryEffects {
  const measuring = measuringWhatDecides(source);
  const walk = walkOf(source, trajectory);
  const worlds = Array.from({ length: SCREENING_WORLDS }, (_, w) => trajectory * SCREENING_WORLDS + w);
  const play = player(measuring, worlds);
  const values = walk.points.map((point) => {
    const places = assumptions.map(({ path, plausible }, i) => [path, plausibleValue(plausible, point[i])]);
    return play(withAssumptions(measuring, new Map(places as [string, number][])));
  });
  return values[0].map((_, d) =>
    elementaryEffects(
      walk,
      values.map((at) => at[d]),
    ),
  );
}

/** Another walk for each scenario, so that the largest of their effects is found in more places. */
const walkOf = ({ name, scenario }: ScenarioSource, trajectory: number): MorrisTrajectory =>
  morrisTrajectory(
    assumptions.length,
    randomStream(streamKey(seedKey(scenario.seed), `screening ${name}`), trajectory),
    SCREENING_LEVELS,
  );

/** Plays the ranked plans in possible worlds: all differences between them, each one value a world. */
function player(source: ScenarioSource, worlds: readonly number[]) {
  const orgs = worlds.map((world) => {
    const org = organisationIn(source.scenario, world);
    if (org === undefined) throw new Error(`${source.path}: screening generates its organisations`);
    return org;
  });
  const { target, horizon } = source.scenario;
  const deadline = deadlineOf({ target, horizon });
  const { groups } = compile(source, orgs[0]);

  return (point: ScenarioSource): Float64Array[] => {
    const byWorld = worlds.map((world, w) => {
      const plans = compileIn({ world, groups }, point, orgs[w]).filter(isRanked);
      const played = plans.map(({ model }) =>
        outcomesOf({ ...model, weeks: deadline }, world, orgs[w].size, target),
      );
      return played.flatMap((a, k) =>
        played
          .slice(k + 1)
          .flatMap((b) => decidingOutcomes.map(({ outcome, margin }) => (b[outcome] - a[outcome]) / margin)),
      );
    });
    return byWorld[0].map((_, d) => Float64Array.from(byWorld, (differences) => differences[d]));
  };
}

/**
 * What came of a plan in one world, run up to the deadline: no week hangs on a later one. Of cost the logarithm, whose differences are
 * relative ones, as is the difference in cost that matters.
 */
function outcomesOf(
  model: Model,
  world: number,
  people: number,
  target: ScenarioSource['scenario']['target'],
): Record<DecidingOutcome, number> {
  const { series, weeks } = model;
  const { outcomes, add } = createOutcomes({ series, weeks, people, target }, 1);
  add(0, simulate(model, world));
  const [kept, buyIn, cost] = decidingOutcomes.map(({ outcome }) => outcomes.get(outcome)![0]);
  return { kept, buyIn, cost: log(cost) };
}
