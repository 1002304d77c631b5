import { isActive, NO_ACCESS, type UsageLog } from './usageLog.ts';
import { isHabitual, SEGMENT_WEEKS } from './usageSegments.ts';

/** Shares of people who were observed to do something, week by week; the weeks ascend, and need not be all. */
export interface ObservedCurve {
  readonly weeks: Int32Array;
  /** In [0, 1]. */
  readonly shares: Float64Array;
  /** Of how many people each share is. */
  readonly of: Int32Array;
}

/** What of a log stands beside which simulated metric: using it in a week beside declared use, a habit beside buy-in. */
export const observables = { declared: 'active', buyIn: 'habitual' } as const;
export type Observable = (typeof observables)[keyof typeof observables];

/** Weeks since the roll-out began, or since each person was given access. */
export type CurveAxis = 'week' | 'sinceAccess';

/** The last week that may be the first of a log for weeks before it to count as weeks without use. */
const STARTS_WITH_ROLL_OUT = 1;

/**
 * The share of people who used it in a week (`active`), or of whom using it is a habit (`habitual`). By `week`, shares are of
 * everybody. By weeks since access – week 0 is the one in which access was given –, of those with access who were observed for
 * as long, so that waves of a roll-out lie on each other; everybody has had access since week 0 where the log does not tell.
 * Of a log that begins in the middle of a roll-out, habits are told once all twelve weeks were observed.
 */
export function observedCurve(
  log: UsageLog,
  observable: Observable,
  axis: CurveAxis = 'week',
): ObservedCurve {
  const { people, first, last, access } = log;
  const is = observable === 'active' ? isActive : isHabitual;
  const known =
    first <= STARTS_WITH_ROLL_OUT ? 0 : observable === 'active' ? first : first + SEGMENT_WEEKS - 1;
  const users = new Int32Array(last + 1);
  const of = new Int32Array(last + 1);
  for (let person = 0; person < people; person++) {
    const since = axis === 'week' ? 0 : Math.max(0, access?.[person] ?? 0);
    if (since === NO_ACCESS) continue;
    for (let week = Math.max(known, since); week <= last; week++) {
      of[week - since]!++;
      if (is(log, person, week)) users[week - since]!++;
    }
  }
  const weeks = Int32Array.from(of.keys()).filter((week) => of[week]! > 0);
  return {
    weeks,
    shares: Float64Array.from(weeks, (week) => users[week]! / of[week]!),
    of: Int32Array.from(weeks, (week) => of[week]!),
  };
}

/** The curve up to a week, that week included. */
export const curveThrough = ({ weeks, shares, of }: ObservedCurve, through: number): ObservedCurve => {
  const count = weeks.filter((week) => week <= through).length;
  return { weeks: weeks.slice(0, count), shares: shares.slice(0, count), of: of.slice(0, count) };
};
