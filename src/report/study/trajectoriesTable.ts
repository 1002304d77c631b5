import { worldOf } from '../../experiment/possibleWorlds.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { TakenRun } from '../../experiment/takeRuns.ts';
import type { Cell } from '../tables/csv.ts';
import type { Table } from '../tables/dataTable.ts';
import { trajectoriesColumns } from '../tables/tableColumns.ts';

/** `trajectories`: one row a run, week, metric and group: everything that was measured of one run. A run that broke off has none. */
export const trajectoriesTable = (of?: { readonly prepared: Prepared; readonly run: TakenRun }): Table => ({
  name: 'trajectories',
  columns: trajectoriesColumns,
  rows: { [Symbol.iterator]: () => rowsOf(of) },
});

function* rowsOf(
  of: { readonly prepared: Prepared; readonly run: TakenRun } | undefined,
): Generator<readonly Cell[], void> {
  if (of === undefined || typeof of.run.result === 'string') return;
  const { plans, worlds } = of.prepared;
  const { plan, replicate, result } = of.run;
  const { name, model } = plans[plan];
  const span = model.weeks + 1;
  for (let week = 0; week < span; week++)
    for (const [s, { metric, group }] of model.series.entries())
      yield [
        name,
        replicate,
        worldOf(replicate, worlds),
        week,
        metric,
        group,
        result.values[s * span + week],
      ];
}
