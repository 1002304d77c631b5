import type { Comparison } from '../../experiment/comparison.ts';
import { type OutcomeMetric, outcomeMetrics } from '../../experiment/outcomes.ts';
import { worldOf } from '../../experiment/possibleWorlds.ts';
import type { Cell } from './csv.ts';
import type { Table } from './dataTable.ts';
import {
  assumptionsColumns,
  contrastsColumns,
  number,
  replicatesColumns,
  summaryColumns,
  weeklyColumns,
} from './tableColumns.ts';

/** `weekly`: one row a plan, week, metric and group, in that order; every week from 0 to the horizon. */
export const weeklyTable = (comparison: Pick<Comparison, 'plans' | 'horizon'>): Table => ({
  name: 'weekly',
  columns: weeklyColumns,
  rows: again(() => weeklyRows(comparison)),
});

/** `summary`: one row a plan and metric, what each plan came to. */
export const summaryTable = (comparison: Pick<Comparison, 'plans'>): Table => ({
  name: 'summary',
  columns: summaryColumns,
  rows: again(() => summaryRows(comparison)),
});

/** `contrasts`: one row a pair of plans and metric, the difference b − a over the same replicates. */
export const contrastsTable = (comparison: Pick<Comparison, 'contrasts'>): Table => ({
  name: 'contrasts',
  columns: contrastsColumns,
  rows: again(() => contrastsRows(comparison)),
});

/**
 * `replicates`: one row a plan and replicate, with the world in which it lives and every outcome. All means and intervals
 * of the other tables can be computed again from it.
 *
 * @param metrics one column each; those that were measured unless told otherwise. An outcome that was not is left blank
 */
export const replicatesTable = (
  comparison: Pick<Comparison, 'outcomes' | 'replicates' | 'worlds'>,
  metrics: readonly OutcomeMetric[] = measured(comparison.outcomes),
): Table => ({
  name: 'replicates',
  columns: [...replicatesColumns, ...metrics.map(number)],
  rows: again(() => replicatesRows(comparison, metrics)),
});

/**
 * `assumptions`: one row a world of the draws and plan, with the value of every assumption that was drawn and every outcome.
 * What is said of what is not known can be computed again from it. No row where nothing was drawn.
 */
export function assumptionsTable({ draws }: Pick<Comparison, 'draws'>): Table {
  const name = 'assumptions';
  if (draws === undefined) return { name, columns: assumptionsColumns, rows: [] };
  const metrics = measured(draws.outcomes);
  return {
    name,
    columns: [...assumptionsColumns, ...draws.paths.map(number), ...metrics.map(number)],
    rows: again(() => assumptionsRows(draws, metrics)),
  };
}

/** Rows that can be read more than once, computed each time. */
const again = (rows: () => Generator<readonly Cell[], void>): Iterable<readonly Cell[]> => ({
  [Symbol.iterator]: rows,
});

/** The outcomes that were measured of any plan, in the order of the summary. */
const measured = (outcomes: Comparison['outcomes']): OutcomeMetric[] =>
  outcomeMetrics.filter((metric) => outcomes.some((plan) => plan.outcomes.has(metric)));

function* weeklyRows({ plans, horizon }: Pick<Comparison, 'plans' | 'horizon'>) {
  for (const { name, weekly } of plans)
    for (let week = 0; week <= horizon; week++)
      for (const { metric, group, n, mean, sd, p05, p25, p50, p75, p95 } of weekly)
        yield [
          name,
          week,
          metric,
          group,
          n,
          mean[week],
          sd[week],
          p05[week],
          p25[week],
          p50[week],
          p75[week],
          p95[week],
        ];
}

function* summaryRows({ plans }: Pick<Comparison, 'plans'>) {
  for (const { name, summary } of plans)
    for (const row of summary) {
      const { metric, n, mean, median, p10, p90, ciLow, ciHigh, method } = row;
      const { worlds, rangeLow, rangeHigh } = row;
      yield [name, metric, n, mean, median, p10, p90, ciLow, ciHigh, method, worlds, rangeLow, rangeHigh];
    }
}

function* contrastsRows({ contrasts }: Pick<Comparison, 'contrasts'>) {
  for (const { a, b, metric, difference, ciLow, ciHigh, pBetter, n, ...of } of contrasts) {
    const { method, worlds, rangeLow, rangeHigh } = of;
    yield [a, b, metric, difference, ciLow, ciHigh, pBetter, n, method, worlds, rangeLow, rangeHigh];
  }
}

function* replicatesRows(
  { outcomes, replicates, worlds }: Pick<Comparison, 'outcomes' | 'replicates' | 'worlds'>,
  metrics: readonly OutcomeMetric[],
) {
  for (const { name, outcomes: of } of outcomes)
    for (let replicate = 0; replicate < replicates; replicate++)
      yield [
        name,
        replicate,
        worldOf(replicate, worlds),
        ...metrics.map((metric) => of.get(metric)?.[replicate] ?? Number.NaN),
      ];
}

function* assumptionsRows(
  { values, worlds, outcomes }: NonNullable<Comparison['draws']>,
  metrics: readonly OutcomeMetric[],
) {
  for (const [draw, row] of values.entries())
    for (let world = draw * worlds; world < (draw + 1) * worlds; world++)
      for (const { name, outcomes: of } of outcomes)
        yield [draw, world, name, ...row, ...metrics.map((metric) => of.get(metric)?.[world] ?? Number.NaN)];
}
