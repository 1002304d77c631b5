/** Mean and standard deviation of a sample. */
export interface Moments {
  readonly n: number;
  /** NaN of nothing. */
  readonly mean: number;
  /** With n − 1; NaN for n < 2. */
  readonly sd: number;
}

/** Mean and standard deviation in two passes, always in the order given; exact for equal values. */
export function moments(values: Float64Array): Moments {
  const n = values.length;
  if (n === 0) return { n, mean: NaN, sd: NaN };
  // measured from the first value, so that equal values have exactly their mean and no spread
  const origin = values[0];
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i] - origin;
  const mean = origin + sum / n;
  if (n === 1) return { n, mean, sd: NaN };
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i] - mean) * (values[i] - mean);
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}
