import type { Text } from '../../text/text.ts';
import type { ReadPlan } from '../plans/readPlans.ts';
import type { ScenarioSource } from '../readScenario.ts';
import { NOTHING } from '../sections/nothing.ts';

/** Whether a plan stands in the ranking: all do but the arm in which nothing is done. */
export const isRanked = ({ name }: { readonly name: string }): boolean => name !== NOTHING;

const title: Text = { en: 'Nothing', fr: 'Rien' };

/**
 * The arm in which nothing is done and nothing is spent: what would have come of itself. It stands beside the plans and
 * in no ranking; no plan of a file may have its name.
 */
export const armOfNothing: ReadPlan = {
  name: NOTHING,
  title,
  steps: [],
  forks: new Map(),
  origin: NOTHING,
};

/** All that is played, before it is compiled: under the rule `change` the arm in which nothing is done as well, last. */
export const playedPlans = ({
  plans,
  scenario,
}: Pick<ScenarioSource, 'plans' | 'scenario'>): readonly ReadPlan[] =>
  scenario.rule.kind === 'change' ? [...plans, armOfNothing] : plans;
