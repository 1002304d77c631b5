import type { Comparison } from '../../experiment/comparison.ts';
import type { Cell } from './csv.ts';
import { csv } from './csv.ts';
import { summaryColumns } from './tableColumns.ts';

/** `summary.csv`, in chunks: one row a plan and metric, what each plan came to. */
export const summaryCsv = (comparison: Comparison): Generator<string, void> =>
  csv(summaryColumns, rows(comparison));

function* rows({ plans }: Comparison): Generator<readonly Cell[], void> {
  for (const { name, summary } of plans)
    for (const { metric, n, mean, median, p10, p90, ciLow, ciHigh, method } of summary)
      yield [name, metric, n, mean, median, p10, p90, ciLow, ciHigh, method];
}
