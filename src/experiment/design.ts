import type { Org } from '../org/org.ts';
import { compile } from '../scenario/compile/compile.ts';
import type { CompiledPlan } from '../scenario/compile/compiled.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';
import { ablate } from './ablation/ablate.ts';
import type { Prepared } from './prepare.ts';

/** What the plans of a prepared scenario are compiled from, as plain data that can be sent somewhere. */
export interface Design {
  readonly source: ScenarioSource;
  readonly ablated: Prepared['ablated'];
}

export const designOf = ({ source, ablated }: Prepared): Design => ({ source, ablated });

/** The plans of a prepared scenario once more, from its design and its organisation: the same models, to the last bit. */
export function plansOf({ source, ablated }: Design, org: Org): readonly CompiledPlan[] {
  const { plans } = compile(source, org);
  if (ablated === undefined) return plans;
  const pairs = ablate({ source, org, plans }, ablated.name);
  return pairs.find((pair) => pair.ablated.plan === ablated.plan)!.plans;
}
