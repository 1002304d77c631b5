import type { Language } from '../../text/text.ts';
import type { Page } from '../html/page.ts';

/** Days before the first of each month of a year that is no leap year. */
const months: Record<Language, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
};

/** The date on which a week begins that lies so many weeks after a start, `2027-01-04`, in the calendar of today carried on. */
export function dateAfter(starts: string, weeks: number): { year: number; month: number; day: number } {
  let [year, month, day] = starts.split('-').map(Number);
  day += 7 * weeks;
  for (;;) {
    const length = daysIn(year, month);
    if (day <= length) return { year, month, day };
    day -= length;
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
  }
}

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** `4 Jan 2027`, `4 janv. 2027`. */
export function dateTold(starts: string, weeks: number, language: Language): string {
  const { year, month, day } = dateAfter(starts, weeks);
  return `${day === 1 && language === 'fr' ? '1er' : day}\u00a0${months[language][month - 1]}\u00a0${year}`;
}

/** `Jan 27`: a date where there is room for a month alone. */
export function monthTold(starts: string, weeks: number, language: Language): string {
  const { year, month } = dateAfter(starts, weeks);
  return `${months[language][month - 1]}\u00a0${String(year % 100).padStart(2, '0')}`;
}

/** The date of a week between two texts; nothing where the scenario does not say when it starts. */
export const weekDated = (
  { comparison, language }: Pick<Page, 'comparison' | 'language'>,
  week: number,
  before = '',
  after = '',
): string =>
  comparison.starts === undefined ? '' : before + dateTold(comparison.starts, week, language) + after;
