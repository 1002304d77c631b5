/**
 * The p-quantile of values in ascending order, by linear interpolation (type 7 of Hyndman & Fan, 1996, the default of R
 * and numpy); NaN of nothing.
 */
export function quantile(sorted: Float64Array, p: number): number {
  return interpolated(sorted.length, p, (rank) => sorted[rank]);
}

/** The ranks among `n` values that quantiles depend on, in ascending order of the shares. */
export function ranksFor(n: number, shares: readonly number[]): number[] {
  const ranks = new Set<number>();
  const noted = (rank: number) => {
    ranks.add(rank);
    return 0;
  };
  for (const p of shares) interpolated(n, p, noted);
  return [...ranks].sort((a, b) => a - b);
}

/** Type 7 over anything that knows its value of each rank, from 0 to n − 1 in ascending order. */
export function interpolated(n: number, p: number, valueAt: (rank: number) => number): number {
  if (n === 0) return NaN;
  const position = (n - 1) * p;
  const nearest = Math.round(position);
  // 140 × 0.05 is 7.000000000000001: a position within rounding of a rank is that rank
  if (Math.abs(position - nearest) <= 1e-12 * n) return valueAt(nearest);
  const rank = Math.floor(position);
  const low = valueAt(rank);
  return low + (position - rank) * (valueAt(rank + 1) - low);
}
