import type { Comparison } from '../../experiment/comparison.ts';
import type { Cell } from './csv.ts';
import { csv } from './csv.ts';
import { summaryColumns } from './tableColumns.ts';

/** `summary.csv`, in chunks: one row a plan and metric, what each plan came to. */
export const summaryCsv = (comparison: Comparison): Generator<string, void> =>
  csv(summaryColumns, rows(comparison));

function* rows({ plans }: Comparison): Generator<readonly Cell[], void> {
  for (const { name, summary } of plans)
    for (const row of summary) {
      const { metric, n, mean, median, p10, p90, ciLow, ciHigh, method } = row;
      const { worlds, rangeLow, rangeHigh } = row;
      yield [name, metric, n, mean, median, p10, p90, ciLow, ciHigh, method, worlds, rangeLow, rangeHigh];
    }
}
