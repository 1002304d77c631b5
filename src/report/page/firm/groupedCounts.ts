import type { Language } from '../../../text/text.ts';
import { showNumber } from '../../quantity.ts';

/** Counts of a sentence in groups of three digits: what is quoted, and what begins with a nought, is no count. */
export const groupedCounts = (text: string, language: Language): string =>
  text.replaceAll(/(?<![\p{L}\d.,"“«\u00a0\u202f/-])[1-9]\d{3,}(?= \p{Ll})/gu, (digits) =>
    showNumber(Number(digits), language),
  );
