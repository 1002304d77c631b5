import { isActive, type UsageLog } from './usageLog.ts';

/**
 * Segments of users by how often and how steadily they use something, from the least: the definitions that Viva Insights gives of
 * its 12-week usage segments (microsoft/vivainsights, R/identify_usage_segments.R): `power` and `habitual` users used it in at
 * least nine of the last twelve weeks, power users fifteen times a week or more on average; `novice` users once a week or more on
 * average, `low` users less, `non` users not at all. A convention, not a measurement: nobody has shown that nine weeks are a habit.
 */
export const segments = ['non', 'low', 'novice', 'habitual', 'power'] as const;
export type Segment = (typeof segments)[number];

/** Weeks that are looked back on, the week itself among them. */
export const SEGMENT_WEEKS = 12;
/** Weeks of them in which it was used, from which on using it is a habit. */
export const HABIT_WEEKS = 9;
/** Times a week, on average over the weeks that are looked back on. */
const POWER_TIMES = 15;
const NOVICE_TIMES = 1;

/** The place of a person's segment in {@link segments} at a week; weeks before the roll-out count as weeks without use. */
export function segmentAt(log: UsageLog, person: number, week: number): number {
  const [from, base] = [Math.max(0, week - SEGMENT_WEEKS + 1), person * (log.last + 1)];
  let [active, times] = [0, 0];
  for (let w = from; w <= week; w++) {
    if (!isActive(log, person, w)) continue;
    active++;
    times += log.times[base + w]!;
  }
  const average = times / SEGMENT_WEEKS;
  if (active >= HABIT_WEEKS) return average >= POWER_TIMES ? 4 : 3;
  if (active === 0) return 0;
  return average >= NOVICE_TIMES ? 2 : 1;
}

/** Whether using it is a habit of a person: a habitual or a power user. */
export function isHabitual(log: UsageLog, person: number, week: number): boolean {
  let active = 0;
  for (let w = week - SEGMENT_WEEKS + 1; w <= week; w++) if (isActive(log, person, w)) active++;
  return active >= HABIT_WEEKS;
}

/** How many people are of each segment at a week, in the order of {@link segments}. */
export function segmentCounts(log: UsageLog, week: number): Int32Array {
  const counts = new Int32Array(segments.length);
  for (let person = 0; person < log.people; person++) counts[segmentAt(log, person, week)]!++;
  return counts;
}
