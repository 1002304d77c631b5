import { exp, log } from '../../engine/elementary.ts';
import { plausibleShare, plausibleValue, type RangeOnScale } from './plausibleValue.ts';

/** Values stand at least so far from the ends of their range, where its scale has no ends. */
const EDGE = 2 ** -32;

/** A value within its plausible range on a scale without ends: the logit of the share of the range below it. */
export function plausibleLogit(range: RangeOnScale, value: number): number {
  const share = Math.min(1 - EDGE, Math.max(EDGE, plausibleShare(range, value)));
  return log(share / (1 - share));
}

/** The value within a plausible range that stands at a place of that scale. */
export const plausibleOfLogit = (range: RangeOnScale, logit: number): number =>
  plausibleValue(range, 1 / (1 + exp(-logit)));
