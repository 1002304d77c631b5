import type { Grouping } from '../../model/census.ts';
import type { MetricContext } from '../../model/metricContext.ts';
import { type MetricSet, metricSet } from '../../model/metrics/metricSet.ts';
import { goingOn } from '../../model/plans/goingOn.ts';
import type { Plan } from '../../model/plans/plan.ts';
import { withSuccessors } from '../../model/plans/withSuccessors.ts';
import { changeModel, type Hooks } from '../../model/rules/changeModel.ts';
import type { Setting } from '../../model/setting.ts';
import type { StructureName } from '../../model/structures/structures.ts';
import type { Org } from '../../org/org.ts';
import type { OnProgress } from '../../text/onProgress.ts';
import type { ScenarioSource } from '../readScenario.ts';
import { playedPlans } from './armOfNothing.ts';
import { checkPlans } from './checkPlans.ts';
import { checkTargets } from './checkTargets.ts';
import type { Compiled, CompiledPlan } from './compiled.ts';
import { compileReference } from './compileReference.ts';
import { settingOf } from './compileSetting.ts';
import { groupingsIn, groupingsOf } from './groupings.ts';
import { idleClimate } from './idleClimate.ts';
import { noteBegunLate } from './noteBegunLate.ts';
import { noteBeyondCourse } from './noteBeyondCourse.ts';
import { noteUnaddressed } from './noteUnaddressed.ts';
import { noteUnfinishable } from './noteUnfinishable.ts';
import { noteUnmeasured } from './noteUnmeasured.ts';

/**
 * Turns a scenario and its organisation into models: strings become numbers here and labels again only in tables. The
 * models are those of the first possible world; the organisation of another comes into being later.
 *
 * @throws InputError for what only the organisation can tell: too few units, people or units that do not exist
 */
export function compile(source: ScenarioSource, org: Org, onStage?: OnProgress): Compiled {
  const { rule } = source.scenario;
  if (rule.kind !== 'change') return compileReference(source, rule, org, onStage);
  const { setting, notes } = settingOf(source, rule, org, 0, onStage);
  notes.push(...checkTargets(source, setting), ...idleClimate(source));
  checkPlans(source, setting);
  const { shown, hidden } = groupingsOf(source, setting, org);
  const frame = frameOf(source, setting);
  return {
    plans: plansIn({
      source,
      org,
      setting,
      measured: metricSet(source.scenario.outputs.metrics, shown, frame),
    }),
    groups: shown,
    ties: setting.network.follower.length,
    notes: [
      ...notes,
      ...hidden,
      ...noteUnmeasured(source, frame),
      ...noteUnaddressed(source),
      ...noteBeyondCourse(source, setting),
      ...noteBegunLate(source, setting),
      ...noteUnfinishable(source, setting),
    ],
  };
}

/** What another world has in common with the first. */
export interface OtherWorld {
  /** The number of the world, from 0. */
  readonly world: number;
  /** The groups that are measured, as `compile` found them. */
  readonly groups: readonly Grouping[];
  /** Watch the plans under the rule `change`, or leave tactics out of them. */
  readonly hooks?: Hooks | undefined;
}

/**
 * The plans of a compiled scenario in one of the possible worlds, with the organisation that stands in it. What they
 * measure is the same in all worlds, series by series.
 */
export function compileIn(
  { world, groups, hooks }: OtherWorld,
  source: ScenarioSource,
  org: Org,
): CompiledPlan[] {
  const { scenario } = source;
  if (scenario.rule.kind !== 'change') return [...compileReference(source, scenario.rule, org).plans];
  const { setting } = settingOf(source, scenario.rule, org, world);
  const measured = metricSet(
    scenario.outputs.metrics,
    groupingsIn(groups, setting, org),
    frameOf(source, setting),
  );
  return plansIn({ source, org, setting, measured, hooks });
}

function plansIn({
  source,
  org,
  setting,
  measured,
  hooks,
}: {
  source: ScenarioSource;
  org: Org;
  setting: Setting;
  measured: MetricSet;
  hooks?: Hooks | undefined;
}): CompiledPlan[] {
  const modelOf = (plan: Plan) => changeModel(setting, plan, measured, hooks);
  return playedPlans(source).map((plan) => {
    const twin = goingOn(plan);
    return {
      name: plan.name,
      title: plan.title,
      model: modelOf(plan),
      goingOn: twin && modelOf(twin),
      change: { setting, plan, org },
    };
  });
}

function frameOf({ plans }: ScenarioSource, setting: Setting): MetricContext {
  const { size, customerFacing, functionNames, external, resources, target } = setting;
  return { size, customerFacing, functionNames, external, resources, target, retargets: retargetsOf(plans) };
}

/** The structures that plans turn to on the way, whoever takes over. */
const retargetsOf = (plans: readonly Plan[]): StructureName[] =>
  withSuccessors(plans).flatMap(({ steps }) =>
    steps
      .flatMap((step) => step.do.filter(({ tactic }) => tactic === 'retarget'))
      .map(({ structure }) => structure as StructureName),
  );
