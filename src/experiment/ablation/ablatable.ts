import type { Plan } from '../../model/plans/plan.ts';
import { withSuccessors } from '../../model/plans/withSuccessors.ts';
import type { Climate } from '../../model/setting.ts';
import { isPartColumn } from '../../scenario/compile/climateOfPeople.ts';
import type { Prepared } from '../prepare.ts';
import { obstacles } from './obstacles.ts';

/**
 * What can be taken away from a scenario: the obstacles that stand in its way, and the tactics that its plans use.
 * Nothing under the reference rules, which know neither.
 */
export function ablatable({ source, org, plans }: Pick<Prepared, 'source' | 'org' | 'plans'>): string[] {
  const { climate, rule } = source.scenario;
  if (rule.kind !== 'change') return [];
  const { units, ...firm } = climate;
  const parts: readonly { readonly [C in keyof Climate]?: number | undefined }[] = [
    firm,
    ...Object.values(units),
  ];
  const inTheWay = (Object.keys(obstacles) as (keyof Climate)[]).filter((name) => {
    const { harmless } = obstacles[name];
    const harms = (value: number | undefined) =>
      value !== undefined && !Number.isNaN(value) && value !== harmless;
    return parts.some((part) => harms(part[name])) || (isPartColumn(name) && org[name]?.some(harms));
  });
  return [...inTheWay, ...new Set(plans.flatMap(({ change }) => (change ? tacticsOf(change.plan) : [])))];
}

/** The tactics of a plan and of all that may take over from it, as often as they are written. */
export const tacticsOf = (plan: Plan): string[] =>
  withSuccessors([plan]).flatMap(({ steps }) =>
    steps.flatMap((step) => [
      ...step.do.map(({ tactic }) => tactic),
      ...(step.repeat === undefined ? [] : [step.repeat.tactic]),
    ]),
  );
