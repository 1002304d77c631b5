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

/** Changes of mind that are looked at, all from one plan. */
export interface Forks {
  /** Name of the plan that is followed first. */
  readonly of: string;
  readonly forks: readonly Fork[];
  /** Possible worlds of each, at most: the first of the comparison's. */
  readonly worlds: number;
}

/**
 * One plan that goes on and, after it, each change of mind, ready to run in the first worlds of their comparison under the same
 * luck: every fork shares the past with the plan that goes on to the last bit.
 *
 * @throws Error where the scenario has no plan of a name
 */
export function prepareForks(prepared: Prepared, asked: Forks, organisations?: Organisations): Prepared {
  const planOf = (name: string): ReadPlan => {
    const found = prepared.source.plans.find((plan) => plan.name === name);
    if (found === undefined) throw new Error(`there is no plan ${name}`);
    return found;
  };
  const first = planOf(asked.of);
  const plans = asked.forks.map(({ week, to }) => {
    // no plan of a file can have such a name
    const name = `${first.name} ${week} ${to}`;
    return { ...takenOver(first, week, planOf(to)), name, title: untranslated(name) };
  });
  return withPlans(prepared, [first, ...plans], asked.worlds, organisations);
}
