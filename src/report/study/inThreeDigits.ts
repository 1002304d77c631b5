import type { Language } from '../../text/text.ts';

/** A number of any size in three digits, as the language writes it: `0.0123`, `0,0123`. */
export function inThreeDigits(value: number, language: Language): string {
  const written = String(Number(value.toPrecision(3))).replace('-', '−');
  return language === 'fr' ? written.replace('.', ',') : written;
}
