import type { Org } from '../org/org.ts';
import { compile } from '../scenario/compile/compile.ts';
import type { CompiledPlan } from '../scenario/compile/compiled.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';
import { without } from './ablation/ablate.ts';
import type { Prepared } from './prepare.ts';

/** What the plans of a prepared scenario are compiled from, as plain data that can be sent somewhere. */
export interface Design {
  readonly source: ScenarioSource;
  readonly taken: Prepared['taken'];
}

export const designOf = ({ source, taken }: Prepared): Design => ({ source, taken });

/** The plans of a prepared scenario once more, from its design and its organisation: the same models, to the last bit. */
export function plansOf({ source, taken }: Design, org: Org): readonly CompiledPlan[] {
  const { plans } = compile(source, org);
  if (taken === undefined) return plans;
  const pairs = without({ source, org, plans }, taken.name);
  return pairs.find((pair) => pair.taken.plan === taken.plan)!.plans;
}
