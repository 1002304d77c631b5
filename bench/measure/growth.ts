/**
 * The exponent g of seconds ~ size^g, by least squares on the logarithms: 1 where time is in proportion to the work,
 * 2 where it grows with its square.
 */
export function growthExponent(
  points: readonly { readonly size: number; readonly seconds: number }[],
): number {
  const x = points.map(({ size }) => Math.log(size));
  const y = points.map(({ seconds }) => Math.log(seconds));
  const [xMean, yMean] = [mean(x), mean(y)];
  const across = x.reduce((sum, value, k) => sum + (value - xMean) * (y[k] - yMean), 0);
  return across / x.reduce((sum, value) => sum + (value - xMean) ** 2, 0);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
