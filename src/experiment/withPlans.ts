import { measuringWhatDecides } from '../scenario/decide/measuringWhatDecides.ts';
import type { ReadPlan } from '../scenario/plans/readPlans.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';
import { designOf } from './design.ts';
import type { Organisations } from './keepOrganisations.ts';
import { plansInWorlds } from './possibleWorlds.ts';
import type { Prepared } from './prepare.ts';

/**
 * Other plans in the first worlds of a comparison under the same luck, ready to run. Nothing is measured by group, and nothing
 * else is played beside them.
 *
 * @param most possible worlds, at most
 * @param organisations where the organisations of worlds come from, made anew unless given
 */
export const withPlans = (
  prepared: Prepared,
  plans: readonly ReadPlan[],
  most: number,
  organisations?: Organisations,
): Prepared => withSource(prepared, { ...measuringWhatDecides(prepared.source), plans }, most, organisations);

/**
 * The same for all that a scenario says of plans, target and measures: its organisation stays.
 *
 * @throws InputError for what only the organisation can tell of the other scenario
 */
export function withSource(
  prepared: Prepared,
  source: ScenarioSource,
  most: number,
  organisations?: Organisations,
): Prepared {
  const worlds = Math.max(1, Math.min(most, prepared.worlds));
  const each = Math.max(1, Math.floor(Math.min(most, prepared.replicates) / worlds));
  const others = { ...prepared, source, withoutNothing: true, worlds, replicates: each * worlds };
  return { ...others, plans: plansInWorlds(designOf(others), prepared.org, undefined, organisations) };
}
