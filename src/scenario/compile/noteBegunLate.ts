import type { Plan, Step } from '../../model/plans/plan.ts';
import type { Setting } from '../../model/setting.ts';
import type { Note } from '../../text/problem.ts';
import { placeOf } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';

/** Plans of which nothing begins by the deadline, whatever their gates do: their dates lie behind it. */
export function noteBegunLate(source: ScenarioSource, { target, horizon }: Setting): Note[] {
  const deadline = Math.min(target.deadline, horizon);
  return source.plans.flatMap((plan): Note[] => {
    if (!beginsLate(plan, deadline)) return [];
    const first = earliest(plan);
    return [
      {
        ...placeOf(source, `plans.${plan.name}`),
        code: 'begins-late',
        message: {
          en: `nothing of the plan ${plan.name} begins by the deadline, week ${deadline}: its first date is week ${first}`,
          fr: `rien du plan ${plan.name} ne commence avant l’échéance, semaine ${deadline} : sa première date est la semaine ${first}`,
        },
        remedy: {
          en: 'write earlier dates (at: counts from the start of its step), or a later target.deadline',
          fr: 'écrivez des dates plus proches (at: part du début de son étape), ou une échéance target.deadline plus tardive',
        },
      },
    ];
  });
}

/** Whether nothing of a plan can begin by a week; of one that has dates, and from which no other takes over by then. */
export function beginsLate(plan: Plan, week: number): boolean {
  const { next, forks } = plan;
  if ((next !== undefined && next.at <= week) || (forks !== undefined && forks.size > 0)) return false;
  const first = earliest(plan);
  return first > week && Number.isFinite(first);
}

/** No tactic of a plan begins before this week; infinite where it has none. A step that waits for another begins in week 2 at the earliest. */
const earliest = ({ steps }: Plan): number => Math.min(...steps.map(firstOf));

function firstOf({ after, do: entries, repeat }: Step): number {
  const start = after.length === 0 ? 1 : 2;
  const dates = entries.map(({ at }) => start + at - 1);
  return Math.min(...dates, repeat === undefined ? Number.POSITIVE_INFINITY : start);
}
