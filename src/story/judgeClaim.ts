import { differenceOverWorlds } from '../statistics/differenceOverWorlds.ts';
import { signShown } from '../statistics/signShown.ts';
import type { Scale } from '../statistics/worldEstimate.ts';
import type { Claim, StoryOutcome } from './storySchema.ts';
import { valuesOf, type WeeklyReader } from './weeklyWorlds.ts';

/** Which of its sentences a claim says. */
export type ClaimOutcome = keyof Claim['says'];

/** What came of a claim, in numbers. */
export interface Judged {
  readonly outcome: ClaimOutcome;
  /** Means over worlds of the value and of the one that it is held against. */
  readonly of: number;
  readonly against: number;
  readonly weekOf: number;
  readonly weekAgainst: number;
  /** Mean of the paired difference, with its interval at 95 % over worlds; NaN where there is none. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Worlds in which it goes the way that is said, by what matters or more; for `same`, those in which it matters neither way. */
  readonly worlds: number;
  readonly n: number;
}

/** By how much of itself what matters may be missed by rounding alone. */
const ROUNDING = 1e-9;

/** How an outcome is counted. */
export const scaleOfOutcome = (outcome: StoryOutcome): Scale =>
  outcome === 'reached' ? 'yes-no' : outcome === 'cost' ? { most: Infinity } : 'share';

/**
 * Decides what a claim says by what came: `more` or `less` where the interval of the paired difference excludes 0 and the
 * difference is as large as matters, and `same` everywhere else, with too few worlds as well.
 */
export function judgeClaim(
  claim: Claim,
  reader: WeeklyReader,
  { worlds, horizon }: { readonly worlds: number; readonly horizon: number },
): Judged | undefined {
  const values = valuesOf(claim);
  const [first, second] = [values.of, values.against].map(({ plan, outcome }) => reader.of(plan, outcome));
  if (first === undefined || second === undefined) return undefined;
  const weekOf = weekMeant(values.of.week, first.mean(), horizon);
  const weekAgainst = weekMeant(values.against.week, second.mean(), horizon);
  const [of, against] = [first.at(weekOf), second.at(weekAgainst)];
  const told = differenceOverWorlds(against, of, worlds, scaleOfOutcome(values.of.outcome));
  const { estimate, low, high } = told;
  // 228 of 240 less 204 of 240 is a tenth, and a hair below it in floating point
  const matters = claim.matters * (1 - ROUNDING);
  const sign = Math.abs(estimate) >= matters ? signShown(told) : 0;
  const outcome: ClaimOutcome = sign > 0 ? 'more' : sign < 0 ? 'less' : 'same';
  let count = 0;
  let n = 0;
  for (let r = 0; r < of.length; r++) {
    const one = of[r] - against[r];
    if (Number.isNaN(one)) continue;
    n++;
    const goes = one >= matters && one > 0 ? 'more' : one <= -matters && one < 0 ? 'less' : 'same';
    if (goes === outcome) count++;
  }
  return {
    outcome,
    of: first.mean()[weekOf],
    against: second.mean()[weekAgainst],
    weekOf,
    weekAgainst,
    difference: estimate,
    low,
    high,
    worlds: count,
    n,
  };
}

/** A week by its number, within the run; the last; or the one in which a mean stands highest. */
export function weekMeant(week: Claim['of']['week'], mean: Float64Array, horizon: number): number {
  if (week === 'last') return horizon;
  if (week === 'peak')
    return mean.indexOf(mean.reduce((most, value) => (value > most ? value : most), -Infinity));
  return Math.min(week, horizon);
}
