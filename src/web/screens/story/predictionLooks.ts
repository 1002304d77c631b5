/** What tells predictions apart without a hue: a mark, and a dash of the line. */
export interface PredictionLook {
  /** Outline of the mark, around the origin. */
  readonly mark: string;
  /** Whether the mark is filled: the same outline, hollow, is another look. */
  readonly isFilled: boolean;
  readonly dash: string;
}

const disc = 'M-5.4 0a5.4 5.4 0 1 0 10.8 0a5.4 5.4 0 1 0 -10.8 0z';
const square = 'M-4.8 -4.8h9.6v9.6h-9.6z';
const triangle = 'M0 -6L5.8 4.6H-5.8z';
const diamond = 'M0 -6.6L6.6 0L0 6.6L-6.6 0z';
const marks = [disc, square, triangle, diamond];
const dashes = ['.1 7', '10 5', '3 4', '12 4 2 4', '18 4', '6 3', '2 7', '14 3 2 3 2 3'];

/** The k-th of eight looks. */
export const predictionLook = (k: number): PredictionLook => ({
  mark: marks[k % marks.length],
  isFilled: k < marks.length,
  dash: dashes[k % dashes.length],
});
