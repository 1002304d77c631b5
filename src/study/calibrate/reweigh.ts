import { exp } from '../../engine/elementary.ts';
import type { ObservedCurve } from '../usage/observedCurve.ts';
import { lastWeekOf } from './simulatedCurves.ts';

/** Fewer worlds than this, in effect, are too few to say what comes next: the parameters are fitted anew. */
export const FEWEST_EFFECTIVE = 30;
/** A world nearer than this many standard errors may be the one that was observed. */
const NEAR = 2;

/** What was observed of a roll-out so far says of the possible worlds. */
export interface ReweighedWorlds {
  /** One a world; they add up to 1. */
  readonly weights: Float64Array;
  /** 1/Σw²: as many worlds of equal weight would tell as much. */
  readonly effective: number;
  /** How far the nearest world is from what was observed, in standard errors of the luck of so many people. */
  readonly nearest: number;
  /** Whether the worlds no longer speak of this roll-out: fewer than 30 in effect, or none that is near. */
  readonly refit: boolean;
  /** The last week that was observed and simulated. */
  readonly through: number;
}

/**
 * Weighs possible worlds by how near the metric observed was to theirs in the weeks so far: exp(−d²/2), d² the mean over weeks of
 * the squared distance in parts of its variance share × (1 − share) × (1/observed people + 1/simulated people). The weeks of
 * one roll-out are the same people over and over; together they count as one observation and not as many, which forgets
 * rather too little of what else is possible than too much.
 *
 * @param curves of each world the share in every week from 0 on, of the plan that is being followed
 * @param people of each simulated world
 * @throws Error where no observed week was simulated
 */
export function reweigh(
  curves: readonly Float64Array[],
  people: number,
  { weeks, shares, of }: ObservedCurve,
): ReweighedWorlds {
  const last = lastWeekOf(curves);
  const places = Array.from(weeks.keys()).filter((k) => weeks[k]! <= last);
  if (places.length === 0) throw new Error(`no observed week is among weeks 0 to ${last}`);
  const distances = Float64Array.from(curves, (curve) => {
    let sum = 0;
    for (const k of places) {
      const simulated = curve[weeks[k]!]!;
      sum += (shares[k]! - simulated) ** 2 / varianceOf(shares[k]!, simulated, of[k]!, people);
    }
    return sum / places.length;
  });
  const least = distances.reduce((a, b) => Math.min(a, b), Infinity);
  // from the nearest on, so that no weight of it is lost to rounding
  const raw = distances.map((distance) => exp((least - distance) / 2));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const weights = raw.map((weight) => weight / total);
  const effective = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
  const nearest = Math.sqrt(least);
  return {
    weights,
    effective,
    nearest,
    refit: effective < FEWEST_EFFECTIVE || nearest > NEAR,
    through: weeks[places.at(-1)!]!,
  };
}

/** Variance of the difference between two shares of one underlying one, which lies between them; never that of less than one person. */
function varianceOf(one: number, other: number, n: number, m: number): number {
  const share = (one * n + other * m) / (n + m);
  const least = 1 / Math.min(n, m);
  return Math.max(share, least) * Math.max(1 - share, least) * (1 / n + 1 / m);
}
