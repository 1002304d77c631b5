/**
 * The p-quantile of weighted values: each stands at the middle of its own weight in the order of the values, and what lies
 * between two is interpolated; beyond the first and the last it is theirs. With equal weights type 5 of Hyndman & Fan (1996).
 * NaN of nothing.
 *
 * @param weights one a value, 0 or more; they need not add up to 1
 */
export const weightedQuantile = (values: Float64Array, weights: Float64Array, p: number): number =>
  weightedQuantiles(values, weights, [p])[0];

/** Several quantiles of the same values, which are put in order once. */
export function weightedQuantiles(
  values: Float64Array,
  weights: Float64Array,
  shares: readonly number[],
): number[] {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  let total = 0;
  for (const weight of weights) total += weight;
  return shares.map((p) => quantileAt(p * total, values, weights, order));
}

/** The value below which so much weight lies. */
function quantileAt(wanted: number, values: Float64Array, weights: Float64Array, order: Uint32Array): number {
  let below = 0;
  let before = { at: -Infinity, value: NaN };
  for (const k of order) {
    if (weights[k] === 0) continue;
    const here = { at: below + weights[k] / 2, value: values[k] };
    if (here.at >= wanted) return between(before, here, wanted);
    below += weights[k];
    before = here;
  }
  return before.value;
}

interface Placed {
  readonly at: number;
  readonly value: number;
}

const between = (low: Placed, high: Placed, at: number): number =>
  low.at === -Infinity
    ? high.value
    : low.value + ((at - low.at) / (high.at - low.at)) * (high.value - low.value);
