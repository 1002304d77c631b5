import type { Comparison } from '../../experiment/comparison.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import { toldOf } from '../sentences/firmness.ts';
import { summaryOf } from '../seriesOf.ts';

/**
 * The ranked plans in the order in which a board asks for them: the one that leads, or those that are not told apart from
 * it and it among them, then the others; each by how many draws of what is not known they are the choice in, then by how
 * often they keep the target.
 */
export function likeliestFirst({ plans, verdict }: Pick<Comparison, 'plans' | 'verdict'>): string[] {
  const { decision, assumptions } = verdict;
  const lead = decision === undefined ? [] : [...decision.chosenWith, ...decision.contenders];
  const isAlone = (decision?.contenders.length ?? 0) < 2;
  const shares = toldOf(assumptions)?.shares ?? [];
  const weighed = plans.filter(isRanked).map((plan) => ({
    name: plan.name,
    place: isAlone && plan.name === decision?.chosen ? 0 : lead.includes(plan.name) ? 1 : 2,
    lead: plan.name === decision?.chosen ? 0 : 1,
    draws: shares.find((each) => each.plan === plan.name)?.share.estimate ?? 0,
    kept: summaryOf(plan, 'kept')?.mean ?? 0,
  }));
  return weighed
    .sort((a, b) => a.place - b.place || b.draws - a.draws || a.lead - b.lead || b.kept - a.kept)
    .map(({ name }) => name);
}
