/** The share of a weighted sample that lies below a value, half of what is equal to it included: uniform of a true value. */
export function rankAmong(values: Float64Array, weights: Float64Array, value: number): number {
  let below = 0;
  let total = 0;
  for (let k = 0; k < values.length; k++) {
    total += weights[k];
    if (values[k] < value) below += weights[k];
    else if (values[k] === value) below += weights[k] / 2;
  }
  return below / total;
}

/** Kolmogorov's distance of a sample in [0, 1] from the uniform distribution, in [0, 1]; NaN of nothing. */
export function distanceFromUniform(sample: Float64Array): number {
  const n = sample.length;
  if (n === 0) return NaN;
  return sample
    .slice()
    .sort()
    .reduce((most, value, k) => Math.max(most, (k + 1) / n - value, value - k / n), 0);
}

/** The distance that a uniform sample of n exceeds in one case of a hundred (asymptotic; within 1 % from n = 100 on). */
export const uniformBound = (n: number): number => 1.6276 / Math.sqrt(n);
