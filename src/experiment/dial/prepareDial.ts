import { planBetween } from '../../scenario/plans/planBetween.ts';
import type { Organisations } from '../keepOrganisations.ts';
import type { Prepared } from '../prepare.ts';
import { withPlans } from '../withPlans.ts';

/** Points on the way between two plans. */
export interface Dial {
  readonly from: string;
  readonly to: string;
  /** Shares of the way, from 0 to 1. */
  readonly shares: readonly number[];
  /** Possible worlds of each, at most: the first of the comparison's. */
  readonly worlds: number;
}

/**
 * The points between two plans, ready to run in the first worlds of their comparison under the same luck: a plan each, in the order
 * of their shares.
 *
 * @param organisations where the organisations of worlds come from, made anew unless given
 * @throws Error where there is no way between the two, of which {@link whyNoWay} says why
 */
export function prepareDial(prepared: Prepared, dial: Dial, organisations?: Organisations): Prepared {
  const plans = dial.shares.map((at) => {
    const plan = planBetween(prepared.source.scenario, [dial.from, dial.to], at);
    if (plan === undefined) throw new Error(`there is no way from ${dial.from} to ${dial.to}`);
    return plan;
  });
  return withPlans(prepared, plans, dial.worlds, organisations);
}
