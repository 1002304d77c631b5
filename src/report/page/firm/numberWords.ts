import type { Language } from '../../../text/text.ts';
import { showNumber } from '../../quantity.ts';

const english = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const french = [
  'aucun',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
];

/** A count as prose says it: in words up to twelve. `feminine` is of what is counted, in French. */
export function numberWord(count: number, language: Language, feminine = false): string {
  if (language === 'en') return english[count] ?? showNumber(count, language);
  const word = french[count] ?? showNumber(count, language);
  return feminine && (count === 0 || count === 1) ? `${word}e` : word;
}
