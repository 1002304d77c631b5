import type { PointStanding } from '../../study/observing/standAt.ts';
import type { Cell } from '../tables/csv.ts';
import type { Table } from '../tables/dataTable.ts';
import { forecastColumns, overlayColumns } from '../tables/tableColumns.ts';

/** `overlay`: one row a plan, curve and week, what was observed, and the median and the 5 and 95 % quantiles of the runs. */
export const overlayTable = (standing: PointStanding | undefined): Table => ({
  name: 'overlay',
  columns: overlayColumns,
  rows: { [Symbol.iterator]: () => overlayRows(standing) },
});

function* overlayRows(standing: PointStanding | undefined): Generator<readonly Cell[], void> {
  for (const { plan, metric, observable, axis, curve, band } of standing?.overlay ?? [])
    for (const [k, week] of band.weeks.entries())
      yield [
        plan,
        metric,
        observable,
        axis,
        week,
        curve.shares[k]!,
        curve.of[k]!,
        standing!.played,
        band.median[k]!,
        band.low[k]!,
        band.high[k]!,
      ];
}

/** `forecast`: one row a plan, metric and week from the one observed last on, the median and nine of ten, now and as expected before. */
export const forecastTable = (standing: PointStanding | undefined): Table => ({
  name: 'forecast',
  columns: forecastColumns,
  rows: { [Symbol.iterator]: () => forecastRows(standing) },
});

function* forecastRows(standing: PointStanding | undefined): Generator<readonly Cell[], void> {
  for (const { plan, metric, now, before } of standing?.forecasts ?? [])
    for (const [k, week] of now.weeks.entries())
      yield [
        plan,
        metric,
        week,
        now.median[k]!,
        now.low[k]!,
        now.high[k]!,
        before.median[k]!,
        before.low[k]!,
        before.high[k]!,
        standing!.worlds.effective,
        standing!.refit === undefined ? 0 : 1,
      ];
}
