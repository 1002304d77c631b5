import { deadlineOf } from '../../experiment/outcomes.ts';
import type { Message } from '../../scenario/faults.ts';
import { type LocatedValue, placeAt } from '../../scenario/locatedValue.ts';
import { noSuchPlan } from '../../scenario/plans/noSuchPlan.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import type { Place, Problem } from '../../text/problem.ts';
import type { Study } from '../studySchema.ts';
import { weeksTried } from './weeksTried.ts';

/** Which change of mind a study asks for, and where. */
export interface ForkAsked {
  /** Name of the plan that is left. */
  readonly of: string;
  /** Name of the plan that is gone on with. */
  readonly to: string;
  /** First weeks of the plan that takes over, in ascending order. */
  readonly weeks: readonly number[];
  readonly places: { readonly of: Place; readonly to: Place; readonly weeks: Place };
}

/** What is asked under `fork`; undefined where nothing is. */
export function forkAsked(fork: Study['fork'], written: LocatedValue): ForkAsked | undefined {
  if (fork === undefined) return undefined;
  const at = (key: string): Place => ({ ...placeAt(written, ['fork', key]), path: `fork.${key}` });
  return {
    of: fork.of,
    to: fork.continue,
    weeks: weeksTried(fork.weeks, fork.every),
    places: { of: at('of'), to: at('continue'), weeks: at('weeks') },
  };
}

/** Why a scenario cannot be asked for a change of mind: it has no such plan, or its outcomes are read before it. */
export function forkFaults(
  { of, to, weeks, places }: ForkAsked,
  { scenario, plans }: Pick<ScenarioSource, 'scenario' | 'plans'>,
): Problem[] {
  const { rule, target, horizon } = scenario;
  if (rule.kind !== 'change') return [{ ...places.of, ...noPlansUnder(rule.kind) }];
  const names = plans.map(({ name }) => name);
  const faults = [
    { name: of, place: places.of },
    { name: to, place: places.to },
  ].flatMap(({ name, place }) => (names.includes(name) ? [] : [{ ...place, ...noSuchPlan(name, names) }]));
  const deadline = deadlineOf({ target, horizon });
  const late = weeks.find((week) => week >= deadline);
  return late === undefined ? faults : [...faults, { ...places.weeks, ...tooLate(late, deadline) }];
}

const noPlansUnder = (kind: string): Message => ({
  code: 'rule-without-plans',
  message: {
    en: `the rule ${kind} knows no plans, and no change of mind`,
    fr: `la règle ${kind} ne connaît ni plans, ni changement d’avis`,
  },
  remedy: {
    en: 'remove fork:, or name scenarios of the rule change',
    fr: 'retirez fork:, ou nommez des scénarios de la règle change',
  },
});

const tooLate = (week: number, deadline: number): Message => ({
  code: 'week-after-deadline',
  message: {
    en: `week ${week} is too late: outcomes are read in week ${deadline}, and a change of mind in it or later changes none`,
    fr: `la semaine ${week} vient trop tard : les résultats se lisent en semaine ${deadline}, et y changer d’avis, ou plus tard, n’en change aucun`,
  },
  remedy: { en: `name weeks before ${deadline}`, fr: `nommez des semaines avant ${deadline}` },
});
