import type { Comparison } from '../experiment/comparison.ts';
import { readDay, weeksAfter } from '../text/calendar.ts';
import type { Language } from '../text/text.ts';

const months: Record<Language, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
};

/** On which day a week begins, week 0 on the day of `starts`: `4 Jan 2027`, `4 janv. 2027`; empty where that is no day. */
export function dateTold(starts: string, week: number, language: Language): string {
  const first = readDay(starts);
  if (first === undefined) return '';
  const { year, month, day } = weeksAfter(first, week);
  return `${day === 1 && language === 'fr' ? '1er' : day}\u00a0${months[language][month - 1]}\u00a0${year}`;
}

/** The same where there is room for a month alone: `Jan 2027`; without the year where that is the year of the week `after`. */
export function monthTold(starts: string, week: number, language: Language, after?: number): string {
  const first = readDay(starts);
  if (first === undefined) return '';
  const { year, month } = weeksAfter(first, week);
  const isTold = after !== undefined && weeksAfter(first, after).year === year;
  return isTold ? months[language][month - 1] : `${months[language][month - 1]}\u00a0${year}`;
}

/** The date of a week between two texts; nothing where the scenario does not say when it starts. */
export const weekDated = (
  { comparison, language }: { readonly comparison: Pick<Comparison, 'starts'>; readonly language: Language },
  week: number,
  before = '',
  after = '',
): string =>
  comparison.starts === undefined ? '' : before + dateTold(comparison.starts, week, language) + after;
