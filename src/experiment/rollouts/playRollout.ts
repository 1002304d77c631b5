import { simulate } from '../../engine/simulate.ts';
import type { Org } from '../../org/org.ts';
import { compileIn } from '../../scenario/compile/compile.ts';
import { organisationIn } from '../../scenario/compile/organisationIn.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { prepareText } from '../prepareText.ts';
import type { Curve, Point, RealRollout } from './realRollout.ts';

/** People of every run: what so many would do by luck is more than what the luck of the real ones leaves open. */
export const PEOPLE = 1000;
const UNITS = 40;
/** From which everything is drawn here. */
export const SEED = 'real roll-outs';

/** The scenario of a roll-out in a generated organisation, ready to be played with other values. */
export const sourceOf = async ({ scenario }: RealRollout): Promise<ScenarioSource> => {
  const text = [
    `organisation: { generate: { people: ${PEOPLE}, units: ${UNITS} } }`,
    `seed: ${SEED}`,
    'replicates: 1',
    'outputs: { metrics: [declared, buyIn, facade, trial, discontinued, resistant], by: [] }',
    ...scenario,
  ];
  return (await prepareText(text.join('\n'))).source;
};

/** The organisation of a possible world: the same for every roll-out. */
export const organisationOf = ({ scenario }: ScenarioSource, world: number): Org =>
  organisationIn(scenario, world)!;

/** A possible world, and the luck in it. */
export interface RolloutWorld {
  readonly world: number;
  readonly org: Org;
  readonly luck: number;
}

/** What points say of a run in one possible world; a plan that none of them reads is not run. */
export function playRollout(
  points: readonly Point[],
  source: ScenarioSource,
  { world, org, luck }: RolloutWorld,
): number[] {
  const plans = compileIn({ world, groups: [] }, source, org);
  const runs = new Map<string, (metric: string, week: number) => number>();
  const curve: Curve = (metric, week, plan = plans[0].name) => {
    const known = runs.get(plan) ?? curvesOf(plan);
    runs.set(plan, known);
    return known(metric, week);
  };

  function curvesOf(name: string) {
    const { model } = plans.find((plan) => plan.name === name)!;
    const { values } = simulate(model, luck);
    return (metric: string, week: number) => {
      const row = model.series.findIndex((series) => series.metric === metric && series.group === 'all');
      if (row < 0) throw new Error(`roll-outs measure no ${metric}`);
      const before = Math.floor(week);
      const at = row * (model.weeks + 1) + before;
      const low = values[at];
      return week === before ? low : low + (week - before) * (values[at + 1] - low);
    };
  }

  return points.map(({ read }) => read(curve));
}
