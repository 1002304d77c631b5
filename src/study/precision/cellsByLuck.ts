/** What luck alone does where many intervals are looked at. */
export interface CellsByLuck {
  readonly cells: number;
  /** Intervals expected to miss what they are of. */
  readonly expected: number;
}

/** Of so many intervals that each hold at a confidence in (0, 1), how many are expected to miss by luck: 2 of 40 at 95 %. */
export const cellsByLuck = (cells: number, confidence: number): CellsByLuck => ({
  cells,
  // 40 × (1 − .95) is 2.0000000000000018
  expected: Number((cells * (1 - confidence)).toPrecision(12)),
});

/** The confidence that each of a few intervals needs so that all of them hold together (Bonferroni). */
export const confidenceOfEach = (cells: number, confidence: number): number =>
  1 - (1 - confidence) / Math.max(1, cells);
