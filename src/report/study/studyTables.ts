import type { Comparison } from '../../experiment/comparison.ts';
import { outcomeMetrics } from '../../experiment/outcomes.ts';
import type { PointDigest } from '../../study/pointDigest.ts';
import type { PlayedPoint } from '../../study/runStudy.ts';
import type { StudyPoint, StudySource } from '../../study/studySource.ts';
import type { Table } from '../tables/dataTable.ts';
import { factorColumns, withFactors } from '../tables/factorColumns.ts';
import { contrastsTable, replicatesTable, summaryTable, weeklyTable } from '../tables/runTables.ts';
import { type Column, integer, pointsColumns, reachedColumns } from '../tables/tableColumns.ts';

/** The tables of a study: each with the number of the point and its levels of all factors. */
export interface StudyTables {
  /** The tables without a row, for whoever writes them as the points come. */
  readonly empty: readonly Table[];
  /** The rows of one point, in the same order. */
  of(played: PlayedPoint): Table[];
  /** One row a point: what was run there, and what is the choice. */
  points(digests: readonly PointDigest[]): Table;
}

/** How the tables of a study are made. */
export function studyTables({ factors, points }: Pick<StudySource, 'factors' | 'points'>): StudyTables {
  const columns: readonly Column[] = [
    integer('point'),
    ...factorColumns(
      factors.map((name, k) => ({ name, levels: points.map(({ levels }) => cellOf(levels[k])) })),
    ),
  ];
  const cellsOf = ({ number: point, levels }: StudyPoint) => [point, ...levels.map(cellOf)];
  const blank = points.length === 0 ? [] : cellsOf(points[0]);
  return {
    empty: tablesOf(nothing).map((table) => ({ ...withFactors(table, columns, blank), rows: [] })),
    of: ({ point, comparison }) =>
      tablesOf(comparison).map((table) => withFactors(table, columns, cellsOf(point))),
    points: (digests) => pointsTable(digests, columns, cellsOf),
  };
}

const cellOf = (level: number | string | boolean) => (typeof level === 'boolean' ? String(level) : level);

const nothing = { plans: [], contrasts: [], outcomes: [], horizon: 0, replicates: 0, worlds: 1 };

/** Every table of a comparison that a study has; all outcomes have a column, so that all points have the same. */
const tablesOf = (
  comparison: Pick<Comparison, 'plans' | 'contrasts' | 'outcomes' | 'horizon' | 'replicates' | 'worlds'>,
): Table[] => [
  weeklyTable(comparison),
  reachedTable(comparison),
  summaryTable(comparison),
  contrastsTable(comparison),
  replicatesTable(comparison, outcomeMetrics),
];

/** `reached`: one row a plan and week, the share of worlds in which the target has been reached by then, with its interval. */
function reachedTable({ plans, horizon, worlds }: Pick<Comparison, 'plans' | 'horizon' | 'worlds'>): Table {
  return {
    name: 'reached',
    columns: reachedColumns,
    rows: {
      *[Symbol.iterator]() {
        for (const { name, weekly, reached } of plans) {
          const share = weekly.find(({ metric, group }) => metric === 'reached' && group === 'all')?.mean;
          if (reached === undefined || share === undefined) continue;
          for (let week = 0; week <= horizon; week++)
            yield [name, week, worlds, share[week], reached.low[week], reached.high[week]];
        }
      },
    },
  };
}

/** `points`: one row a point. */
function pointsTable(
  digests: readonly PointDigest[],
  columns: readonly Column[],
  cellsOf: (point: StudyPoint) => (number | string)[],
): Table {
  const table: Table = {
    name: 'points',
    columns: pointsColumns,
    rows: [],
  };
  const withColumns = withFactors(
    table,
    columns,
    digests.length === 0 ? columns.map(() => '') : cellsOf(digests[0].point),
  );
  return {
    ...withColumns,
    rows: digests.map(
      ({ point, people, ties, plans, replicates, worlds, failures, decision, currency, key }) => [
        ...cellsOf(point),
        people,
        ties,
        plans.length,
        replicates,
        worlds,
        failures.length,
        decision?.chosen ?? '',
        decision?.contenders.join(' ') ?? '',
        currency,
        key,
        1,
      ],
    ),
  };
}
