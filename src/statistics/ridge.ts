import { Matrix, SingularValueDecomposition } from 'ml-matrix';

/** What a smooth function of several inputs says of each point. */
export interface SmoothFit {
  /** What the fit to all the other points says of each: luck that a point had by itself is not in it. */
  readonly withoutItself: Float64Array;
}

/** A fit of one column after the other to the same inputs. */
export type SmoothFitter = (values: Float64Array) => SmoothFit;

/** Penalties that are tried, in units of the largest squared singular value: from next to none to next to no fit. */
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
  const centred = new Matrix(inputs as number[][]);
  centred.center('column');
  const spread = centred.standardDeviation('column', { mean: new Array<number>(centred.columns).fill(0) });
  const scaled = centred.divRowVector(spread.map((sd) => (sd > 0 ? sd : 1)));
  const { leftSingularVectors: u, diagonal } = new SingularValueDecomposition(scaled, {
    autoTranspose: true,
    computeRightSingularVectors: false,
  });
  const directions = diagonal.map((_, k) => Float64Array.from(u.getColumn(k)));
  const squares = diagonal.map((value) => value * value);
  const penalties = PENALTIES.map((of) => of * Math.max(...squares));

  return (values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    const along = directions.map((direction) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += direction[i] * (values[i] - mean);
      return sum;
    });
    const others = (i: number) => (mean * count - values[i]) / (count - 1);
    let best = Float64Array.from(values, (_, i) => others(i));
    let least = squaredError(best, values);
    for (const penalty of penalties) {
      const fit = new Float64Array(count).fill(mean);
      const leverage = new Float64Array(count).fill(1 / count);
      for (const [k, direction] of directions.entries()) {
        const share = squares[k] / (squares[k] + penalty);
        for (let i = 0; i < count; i++) {
          fit[i] += direction[i] * share * along[k];
          leverage[i] += direction[i] * direction[i] * share;
        }
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

function squaredError(fit: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < fit.length; i++) sum += (fit[i] - values[i]) * (fit[i] - values[i]);
  return sum;
}
