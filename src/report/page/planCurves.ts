import type { PlanResult, WeeklySeries } from '../../experiment/comparison.ts';
import { seriesOf } from '../seriesOf.ts';
import type { Curve, OutcomeName } from './compareView.ts';

/** Outcomes in the order of the switch. */
export const outcomeOrder: readonly OutcomeName[] = ['buyIn', 'declared', 'facade', 'target'];

/** The curves of a plan as far as they are measured; under the reference rules whoever has adopted declares it. */
export function planCurves(plan: PlanResult, people: number): Partial<Record<OutcomeName, Curve>> {
  const curves: Partial<Record<OutcomeName, Curve>> = {};
  for (const metric of ['buyIn', 'declared', 'facade'] as const) {
    const series = seriesOf(plan, metric);
    if (series !== undefined) curves[metric] = bandsOf(series, 1);
  }
  const adopters = seriesOf(plan, 'adopters');
  if (curves.declared === undefined && adopters !== undefined) curves.declared = bandsOf(adopters, people);
  const reached = seriesOf(plan, 'reached');
  if (reached !== undefined) {
    const { mean } = reached;
    const { low = mean, high = mean } = plan.reached ?? {};
    curves.target = { mean, low: orElse(low, mean), high: orElse(high, mean) };
  }
  return curves;
}

const bandsOf = ({ mean, p05, p25, p75, p95 }: WeeklySeries, of: number): Curve => {
  const share = (column: Float64Array) => (of === 1 ? column : column.map((value) => value / of));
  return {
    mean: share(mean),
    low: share(p05),
    high: share(p95),
    innerLow: share(p25),
    innerHigh: share(p75),
  };
};

/** Where there is no interval, the value itself. */
const orElse = (column: Float64Array, mean: Float64Array): Float64Array =>
  column.map((value, week) => (Number.isNaN(value) ? mean[week] : value));
