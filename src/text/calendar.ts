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

/** Days from one day to another, below 0 where the other comes first. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Days since 1 March of the year 0, in which leap days come last (Fliegel & Van Flandern 1968, Comm. ACM 11, 657). */
function dayNumber({ year, month, day }: Day): number {
  const sinceMarch = (month + 9) % 12;
  const y = month < 3 ? year - 1 : year;
  const ofYears = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return ofYears + Math.floor((153 * sinceMarch + 2) / 5) + day - 1;
}

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
