import { moments } from './moments.ts';
import { solveSymmetric } from './solveSymmetric.ts';

/** What a smooth function of several inputs says of each point. */
export interface SmoothFit {
  /** What the fit to all the other points says of each: luck that a point had by itself is not in it. */
  readonly withoutItself: Float64Array;
}

/** A fit of one column after the other to the same inputs. */
export type SmoothFitter = (values: Float64Array) => SmoothFit;

/** Penalties that are tried, in units of an input's sum of squares: from next to none to next to no fit. */
const PENALTIES = Array.from({ length: 17 }, (_, k) =>
  k < 10 ? 1 / (1 << (2 * (10 - k))) : 1 << (2 * (k - 10)),
);

/**
 * Ridge regression (Hoerl & Kennard 1970) on standardised inputs, its penalty the one of {@link PENALTIES} with the least
 * squared error of predictions that leave the predicted point out – or the mean of the other points alone, where no penalty
 * does better. Rows of `inputs` are points, at least two.
 */
export function smoothFitter(inputs: readonly (readonly number[])[]): SmoothFitter {
  const count = inputs.length;
  const columns = inputs[0].map((_, k) => standardised(Float64Array.from(inputs, (row) => row[k])));
  const products = columns.map((one) => columns.map((other) => dot(one, other)));
  const ridges = PENALTIES.map((penalty) => {
    const penalised = products.map((row, k) =>
      row.map((value, j) => (j === k ? value + penalty * (count - 1) : value)),
    );
    const inverse = columns.map((_, k) =>
      solveSymmetric(
        penalised,
        columns.map((_, j) => (j === k ? 1 : 0)),
      ),
    );
    return { inverse, leverage: leverages(columns, inverse) };
  });

  return (values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    const centred = values.map((value) => value - mean);
    const along = columns.map((column) => dot(column, centred));
    let best = values.map((value) => (mean * count - value) / (count - 1));
    let least = squaredError(best, values);
    for (const { inverse, leverage } of ridges) {
      const fit = new Float64Array(count).fill(mean);
      for (const [k, column] of columns.entries()) {
        const slope = inverse[k].reduce((sum, value, j) => sum + value * along[j], 0);
        for (let i = 0; i < count; i++) fit[i] += slope * column[i];
      }
      // the residual of a fit without the point follows from that of the fit with it
      const found = values.map((value, i) => value - (value - fit[i]) / Math.max(1e-9, 1 - leverage[i]));
      const error = squaredError(found, values);
      if (error >= least) continue;
      least = error;
      best = found;
    }
    return { withoutItself: best };
  };
}

/** With mean 0 and a sum of squares of n − 1; all 0 where the values do not vary. */
function standardised(values: Float64Array): Float64Array {
  const { mean, sd } = moments(values);
  return values.map((value) => (sd > 0 ? (value - mean) / sd : 0));
}

/** How much of its own value each point has in its fit, the mean's part included. */
function leverages(columns: readonly Float64Array[], inverse: readonly (readonly number[])[]): Float64Array {
  const leverage = new Float64Array(columns[0].length).fill(1 / columns[0].length);
  for (const [k, one] of columns.entries())
    for (const [j, other] of columns.entries())
      for (let i = 0; i < leverage.length; i++) leverage[i] += one[i] * inverse[k][j] * other[i];
  return leverage;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}

function squaredError(fit: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < fit.length; i++) sum += (fit[i] - values[i]) * (fit[i] - values[i]);
  return sum;
}
