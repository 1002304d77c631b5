import type { Model } from '../../engine/simulate.ts';
import type { MetricSet } from '../../model/metrics/metricSet.ts';
import { type Plan, type Step, stepsSchema } from '../../model/plans/plan.ts';
import { changeModel } from '../../model/rules/changeModel.ts';
import type { Setting } from '../../model/setting.ts';

/**
 * What becomes of the people who are chosen: `start`, they are the ones who are committed in week 0, and nobody else
 * is; `team`, they are asked in person and offered a course from week 1 on beside the plan, as the tactic `extract`
 * does it, and may or may not be won, while the organisation starts as the scenario says.
 */
export const seedingModes = ['start', 'team'] as const;
export type SeedingMode = (typeof seedingModes)[number];

/** A plan on a setting. */
export interface Change {
  readonly setting: Setting;
  readonly plan: Plan;
}

/** The plan with a team, which may differ from replicate to replicate. An empty team is nobody at all. */
export function modelWith(
  { setting, plan }: Change,
  measured: MetricSet,
  entrance: SeedingMode,
  teamOf: (replicate: number) => Int32Array,
): Model {
  const modelOf = (team: Int32Array): Model =>
    entrance === 'start'
      ? changeModel({ ...setting, start: { ...setting.start, people: team } }, plan, measured)
      : changeModel(setting, extracting(plan, setting, team), measured);
  return {
    weeks: setting.horizon,
    series: changeModel(setting, plan, measured).series,
    start: (replicate) => modelOf(teamOf(replicate).slice().sort()).start(replicate),
  };
}

/** The plan, and beside it from its first week on a step that extracts the team. */
function extracting(plan: Plan, { ids }: Setting, team: Int32Array): Plan {
  if (team.length === 0) return plan;
  const named = ids();
  const people = Array.from(team, (i) => named[i]);
  const [step] = stepsSchema.parse([
    { id: freeName(plan.steps), do: [{ tactic: 'extract', who: { people }, people: people.length }] },
  ]);
  return { ...plan, steps: [step, ...plan.steps] };
}

/** A step name that the plan has not given. */
function freeName(steps: readonly Step[]): string {
  let name = 'first-people';
  while (steps.some(({ id }) => id === name)) name += '-';
  return name;
}
