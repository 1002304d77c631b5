/** What each person did in each week of a roll-out. */
export interface UsageLog {
  readonly people: number;
  /** The first week that was observed; weeks before it say nothing. */
  readonly first: number;
  /** The last week that is looked at; weeks run from 0 to it. */
  readonly last: number;
  /** Times used: person p in week w at p × (last + 1) + w. */
  readonly times: Float64Array;
  /**
   * The week in which each person was given access, below 0 where that was before the start; {@link NO_ACCESS} for whom none is
   * told. Undefined where the log does not speak of access.
   */
  readonly access: Int32Array | undefined;
}

/** Whose access a log that speaks of access does not tell: they have none. */
export const NO_ACCESS = 2 ** 31 - 1;

/** Whether a person used it in a week; false beyond the weeks of the log. */
export const isActive = ({ times, last }: UsageLog, person: number, week: number): boolean =>
  week >= 0 && week <= last && times[person * (last + 1) + week]! > 0;
