/** What stands in a column: words; whole numbers of 32 bits; numbers. Any of them may be missing. */
export type ColumnType = 'text' | 'integer' | 'number';

/** A column of a table. */
export interface Column<Name extends string = string> {
  readonly name: Name;
  readonly type: ColumnType;
}

export const text = <Name extends string>(name: Name): Column<Name> => ({ name, type: 'text' });
export const integer = <Name extends string>(name: Name): Column<Name> => ({ name, type: 'integer' });
export const number = <Name extends string>(name: Name): Column<Name> => ({ name, type: 'number' });

/** Columns of the tables that a run writes, in their order. */

export const weeklyColumns = [
  text('plan'),
  integer('week'),
  text('metric'),
  text('group'),
  integer('n'),
  number('mean'),
  number('sd'),
  number('p05'),
  number('p25'),
  number('p50'),
  number('p75'),
  number('p95'),
] as const;

export const summaryColumns = [
  text('plan'),
  text('metric'),
  integer('n'),
  number('mean'),
  number('median'),
  number('p10'),
  number('p90'),
  number('ciLow'),
  number('ciHigh'),
  text('method'),
  integer('worlds'),
  number('rangeLow'),
  number('rangeHigh'),
] as const;

export const contrastsColumns = [
  text('a'),
  text('b'),
  text('metric'),
  number('difference'),
  number('ciLow'),
  number('ciHigh'),
  number('pBetter'),
  integer('n'),
  text('method'),
  integer('worlds'),
  number('rangeLow'),
  number('rangeHigh'),
] as const;

/** Followed by one column an outcome. */
export const replicatesColumns = [text('plan'), integer('replicate'), integer('world')] as const;

/** Followed by one column an assumption, by its path, and one an outcome. */
export const assumptionsColumns = [integer('draw'), integer('world'), text('plan')] as const;

/** Columns of the tables that a study has besides; the factors and the number of the point come first. */

export const pointsColumns = [
  integer('people'),
  integer('ties'),
  integer('plans'),
  integer('replicates'),
  integer('worlds'),
  integer('failedRuns'),
  text('chosen'),
  text('contenders'),
  number('halfWidth'),
  number('halfWidthGoal'),
  number('stillNeeded'),
  text('currency'),
  text('key'),
] as const;

export const precisionColumns = [
  text('plan'),
  text('metric'),
  integer('worlds'),
  number('estimate'),
  number('ciLow'),
  number('ciHigh'),
  text('method'),
  number('halfWidth'),
  number('halfWidthGoal'),
  number('stillNeeded'),
] as const;

export const forksColumns = [
  text('of'),
  text('continue'),
  text('outcome'),
  /** Blank of the plan that goes on. */
  integer('week'),
  integer('worlds'),
  number('estimate'),
  number('ciLow'),
  number('ciHigh'),
  text('method'),
  number('difference'),
  number('differenceLow'),
  number('differenceHigh'),
  text('differenceMethod'),
  integer('best'),
  integer('alike'),
  /** Of the best alone, in the worlds that did not choose it. */
  number('gain'),
  number('gainLow'),
  number('gainHigh'),
  integer('gainWorlds'),
] as const;

export const expectationsColumns = [
  text('expected'),
  number('left'),
  number('right'),
  integer('holds'),
] as const;

export const trajectoriesColumns = [
  text('plan'),
  integer('replicate'),
  integer('world'),
  integer('week'),
  text('metric'),
  text('group'),
  number('value'),
] as const;

export const reachedColumns = [
  text('plan'),
  integer('week'),
  integer('worlds'),
  number('share'),
  number('ciLow'),
  number('ciHigh'),
] as const;

export const calibrationColumns = [
  text('plan'),
  text('metric'),
  text('parameter'),
  number('priorLow'),
  number('priorHigh'),
  number('median'),
  number('low'),
  number('high'),
  number('width'),
  integer('identified'),
  integer('held'),
  integer('trials'),
  integer('draws'),
  integer('keptDraws'),
  number('rmse'),
  number('luckMedian'),
  number('luckHigh'),
  integer('withinReach'),
] as const;

export const calibrationCurveColumns = [
  text('plan'),
  text('metric'),
  integer('week'),
  number('observed'),
  integer('of'),
  number('median'),
  number('low'),
  number('high'),
] as const;

export const calibrationDrawsColumns = [
  text('plan'),
  integer('draw'),
  text('parameter'),
  number('drawn'),
  number('weight'),
  number('adjusted'),
] as const;

export const overlayColumns = [
  text('plan'),
  text('metric'),
  text('observable'),
  text('axis'),
  integer('week'),
  number('observed'),
  integer('of'),
  integer('runs'),
  number('median'),
  number('p05'),
  number('p95'),
] as const;

export const forecastColumns = [
  text('plan'),
  text('metric'),
  integer('week'),
  number('median'),
  number('low'),
  number('high'),
  number('beforeMedian'),
  number('beforeLow'),
  number('beforeHigh'),
  number('effective'),
  integer('refit'),
] as const;

/** Of the tables of studies the number of the point, before the factors, and the version of their form, the last column. */
export const pointColumn = integer('point');
export const schemaColumn = integer('schema');

/** The columns of every table by its name, but for those of factors, of assumptions and of outcomes. */
export const columnsOfTables: Readonly<Record<string, readonly Column[]>> = {
  weekly: weeklyColumns,
  summary: summaryColumns,
  contrasts: contrastsColumns,
  replicates: replicatesColumns,
  assumptions: assumptionsColumns,
  points: pointsColumns,
  precision: precisionColumns,
  forks: forksColumns,
  expectations: expectationsColumns,
  trajectories: trajectoriesColumns,
  reached: reachedColumns,
  calibration: calibrationColumns,
  refit: calibrationColumns,
  'calibration-curve': calibrationCurveColumns,
  'calibration-draws': calibrationDrawsColumns,
  overlay: overlayColumns,
  forecast: forecastColumns,
};
