import { estimateOverWorlds } from '../statistics/estimateOverWorlds.ts';
import { quantile } from '../statistics/quantile.ts';
import type { WorldEstimate } from '../statistics/worldEstimate.ts';
import { worldRange } from '../statistics/worldRange.ts';
import type { SummaryRow } from './comparison.ts';
import { type OutcomeBounds, type OutcomeMetric, type Outcomes, scaleOf } from './outcomes.ts';

/** One row per outcome: over the replicates that have a value, with intervals over their possible worlds. */
export const summarise = (outcomes: Outcomes, worlds: number, bounds: SummaryFrame = {}): SummaryRow[] =>
  [...outcomes].map(([metric, column]) => summaryRow(metric, column, worlds, bounds));

/** What outcomes are told with. */
export interface SummaryFrame extends OutcomeBounds {
  /** Whether nothing is drawn at all, as under a deterministic rule: there is one course, and no interval. */
  readonly certain?: boolean;
}

function summaryRow(
  metric: OutcomeMetric,
  column: Float64Array,
  worlds: number,
  { certain = false, ...bounds }: SummaryFrame,
): SummaryRow {
  const scale = scaleOf(metric, bounds);
  const told = estimateOverWorlds(column, worlds, scale);
  const { estimate, low, high, method, n }: WorldEstimate =
    certain && told.n > 0 ? { ...told, low: NaN, high: NaN, method: 'none' } : told;
  const values = column.filter((value) => !Number.isNaN(value)).sort();
  const isYesNo = scale === 'yes-no';
  const range = isYesNo ? { low: NaN, high: NaN } : worldRange(column);
  return {
    metric,
    n: values.length,
    mean: estimate,
    median: quantile(values, 0.5),
    p10: quantile(values, 0.1),
    p90: quantile(values, 0.9),
    ciLow: low,
    ciHigh: high,
    method,
    worlds: n,
    rangeLow: range.low,
    rangeHigh: range.high,
  };
}
