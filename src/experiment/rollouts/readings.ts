import type { Curve, Point } from './realRollout.ts';

type Reading = Point['read'];

/** Sums of shares that published figures are read as. */
const sums = {
  /** Who uses it, won over or not. */
  declared: ['declared'],
  /** Who uses it of their own accord, on trial or committed. */
  active: ['trial', 'buyIn'],
  /** Who has done it once at least, whatever they do now. */
  everDone: ['declared', 'trial', 'discontinued'],
  buyIn: ['buyIn'],
} as const;

/** A share of everybody, at a week. */
export const shareOf =
  (sum: keyof typeof sums, week: number, plan?: string): Reading =>
  (curve: Curve) =>
    sums[sum].reduce((total, metric) => total + curve(metric, week, plan), 0);

/** A figure in parts of another; 0 where there is nothing to have a part of. */
export const partOf =
  (part: Reading, whole: Reading): Reading =>
  (curve) => {
    const all = whole(curve);
    return all === 0 ? 0 : part(curve) / all;
  };

/** A figure less another. */
export const less =
  (one: Reading, other: Reading): Reading =>
  (curve) =>
    one(curve) - other(curve);
