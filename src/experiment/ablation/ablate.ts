import type { Climate } from '../../model/setting.ts';
import { isPartColumn } from '../../scenario/compile/climateOfPeople.ts';
import { compile } from '../../scenario/compile/compile.ts';
import type { CompiledPlan } from '../../scenario/compile/compiled.ts';
import type { Text } from '../../text/text.ts';
import type { Prepared } from '../prepare.ts';
import { tacticsOf } from './ablatable.ts';
import { isObstacle, obstacles } from './obstacles.ts';

/**
 * The scenario against itself with one thing taken away, plan by plan: each plan as it is written, and the same plan
 * in a climate whose obstacle does no harm, or without every tactic of a kind. A plan that does not use the tactic is
 * left out. `name` is one that `ablatable` gives.
 */
export function ablate<Whole extends Parts>(prepared: Whole, name: string): Pair<Whole>[] {
  const { source, plans } = prepared;
  const told: Text = isObstacle(name) ? obstacles[name].told : { en: `without ${name}`, fr: `sans ${name}` };
  const others = isObstacle(name) ? eased(prepared, name) : stripped(prepared, name);
  return plans.flatMap((plan): Pair<Whole>[] => {
    const other = others.find((each) => each.name === plan.name);
    if (other === undefined) return [];
    const title = { en: `${plan.title.en} ${told.en}`, fr: `${plan.title.fr} ${told.fr}` };
    const renamed = { ...other, name: `${plan.name}-without-${name}`, title };
    // what is compared is part of what the result is known by
    const resolved = { ...(source.resolved as object), without: name, of: plan.name };
    const ablated = { name, plan: plan.name };
    // what the file expects speaks of all its plans, of which one is here
    return [
      { ...prepared, source: { ...source, resolved, expectations: [] }, plans: [plan, renamed], ablated },
    ];
  });
}

/** What something is taken away from. */
type Parts = Pick<Prepared, 'source' | 'org' | 'plans'>;

/** A plan as it is written, and what it is without something. */
type Pair<Whole> = Whole & { readonly ablated: NonNullable<Prepared['ablated']> };

/** Every plan in a climate where the obstacle does no harm, in no part of the firm. */
function eased({ source, org }: Parts, obstacle: keyof Climate): readonly CompiledPlan[] {
  const { units, ...firm } = source.scenario.climate;
  const parts = Object.entries(units).map(([unit, part]) => [unit, { ...part, [obstacle]: undefined }]);
  const climate = {
    ...firm,
    [obstacle]: obstacles[obstacle].harmless,
    units: Object.fromEntries(parts) as typeof units,
  };
  const everywhere =
    isPartColumn(obstacle) && org[obstacle] !== undefined ? { ...org, [obstacle]: undefined } : org;
  return compile({ ...source, scenario: { ...source.scenario, climate } }, everywhere).plans;
}

/** The plans that use a tactic, without it: steps and gates stay, and nobody begins it. */
function stripped({ source, org }: Parts, kind: string): readonly CompiledPlan[] {
  const { plans } = compile(source, org, { mayBegin: ({ tactic }) => tactic !== kind });
  return plans.filter(({ change }) => change !== undefined && tacticsOf(change.plan).includes(kind));
}
