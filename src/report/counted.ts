import type { Language } from '../text/text.ts';
import { showNumber } from './quantity.ts';

/** A number with its noun: `1 plan`, `2 plans`; in French what is less than two is singular. */
export const counted = (count: number, one: string, many: string, language: Language): string =>
  `${showNumber(count, language)} ${count === 1 || (language === 'fr' && Math.abs(count) < 2) ? one : many}`;
