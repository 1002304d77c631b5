/** Steps that a calendar of weeks is read in: weeks, months, quarters, years. */
const steps = [1, 2, 4, 13, 26, 52, 104, 260, 520, 1040, 2600] as const;

/** Weeks from 0 to the horizon in calendar steps, at most `most` of them. */
export function weekTicks(horizon: number, most: number): number[] {
  const step = steps.find((candidate) => horizon / candidate < most) ?? steps[steps.length - 1];
  return Array.from({ length: Math.floor(horizon / step) + 1 }, (_, k) => k * step);
}

/** The weeks that a table shows of a series: calendar steps, the deadline and the last week. */
export function weeksShown(horizon: number, deadline: number): number[] {
  const shown = new Set([...weekTicks(horizon, 13), Math.min(deadline, horizon), horizon]);
  return [...shown].sort((a, b) => a - b);
}
