import type { Comparison } from '../../experiment/comparison.ts';
import { outcomeMetrics } from '../../experiment/outcomes.ts';
import type { TakenRun } from '../../experiment/takeRuns.ts';
import type { PointDigest } from '../../study/pointDigest.ts';
import type { PlayedPoint } from '../../study/runStudy.ts';
import type { StudyPoint, StudySource } from '../../study/studySource.ts';
import type { Table } from '../tables/dataTable.ts';
import { factorColumns, withFactors } from '../tables/factorColumns.ts';
import { contrastsTable, replicatesTable, summaryTable, weeklyTable } from '../tables/runTables.ts';
import { type Column, pointColumn } from '../tables/tableColumns.ts';
import { calibrationCurveTable, calibrationDrawsTable, calibrationTable } from './calibrationTables.ts';
import { expectationsTable } from './expectationsTable.ts';
import { forksTable } from './forksTable.ts';
import { pointsTable } from './pointsTable.ts';
import { precisionTable } from './precisionTable.ts';
import { reachedTable } from './reachedTable.ts';
import { forecastTable, overlayTable } from './standingTables.ts';
import { trajectoriesTable } from './trajectoriesTable.ts';

/** The tables of a study: each with the number of the point and its levels of all factors. Those without a row tell the columns. */
export interface StudyTables {
  /** What is written of each point, in this order. */
  readonly empty: readonly Table[];
  of(played: Pick<PlayedPoint, 'point'> & Tabled): Table[];
  /** What is written of each run, where the study asks for it. */
  readonly emptyTrajectories: Table | undefined;
  trajectories(played: PlayedPoint, run: TakenRun): Table;
  /** What was expected of each point; written where anything was. */
  readonly emptyExpectations: Table;
  expectations(digest: PointDigest): Table;
  /** One row a point. */
  readonly emptyPoints: Table;
  points(digest: PointDigest): Table;
}

/** How the tables of a study are made. */
export function studyTables({
  factors,
  points,
  study,
}: Pick<StudySource, 'factors' | 'points' | 'study'>): StudyTables {
  const columns: readonly Column[] = [
    pointColumn,
    ...factorColumns(
      factors.map((name, k) => ({ name, levels: points.map(({ levels }) => cellOf(levels[k])) })),
    ),
  ];
  const cellsOf = ({ number, levels }: StudyPoint) => [number, ...levels.map(cellOf)];
  const at = (point: StudyPoint) => (table: Table) => withFactors(table, columns, cellsOf(point));
  const empty = (table: Table): Table => ({
    ...withFactors(
      table,
      columns,
      columns.map(() => ''),
    ),
    rows: [],
  });
  const asks = { precision: study.precision !== undefined, fork: study.fork !== undefined };
  return {
    empty: [...tablesOf(nothing, asks), ...observedTables(nothing, study)].map(empty),
    of: (played) => [...tablesOf(played, asks), ...observedTables(played, study)].map(at(played.point)),
    emptyTrajectories: study.outputs.trajectories ? empty(trajectoriesTable()) : undefined,
    trajectories: (played, run) => at(played.point)(trajectoriesTable({ prepared: played.prepared, run })),
    emptyExpectations: empty(expectationsTable([])),
    expectations: (digest) => at(digest.point)(expectationsTable(digest.judgements)),
    emptyPoints: empty(pointsTable(undefined)),
    points: (digest) => at(digest.point)(pointsTable(digest)),
  };
}

const cellOf = (level: number | string | boolean) => (typeof level === 'boolean' ? String(level) : level);

type Tabled = Pick<PlayedPoint, 'precision' | 'changes' | 'fit' | 'standing'> & {
  readonly comparison: Pick<
    Comparison,
    'plans' | 'contrasts' | 'outcomes' | 'horizon' | 'replicates' | 'worlds'
  >;
};

const nothing: Tabled = {
  comparison: { plans: [], contrasts: [], outcomes: [], horizon: 0, replicates: 0, worlds: 1 },
};

/** Every table of a comparison that a study has; all outcomes have a column, so that all points have the same. */
const tablesOf = (
  { comparison, precision, changes }: Tabled,
  asks: { readonly precision: boolean; readonly fork: boolean },
): Table[] => [
  weeklyTable(comparison),
  reachedTable(comparison),
  summaryTable(comparison),
  contrastsTable(comparison),
  replicatesTable(comparison, outcomeMetrics),
  ...(asks.precision ? [precisionTable(precision)] : []),
  ...(asks.fork ? [forksTable(changes)] : []),
];

/** Tables of what was really observed, where the study has it. */
const observedTables = (
  { fit, standing }: Tabled,
  { calibrate, observed }: Pick<StudySource['study'], 'calibrate' | 'observed'>,
): Table[] => [
  ...(calibrate ? [calibrationTable(fit), calibrationCurveTable(fit), calibrationDrawsTable(fit)] : []),
  ...(observed
    ? [overlayTable(standing), forecastTable(standing), calibrationTable(standing?.refit, 'refit')]
    : []),
];
