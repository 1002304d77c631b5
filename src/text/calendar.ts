/** A day of the calendar that is in use today, carried on into the past and the future. */
export interface Day {
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
}

/** The day that a text such as `2027-01-04` names; undefined where there is none. */
export function readDay(text: string): Day | undefined {
  const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (parts.length === 0) return undefined;
  const [year, month, day] = parts.map(Number);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? { year, month, day }
    : undefined;
}

/** The day so many weeks later. */
export function weeksAfter({ year, month, day }: Day, weeks: number): Day {
  let [y, m, left] = [year, month, day + 7 * weeks];
  while (left > daysIn(y, m)) {
    left -= daysIn(y, m);
    if (++m > 12) [y, m] = [y + 1, 1];
  }
  return { year: y, month: m, day: left };
}

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
