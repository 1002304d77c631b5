/** The metrics that every outcome which may decide is read off. */
export const metricsThatDecide: readonly string[] = [
  'declared',
  'buyIn',
  'facade',
  'resistant',
  'progress',
  'cost',
];
