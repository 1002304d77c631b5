import type { PointPrecision } from '../../study/precision/untilPrecise.ts';
import type { Table } from '../tables/dataTable.ts';
import { precisionColumns } from '../tables/tableColumns.ts';

/**
 * `precision`: one row a plan, how well the outcome is known that was to be precise. Its interval allows for the looks that were taken at
 * it, and is wider than the one of the summary.
 */
export const precisionTable = (precision: PointPrecision | undefined): Table => ({
  name: 'precision',
  columns: precisionColumns,
  rows: (precision?.plans ?? []).map(
    ({ name, worlds, estimate, low, high, method, halfWidth, goal, stillNeeded }) => [
      name,
      precision?.metric ?? '',
      worlds,
      estimate,
      low,
      high,
      method,
      halfWidth,
      goal,
      stillNeeded,
    ],
  ),
});
