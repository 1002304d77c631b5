import type { Climate } from '../../model/setting.ts';
import type { Org } from '../../org/org.ts';
import { isPartColumn } from '../../scenario/compile/climateOfPeople.ts';
import { compileIn, type OtherWorld } from '../../scenario/compile/compile.ts';
import type { CompiledPlan } from '../../scenario/compile/compiled.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import type { Scenario } from '../../scenario/scenarioSchema.ts';
import type { Text } from '../../text/text.ts';
import type { Ablated } from '../design.ts';
import { isObstacle, obstacles } from './obstacles.ts';

/** A plan as it is written in one of the possible worlds, and the same without something. */
export function compileAblated(
  at: OtherWorld,
  source: ScenarioSource,
  org: Org,
  { name, plan }: Ablated,
): CompiledPlan[] {
  const [asWritten, other] = [compileIn(at, source, org), compileWithout(at, source, org, name)].map(
    (plans) => plans.find((each) => each.name === plan)!,
  );
  const told: Text = isObstacle(name) ? obstacles[name].told : { en: `without ${name}`, fr: `sans ${name}` };
  const title = { en: `${asWritten.title.en} ${told.en}`, fr: `${asWritten.title.fr} ${told.fr}` };
  return [asWritten, { ...other, name: `${plan}-without-${name}`, title }];
}

function compileWithout(at: OtherWorld, source: ScenarioSource, org: Org, name: string): CompiledPlan[] {
  // steps and gates stay, and nobody begins the tactic
  if (!isObstacle(name))
    return compileIn({ ...at, hooks: { mayBegin: ({ tactic }) => tactic !== name } }, source, org);
  const { scenario } = source;
  const everywhere = isPartColumn(name) && org[name] !== undefined ? { ...org, [name]: undefined } : org;
  return compileIn(
    at,
    { ...source, scenario: { ...scenario, climate: eased(scenario.climate, name) } },
    everywhere,
  );
}

/** A climate in which an obstacle does no harm, in no part of the firm. */
function eased({ units, ...firm }: Scenario['climate'], obstacle: keyof Climate): Scenario['climate'] {
  const parts = Object.entries(units).map(([unit, part]) => [unit, { ...part, [obstacle]: undefined }]);
  return {
    ...firm,
    [obstacle]: obstacles[obstacle].harmless,
    units: Object.fromEntries(parts) as typeof units,
  };
}
