/** Columns of the tables that a run writes, in their order. */

export const weeklyColumns = [
  'plan',
  'week',
  'metric',
  'group',
  'n',
  'mean',
  'sd',
  'p05',
  'p25',
  'p50',
  'p75',
  'p95',
] as const;

export const summaryColumns = [
  'plan',
  'metric',
  'n',
  'mean',
  'median',
  'p10',
  'p90',
  'ciLow',
  'ciHigh',
  'method',
  'worlds',
  'rangeLow',
  'rangeHigh',
] as const;

export const contrastsColumns = [
  'a',
  'b',
  'metric',
  'difference',
  'ciLow',
  'ciHigh',
  'pBetter',
  'n',
  'method',
  'worlds',
  'rangeLow',
  'rangeHigh',
] as const;

/** Followed by one column an outcome. */
export const replicatesColumns = ['plan', 'replicate', 'world'] as const;

/** Followed by one column an assumption, by its path, and one an outcome. */
export const assumptionsColumns = ['draw', 'world', 'plan'] as const;
