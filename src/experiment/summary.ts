import { moments } from '../statistics/moments.ts';
import { quantile } from '../statistics/quantile.ts';
import { tInterval } from '../statistics/tInterval.ts';
import { wilson } from '../statistics/wilson.ts';
import type { SummaryRow } from './comparison.ts';
import type { OutcomeMetric, Outcomes } from './outcomes.ts';

/** Outcomes that either happen or do not: their mean is a proportion. */
const proportions: ReadonlySet<OutcomeMetric> = new Set([
  'reached',
  'reachedOnPaper',
  'inPlace',
  'neverReached',
]);

/** One row per outcome, over the replicates that have a value. */
export const summarise = (outcomes: Outcomes): SummaryRow[] =>
  [...outcomes].map(([metric, column]) => summaryRow(metric, column));

function summaryRow(metric: OutcomeMetric, column: Float64Array): SummaryRow {
  const values = column.filter((value) => !Number.isNaN(value));
  const sample = moments(values);
  const { n, mean } = sample;
  const isProportion = proportions.has(metric);
  const hits = values.reduce((sum, value) => sum + value, 0);
  const { low, high } = isProportion ? wilson(hits, n) : tInterval(sample);
  const method = Number.isNaN(low) ? 'none' : isProportion ? 'wilson' : 't';
  const sorted = values.sort();
  return {
    metric,
    n,
    // k / n at once: a running mean of ones and zeros may end a rounding beside it
    mean: isProportion && n > 0 ? hits / n : mean,
    median: quantile(sorted, 0.5),
    p10: quantile(sorted, 0.1),
    p90: quantile(sorted, 0.9),
    ciLow: low,
    ciHigh: high,
    method,
  };
}
