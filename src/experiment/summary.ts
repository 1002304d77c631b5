import { estimateOverWorlds } from '../statistics/estimateOverWorlds.ts';
import { moments } from '../statistics/moments.ts';
import { quantile } from '../statistics/quantile.ts';
import { worldRange } from '../statistics/worldRange.ts';
import type { SummaryRow } from './comparison.ts';
import { type OutcomeMetric, type Outcomes, outcomeScales } from './outcomes.ts';

/** One row per outcome: over the replicates that have a value, with intervals over their possible worlds. */
export const summarise = (outcomes: Outcomes, worlds: number): SummaryRow[] =>
  [...outcomes].map(([metric, column]) => summaryRow(metric, column, worlds));

function summaryRow(metric: OutcomeMetric, column: Float64Array, worlds: number): SummaryRow {
  const scale = outcomeScales[metric];
  const { estimate, low, high, method, n } = estimateOverWorlds(column, worlds, scale);
  const values = column.filter((value) => !Number.isNaN(value)).sort();
  const isCertain = scale === 'yes-no';
  const range = isCertain ? { low: NaN, high: NaN } : worldRange(column);
  return {
    metric,
    n: values.length,
    // over replicates: the same as over worlds, which all have equally many, but where some of them have no value
    mean: isCertain ? estimate : moments(column.filter((value) => !Number.isNaN(value))).mean,
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
