import type { Text } from '../../text/text.ts';
import type { ReadPlan } from '../plans/readPlans.ts';
import type { ScenarioSource } from '../readScenario.ts';

/** The name of the arm in which nothing is done. */
export const NOTHING = 'nothing';

/** Whether a plan stands in the ranking: all do but the arm in which nothing is done. */
export const isRanked = ({ name }: { readonly name: string }): boolean => name !== NOTHING;

const title: Text = { en: 'Nothing', fr: 'Rien' };

/**
 * The arm in which nothing is done and nothing is spent: what would have come of itself. It stands beside the plans and
 * in no ranking. A plan of that name in the file takes its place.
 */
export const armOfNothing = ({ plans }: ScenarioSource): ReadPlan[] =>
  plans.some(({ name }) => name === NOTHING)
    ? []
    : [{ name: NOTHING, title, steps: [], forks: new Map(), origin: NOTHING }];

/** How many plans are played, before they are compiled: under the rule `change` with the arm in which nothing is done. */
export const countOfPlans = (source: ScenarioSource): number =>
  source.plans.length + (source.scenario.rule.kind === 'change' ? armOfNothing(source).length : 0);
