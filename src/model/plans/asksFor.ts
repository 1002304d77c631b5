import type { Condition } from './condition.ts';
import type { Plan } from './plan.ts';
import { readSteps } from './readSteps.ts';
import { withSuccessors } from './withSuccessors.ts';

/** Whether a gate or an `until` of a plan, or of a plan that may take over from it, depends on a metric. */
export const asksFor = (plan: Plan, metric: string): boolean =>
  withSuccessors([plan]).some(({ steps }) =>
    readSteps(steps).some(({ when, until }) => dependsOn(when, metric) || dependsOn(until, metric)),
  );

function dependsOn(condition: Condition | undefined, metric: string): boolean {
  if (condition === undefined) return false;
  if (condition.kind === 'compare') return condition.metric === metric;
  return condition.parts.some((part) => dependsOn(part, metric));
}
