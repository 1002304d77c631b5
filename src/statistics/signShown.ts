import type { WorldEstimate } from './worldEstimate.ts';

/** The sign of a difference that is shown to be one, 0 of one that is not: too few worlds show nothing. */
export function signShown({ low, high, estimate, method }: WorldEstimate): number {
  if (method === 'same') return Math.sign(estimate);
  if (low > 0) return 1;
  return high < 0 ? -1 : 0;
}
