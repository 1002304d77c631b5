/** Figures of organisations that were measured. */
export type MeasuredFigure =
  | 'clustering'
  | 'contacts'
  | 'withinUnit'
  | 'managers'
  | 'inwardOnly'
  | 'pathLength';

/**
 * The ranges in which most organisations lie whose mail, advice or reporting lines were measured [C]; some lie outside, small
 * and close ones above all. What the generator makes is held against the same ranges.
 */
export const measuredRanges: Readonly<Record<MeasuredFigure, readonly [least: number, most: number]>> = {
  clustering: [0.35, 0.6],
  contacts: [8, 20],
  withinUnit: [0.35, 0.8],
  managers: [0.12, 0.22],
  inwardOnly: [0.05, 0.15],
  pathLength: [2, 3.6],
};
