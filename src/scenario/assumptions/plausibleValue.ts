import { exp, log } from '../../engine/elementary.ts';
import type { PlausibleRange } from '../../model/quantities.ts';

/** Between which values something lies, and on which scale it is spread evenly. */
export type RangeOnScale = Pick<PlausibleRange, 'low' | 'high' | 'scale'>;

/** The value below which a share of a plausible range lies, spread evenly on the range's own scale. */
export function plausibleValue({ low, high, scale }: RangeOnScale, share: number): number {
  if (share <= 0) return low;
  if (share >= 1) return high;
  if (scale === 'linear') return low + share * (high - low);
  const [from, to] = [log(low), log(high)];
  return exp(from + share * (to - from));
}

/** The share of a plausible range that lies below a value; 0 below the range and 1 above it. */
export function plausibleShare({ low, high, scale }: RangeOnScale, value: number): number {
  if (value <= low) return 0;
  if (value >= high) return 1;
  return scale === 'log' ? log(value / low) / log(high / low) : (value - low) / (high - low);
}
