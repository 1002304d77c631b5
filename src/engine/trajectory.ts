/** Name of one measured series: a metric, of everybody (`all`) or of one group of people. */
export interface SeriesName {
  readonly metric: string;
  /** `all`, `unit=Sales`, `adopterType=innovator`, `structure=coordinated` … */
  readonly group: string;
}

/** What one replicate leaves behind. */
export interface Trajectory {
  /** Series `s` at week `w` stands at `values[s * (weeks + 1) + w]`, series in the model's order, weeks from 0. */
  readonly values: Float64Array;
  /** The same of the run that goes on, where the plan was given up and somebody asks what would have come of it. */
  readonly goingOn?: Float64Array | undefined;
}
