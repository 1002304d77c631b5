import { pow } from '../../engine/exponential.ts';
import type { PlausibleRange } from '../../model/quantities.ts';

/** The value at a place of a plausible range, 0 at its low end and 1 at its high one, spread as its scale says. */
export function plausibleValue(
  { low, high, scale }: Pick<PlausibleRange, 'low' | 'high' | 'scale'>,
  place: number,
): number {
  if (place === 0) return low;
  if (place === 1) return high;
  return scale === 'log' ? low * pow(high / low, place) : low + place * (high - low);
}
