import { seedKey } from '../../engine/draws.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import type { Criterion } from '../../scenario/decide/decisiveOutcomes.ts';
import type { OutcomeBounds, PlanOutcomes } from '../outcomes.ts';
import { decideBetween } from './decideBetween.ts';
import type { Decision } from './decision.ts';

/**
 * The choice between the plans of a scenario, from what they came to in every replicate; the arm in which nothing is done
 * stands outside. Undefined where there are fewer than two plans to choose between, or what decides was not measured.
 */
export function decisionBetween(
  plans: readonly PlanOutcomes[],
  by: readonly Criterion[],
  worlds: number,
  seed: string,
  bounds?: OutcomeBounds,
): Decision | undefined {
  const decided = plans.map((plan) => ({ ...plan, ranked: isRanked(plan) }));
  const ranked = decided.filter((plan) => plan.ranked);
  const isMeasured = ranked.every(({ outcomes }) => by.every(({ outcome }) => outcomes.has(outcome)));
  return ranked.length < 2 || !isMeasured
    ? undefined
    : decideBetween(decided, by, worlds, seedKey(seed), bounds);
}
