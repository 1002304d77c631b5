import { wholePercent } from '../../report/quantity.ts';
import type { Language } from '../../text/text.ts';

/** Sums of shares carry rounding: this is nothing. */
const NOTHING = 1e-6;

/** A share in whole per cent; what is not quite nothing or all is never written so. */
export const shareText = (share: number, language: Language): string => {
  const exact = Math.abs(share) < NOTHING ? 0 : Math.abs(1 - share) < NOTHING ? 1 : share;
  return wholePercent(exact, language);
};
