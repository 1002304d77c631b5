import type { Estimate } from '../../diffusion/jackknife.ts';
import type { Measure } from '../../diffusion/measures.ts';
import type { Language } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';

/** Digits after the point. Errors of the curve are shown in per cent. */
const decimals: Record<Measure, number> = { likelihood: 1, next: 3, order: 3, curve: 1 };
const factor: Record<Measure, number> = { likelihood: 1, next: 1, order: 1, curve: 100 };

/** `0.570` and `0.526 to 0.613`: a value and its interval; a dash for what there is none of. */
export function estimateCells(
  measure: Measure,
  { value, low, high }: Estimate,
  language: Language,
): [string, string] {
  const show = (number: number) => showNumber(number * factor[measure], language, decimals[measure]);
  return [show(value), intervalOf(show, low, high, language)];
}

/** The same for a difference, with its sign. */
export function differenceCells(
  measure: Measure,
  { value, low, high }: Estimate,
  language: Language,
): [string, string] {
  const show = (number: number) => {
    const shown = showNumber(number * factor[measure], language, decimals[measure]);
    return /[1-9]/.test(shown) && number > 0 ? `+${shown}` : shown;
  };
  return [show(value), intervalOf(show, low, high, language)];
}

const intervalOf = (show: (number: number) => string, low: number, high: number, language: Language) =>
  Number.isNaN(low) || Number.isNaN(high)
    ? '–'
    : `${show(low)} ${language === 'fr' ? 'à' : 'to'} ${show(high)}`;

/** `52` and `4.345`: how many weeks a period lasts, as it was written. */
export const weeksShown = (weeks: number, language: Language): string =>
  language === 'fr' ? String(weeks).replace('.', ',') : String(weeks);
