import type { Comparison } from '../../experiment/comparison.ts';
import type { Cell } from '../tables/csv.ts';
import type { Table } from '../tables/dataTable.ts';
import { reachedColumns } from '../tables/tableColumns.ts';

/** `reached`: one row a plan and week, the share of worlds in which the target has been reached by then, with its interval. */
export const reachedTable = (comparison: Pick<Comparison, 'plans' | 'horizon' | 'worlds'>): Table => ({
  name: 'reached',
  columns: reachedColumns,
  rows: { [Symbol.iterator]: () => rowsOf(comparison) },
});

function* rowsOf({
  plans,
  horizon,
  worlds,
}: Pick<Comparison, 'plans' | 'horizon' | 'worlds'>): Generator<readonly Cell[], void> {
  for (const { name, weekly, reached } of plans) {
    const share = weekly.find(({ metric, group }) => metric === 'reached' && group === 'all')?.mean;
    if (reached === undefined || share === undefined) continue;
    for (let week = 0; week <= horizon; week++)
      yield [name, week, worlds, share[week], reached.low[week], reached.high[week]];
  }
}
