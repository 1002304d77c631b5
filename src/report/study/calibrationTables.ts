import { plausibleOfLogit } from '../../scenario/assumptions/plausibleLogit.ts';
import type { PointFit } from '../../study/observing/fitAt.ts';
import { fitDigest } from '../../study/observing/fitDigest.ts';
import type { Cell } from '../tables/csv.ts';
import type { Table } from '../tables/dataTable.ts';
import {
  calibrationColumns,
  calibrationCurveColumns,
  calibrationDrawsColumns,
} from '../tables/tableColumns.ts';

const NONE = Number.NaN;

/**
 * `calibration`, or `refit` where parameters were fitted anew to a roll-out that is under way: one row a parameter, nine of ten of what is
 * believed of it now and was before; and what is told of the whole fit, the same in each row.
 */
export const calibrationTable = (
  fit: PointFit | undefined,
  name: 'calibration' | 'refit' = 'calibration',
): Table => ({
  name,
  columns: calibrationColumns,
  rows: fit === undefined ? [] : parameterRows(fit),
});

function parameterRows(of: PointFit): Cell[][] {
  const { plan, metric, parameters, trials, draws, kept, fit, isWithinReach } = fitDigest(of);
  return parameters.map(({ path, prior, median, low, high, width, isIdentified, held }) => [
    plan,
    metric,
    path,
    prior.low,
    prior.high,
    median,
    low,
    high,
    width,
    isIdentified ? 1 : 0,
    held,
    trials,
    draws,
    kept,
    fit.rmse,
    fit.luck.median,
    fit.luck.high,
    isWithinReach ? 1 : 0,
  ]);
}

/** `calibration-curve`: one row a week, what was observed, and the median and nine of ten of the fitted runs, beyond what was observed too. */
export const calibrationCurveTable = (fit: PointFit | undefined): Table => ({
  name: 'calibration-curve',
  columns: calibrationCurveColumns,
  rows: fit === undefined ? [] : curveRows(fit),
});

function curveRows({ plan, metric, calibration: { band, observed } }: PointFit): Cell[][] {
  const at = new Map(Array.from(observed.weeks, (week, k) => [week, k]));
  return Array.from(band.weeks, (week, k) => {
    const seen = at.get(week);
    return [
      plan,
      metric,
      week,
      seen === undefined ? NONE : observed.shares[seen]!,
      seen === undefined ? NONE : observed.of[seen]!,
      band.median[k]!,
      band.low[k]!,
      band.high[k]!,
    ];
  });
}

/**
 * `calibration-draws`: one row a draw and parameter, its value; the weight of the draw, 0 where it was not kept; and of those kept the
 * value moved to where it would stand had the run come to what was observed.
 */
export const calibrationDrawsTable = (fit: PointFit | undefined): Table => ({
  name: 'calibration-draws',
  columns: calibrationDrawsColumns,
  rows: { [Symbol.iterator]: () => drawRows(fit) },
});

function* drawRows(fit: PointFit | undefined): Generator<readonly Cell[], void> {
  if (fit === undefined) return;
  const { plan, runs, draws, calibration } = fit;
  const { rows, weights, adjusted } = calibration.posterior;
  const kept = new Map(Array.from(rows, (row, k) => [row, k]));
  for (const [row, draw] of draws.entries())
    for (const [p, parameter] of runs.parameters.entries()) {
      const k = kept.get(row);
      yield [
        plan,
        draw,
        parameter.path,
        runs.values[p]![row]!,
        k === undefined ? 0 : weights[k]!,
        k === undefined ? NONE : plausibleOfLogit(parameter, adjusted[p]![k]!),
      ];
    }
}
