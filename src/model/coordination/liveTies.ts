/**
 * How many live ties upwards people have in whose lower end is active, by one reading of *active*: kept as ties and people
 * change, never counted anew. Those to the hub of a unit stand by part of the unit.
 */
export interface LiveTies {
  /** Ties of practitioners to the hub of their unit, by part; those of people of no unit after all parts. */
  readonly practitioners: Int32Array;
  /** Ties of contributors to the centre. */
  contributors: number;
}

/** No live ties yet, in so many parts of units. */
export const createLiveTies = (parts: number): LiveTies => ({
  practitioners: new Int32Array(parts + 1),
  contributors: 0,
});

export function clearLiveTies(ties: LiveTies): void {
  ties.practitioners.fill(0);
  ties.contributors = 0;
}
