import type { Comparison } from '../../experiment/comparison.ts';
import type { Cell } from './csv.ts';
import { csv } from './csv.ts';
import { contrastsColumns } from './tableColumns.ts';

/** `contrasts.csv`, in chunks: one row a pair of plans and metric, the difference b − a over the same replicates. */
export const contrastsCsv = (comparison: Comparison): Generator<string, void> =>
  csv(contrastsColumns, rows(comparison));

function* rows({ contrasts }: Comparison): Generator<readonly Cell[], void> {
  for (const { a, b, metric, difference, ciLow, ciHigh, pBetter, n, ...of } of contrasts) {
    const { method, worlds, rangeLow, rangeHigh } = of;
    yield [a, b, metric, difference, ciLow, ciHigh, pBetter, n, method, worlds, rangeLow, rangeHigh];
  }
}
