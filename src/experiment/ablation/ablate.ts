import { designOf } from '../design.ts';
import { plansInWorlds } from '../possibleWorlds.ts';
import type { Prepared } from '../prepare.ts';
import { tacticsOf } from './ablatable.ts';
import { isObstacle } from './obstacles.ts';

/**
 * The scenario against itself with one thing taken away, plan by plan: each plan as it is written, and the same plan
 * in a climate whose obstacle does no harm, or without every tactic of a kind. A plan that does not use the tactic is
 * left out, and so is the arm in which nothing is done. `name` is one that `ablatable` gives.
 */
export function ablate(prepared: Prepared, name: string): Pair[] {
  const { source, org, plans } = prepared;
  return plans.flatMap(({ name: plan, change }): Pair[] => {
    if (change === undefined || change.plan.steps.length === 0) return [];
    if (!isObstacle(name) && !tacticsOf(change.plan).includes(name)) return [];
    // what is compared is part of what the result is known by
    const resolved = { ...(source.resolved as object), without: name, of: plan };
    // what the file expects speaks of all its plans, of which one is here
    const pair = {
      ...prepared,
      source: { ...source, resolved, expectations: [] },
      ablated: { name, plan },
    };
    return [{ ...pair, plans: plansInWorlds(designOf(pair), org) }];
  });
}

/** A plan as it is written, and what it is without something. */
type Pair = Prepared & { readonly ablated: NonNullable<Prepared['ablated']> };
