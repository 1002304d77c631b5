import { seedKey, streamKey } from '../../engine/draws.ts';
import type { MetricContext } from '../../model/metricContext.ts';
import { metricSet } from '../../model/metrics/metricSet.ts';
import type { Plan } from '../../model/plans/plan.ts';
import { changeModel, type Hooks } from '../../model/rules/changeModel.ts';
import type { StructureName } from '../../model/structures/structures.ts';
import type { Org } from '../../org/org.ts';
import type { OnProgress } from '../../text/onProgress.ts';
import type { ScenarioSource } from '../readScenario.ts';
import { checkPlans } from './checkPlans.ts';
import type { Compiled } from './compiled.ts';
import { compileReference } from './compileReference.ts';
import { settingOf } from './compileSetting.ts';
import { groupingsOf } from './groupings.ts';
import { noteBeyondCourse } from './noteBeyondCourse.ts';
import { noteUnaddressed } from './noteUnaddressed.ts';
import { noteUnfinishable } from './noteUnfinishable.ts';
import { noteUnmeasured } from './noteUnmeasured.ts';

/** The key from which an organisation is generated for a seed. */
export const organisationKey = (seed: string) => streamKey(seedKey(seed), 'organisation');

/**
 * Turns a scenario and its organisation into models: strings become numbers here and labels again only in tables.
 * `hooks` watch the plans under the rule `change`, or leave tactics out of them.
 *
 * @throws InputError for what only the organisation can tell: too few units, people or units that do not exist
 */
export function compile(source: ScenarioSource, org: Org, hooks: Hooks = {}, onStage?: OnProgress): Compiled {
  const { scenario, plans } = source;
  if (scenario.rule.kind !== 'change') return compileReference(source, scenario.rule, org, onStage);
  const { setting, notes } = settingOf(source, scenario.rule, org, onStage);
  checkPlans(source, setting);
  const { shown, hidden } = groupingsOf(source, setting, org);
  const { size, customerFacing, functionNames, external, resources, target } = setting;
  const retargets = retargetsOf(plans);
  const frame: MetricContext = {
    size,
    customerFacing,
    functionNames,
    external,
    resources,
    target,
    retargets,
  };
  const measured = metricSet(scenario.outputs.metrics, shown, frame);
  return {
    plans: plans.map((plan) => ({
      name: plan.name,
      title: plan.title,
      model: changeModel(setting, plan, measured, hooks),
      change: { setting, plan },
    })),
    ties: setting.network.follower.length,
    notes: [
      ...notes,
      ...hidden,
      ...noteUnmeasured(source, frame),
      ...noteUnaddressed(source),
      ...noteBeyondCourse(source, setting),
      ...noteUnfinishable(source, setting),
    ],
  };
}

/** The structures that plans turn to on the way, whoever takes over. */
function retargetsOf(plans: readonly Plan[], seen = new Set<Plan>()): StructureName[] {
  return plans.flatMap((plan) => {
    if (seen.has(plan)) return [];
    seen.add(plan);
    const own = plan.steps.flatMap((step) => step.do.filter(({ tactic }) => tactic === 'retarget'));
    const others = [...(plan.next === undefined ? [] : [plan.next.plan]), ...(plan.forks?.values() ?? [])];
    return [...own.map(({ structure }) => structure as StructureName), ...retargetsOf(others, seen)];
  });
}
