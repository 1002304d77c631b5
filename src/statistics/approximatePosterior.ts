import { moments } from './moments.ts';
import { quickselect } from './quickselect.ts';
import { solveSymmetric } from './solveSymmetric.ts';

/** What came of many runs of something whose parameters were drawn from what was believed of them beforehand. */
export interface ReferenceTable {
  /** A column a parameter, a value a run, on a scale without ends. */
  readonly parameters: readonly Float64Array[];
  /** A column a statistic: what can be compared with what was observed, its noise included. */
  readonly statistics: readonly Float64Array[];
}

/** What is believed of the parameters after something was observed: a weighted sample. */
export interface ApproximatePosterior {
  /** The runs that were kept, in their order. */
  readonly rows: Uint32Array;
  /** One a run; they add up to 1. */
  readonly weights: Float64Array;
  /** A column a parameter, a value a kept run, moved to where it would stand had the run come to what was observed. */
  readonly adjusted: readonly Float64Array[];
  /** How far from what was observed the first run is that was not kept, in standard deviations of the table. */
  readonly reach: number;
}

/** What is observed, and what of the table speaks of it. */
export interface Observed {
  /** A value a statistic. */
  readonly statistics: readonly number[];
  /** How many runs are kept. */
  readonly keep: number;
  /** A run that is left out: the one that is taken for what was observed, where the method checks itself. */
  readonly without?: number | undefined;
}

/**
 * Approximate Bayesian computation with rejection and local-linear adjustment (Beaumont, Zhang & Balding 2002, Genetics 162,
 * 2025–2035): the runs nearest to what was observed are kept, statistics counting in standard deviations over the table; their
 * weights fall with the square of the distance (Epanechnikov); and each parameter is regressed on the statistics among them,
 * so that what is left is what the statistics do not explain.
 */
export function approximatePosterior(
  { parameters, statistics }: ReferenceTable,
  { statistics: observed, keep, without }: Observed,
): ApproximatePosterior {
  const scales = statistics.map((column) => moments(column).sd || Infinity);
  const size = statistics[0].length;
  const distance = new Float64Array(size);
  for (const [s, column] of statistics.entries()) {
    const at = observed[s];
    const scale = scales[s];
    for (let row = 0; row < size; row++) {
      const apart = (column[row] - at) / scale;
      distance[row] += apart * apart;
    }
  }
  if (without !== undefined) distance[without] = Infinity;

  const rows = nearest(distance, keep);
  const reach = reachOf(distance, rows.length);
  const weights = weightsOf(rows, distance, reach);
  const apart = statistics.map((column, s) =>
    Float64Array.from(rows, (row) => (column[row] - observed[s]) / scales[s]),
  );
  const adjusted = parameters.map((column) => {
    const values = Float64Array.from(rows, (row) => column[row]);
    return adjust(values, weights, apart);
  });
  return { rows, weights, adjusted, reach: Math.sqrt(reach) };
}

/** The squared distance of the first row that is not kept, at which weights reach 0; that of the last where all are kept. */
function reachOf(distance: Float64Array, kept: number): number {
  const rank = Math.min(kept, distance.length - 1);
  const sorted = distance.slice();
  quickselect(sorted, [rank]);
  return sorted[rank];
}

/** The rows of the least distances in their order; of several at the same, the first. */
function nearest(distance: Float64Array, keep: number): Uint32Array {
  const rank = Math.min(keep, distance.length) - 1;
  const sorted = distance.slice();
  quickselect(sorted, [rank]);
  const most = sorted[rank];
  let closer = 0;
  for (const each of distance) if (each < most) closer++;
  let alike = rank + 1 - closer;
  return Uint32Array.from(distance.keys()).filter(
    (row) => distance[row] < most || (distance[row] === most && Number.isFinite(most) && alike-- > 0),
  );
}

/** Epanechnikov's weights of the rows, of which the squared distances are given; alike where all are at the reach. */
function weightsOf(rows: Uint32Array, distance: Float64Array, reach: number): Float64Array {
  const bounded = Number.isFinite(reach) && reach > 0;
  const raw = Float64Array.from(rows, (row) => (bounded ? Math.max(0, 1 - distance[row] / reach) : 1));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? raw.map((weight) => weight / total) : raw.fill(1 / raw.length);
}

/** Values less what a weighted linear regression on `apart` explains. */
function adjust(values: Float64Array, weights: Float64Array, apart: readonly Float64Array[]): Float64Array {
  const centres = apart.map((column) => weightedMean(column, weights));
  const centre = weightedMean(values, weights);
  const products = apart.map((a, i) =>
    apart.map((b, j) => weightedProduct(a, centres[i], b, centres[j], weights)),
  );
  const slopes = solveSymmetric(
    products,
    apart.map((column, i) => weightedProduct(column, centres[i], values, centre, weights)),
  );
  return values.map((value, k) => slopes.reduce((left, slope, s) => left - slope * apart[s][k], value));
}

const weightedMean = (values: Float64Array, weights: Float64Array): number =>
  values.reduce((sum, value, k) => sum + value * weights[k], 0);

const weightedProduct = (
  a: Float64Array,
  aMean: number,
  b: Float64Array,
  bMean: number,
  weights: Float64Array,
): number => weights.reduce((sum, weight, k) => sum + weight * (a[k] - aMean) * (b[k] - bMean), 0);
