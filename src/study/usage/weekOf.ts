import { type DateOrder, orderOf, readDate } from '../../org/matching/readDate.ts';
import { type Day, daysBetween, readDay } from '../../text/calendar.ts';

/** What a cell says of the week: its number from the start of the roll-out, below 0 before it; or why that cannot be told. */
export type WeekRead = number | 'blank' | 'unreadable' | 'undated';

/** Reads the cells of one column of weeks. */
export type WeekReader = (cell: string) => WeekRead;

const DAYS = 7;
const isoWeek = /^(\d{4})[- ]?[WS](\d{1,2})$/i;
const wholeNumber = /^[+-]?\d+([.,]0+)?$/;

/**
 * A reader of weeks: numbers are weeks since the roll-out began; days, and weeks of the calendar such as `2027-W05` or `2027-S05`,
 * are counted from the day on which week 0 begins.
 *
 * @param cells some or all of the column, which tell whether the day or the month comes first
 * @param starts the day on which week 0 begins, as `2027-01-04`; without it days are `undated`
 */
export function weekReader(cells: readonly string[], starts: string | undefined): WeekReader {
  const order: DateOrder = orderOf(cells);
  const first = starts === undefined ? undefined : readDay(starts);
  return (cell) => {
    if (cell === '') return 'blank';
    if (wholeNumber.test(cell)) return Math.round(Number(cell.replace(',', '.')));
    if (!isDay(cell, order)) return 'unreadable';
    return first === undefined ? 'undated' : Math.floor(daysTo(cell, order, first)! / DAYS);
  };
}

const isDay = (cell: string, order: DateOrder): boolean => daysTo(cell, order, ANY_MONDAY) !== undefined;

/** Days from `first` to the day, or to the Monday of the week, that a cell names. */
function daysTo(cell: string, order: DateOrder, first: Day): number | undefined {
  const week = isoWeek.exec(cell);
  if (week) return daysToMonday(Number(week[1]), Number(week[2]), first);
  const day = readDay(readDate(cell, order) ?? '');
  return day === undefined ? undefined : daysBetween(first, day);
}

const ANY_MONDAY: Day = { year: 2000, month: 1, day: 3 };

/** The Monday of a week as ISO 8601 counts them: the first holds 4 January. */
function daysToMonday(year: number, week: number, first: Day): number | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth: Day = { year, month: 1, day: 4 };
  const sinceMonday = ((daysBetween(ANY_MONDAY, fourth) % DAYS) + DAYS) % DAYS;
  return daysBetween(first, fourth) - sinceMonday + DAYS * (week - 1);
}
