import { exp, log } from '../../engine/elementary.ts';
import type { PlausibleRange } from '../../model/quantities.ts';

/** The value below which a share of a plausible range lies, spread evenly on the range's own scale. */
export function plausibleValue({ low, high, scale }: PlausibleRange, share: number): number {
  if (share <= 0) return low;
  if (share >= 1) return high;
  return scale === 'log' ? low * exp(share * log(high / low)) : low + share * (high - low);
}

/** The share of a plausible range that lies below a value; 0 below the range and 1 above it. */
export function plausibleShare({ low, high, scale }: PlausibleRange, value: number): number {
  if (value <= low) return 0;
  if (value >= high) return 1;
  return scale === 'log' ? log(value / low) / log(high / low) : (value - low) / (high - low);
}
