import type { ReadPlan } from '../../scenario/plans/readPlans.ts';
import { takenOver } from '../../scenario/plans/takenOver.ts';
import { untranslated } from '../../text/text.ts';
import type { Organisations } from '../keepOrganisations.ts';
import type { Prepared } from '../prepare.ts';
import { withPlans } from '../withPlans.ts';

/** A change of mind: another plan goes on from a week. */
export interface Fork {
  /** First week of the plan that takes over. */
  readonly week: number;
  /** Name of the plan that takes over. */
  readonly to: string;
}

/** Changes of mind one after the other, in ascending weeks; none is the plan that goes on. */
export type Branch = readonly Fork[];

/** Branches that are looked at, all from one plan. */
export interface Branches {
  /** Name of the plan that is followed first. */
  readonly of: string;
  readonly branches: readonly Branch[];
  /** Possible worlds of each, at most: the first of the comparison's. */
  readonly worlds: number;
}

/**
 * A plan's branches, ready to run in the first worlds of their comparison under the same luck: each shares the past with the plan
 * that goes on to the last bit.
 *
 * @throws Error where the scenario has no plan of a name
 */
export function prepareForks(
  prepared: Prepared,
  { of, branches, worlds }: Branches,
  organisations?: Organisations,
): Prepared {
  const planOf = (name: string): ReadPlan => {
    const found = prepared.source.plans.find((plan) => plan.name === name);
    if (found === undefined) throw new Error(`there is no plan ${name}`);
    return found;
  };
  const first = planOf(of);
  const plans = branches.map((branch) => {
    const plan = branch.reduce((before, { week, to }) => takenOver(before, week, planOf(to)), first);
    // no plan of a file can have such a name
    const name = [of, ...branch.map(({ week, to }) => `${week} ${to}`)].join(' ');
    return { ...plan, name, title: untranslated(name) };
  });
  return withPlans(prepared, plans, worlds, organisations);
}
