import { type Key, randomStream } from '../../engine/draws.ts';
import { normalQuantile } from '../../engine/elementary.ts';
import type { ObservedCurve } from '../usage/observedCurve.ts';

/** Steps in which luck is drawn between a share of 0 and one of 1. */
const STEPS = 64;
/** No draw of a normal is asked for at 0. */
const HALF_STEP = 2 ** -33;

/**
 * A simulated curve at the weeks that were observed, with the luck that so many people have and so many simulated ones had not yet:
 * who of a large population the observed people are. That luck is a Brownian bridge over shares, which has the variance
 * share × (1 − share)/n of a binomial in every week and goes together from week to week, as the same people do. It is added in
 * so far as fewer were observed than simulated; a run of as many people has all of it already.
 *
 * @param run the number of the run, from which its luck follows
 */
export function sampledCurve(
  curve: Float64Array,
  people: number,
  { weeks, of }: Pick<ObservedCurve, 'weeks' | 'of'>,
  key: Key,
  run: number,
): Float64Array {
  const bridge = bridgeOf(key, run);
  return Float64Array.from(weeks, (week, k) => {
    const share = curve[week]!;
    const spread = Math.sqrt(Math.max(0, 1 / of[k]! - 1 / people));
    return spread === 0 ? share : Math.min(1, Math.max(0, share + spread * between(bridge, share)));
  });
}

/** A Brownian bridge at 0, 1/64, … 1. */
function bridgeOf(key: Key, run: number): Float64Array {
  const uniform = randomStream(key, run);
  const walk = new Float64Array(STEPS + 1);
  for (let k = 1; k <= STEPS; k++)
    walk[k] = walk[k - 1]! + normalQuantile(uniform(k) + HALF_STEP) / Math.sqrt(STEPS);
  return walk.map((value, k) => value - (k / STEPS) * walk[STEPS]!);
}

function between(bridge: Float64Array, share: number): number {
  const at = share * STEPS;
  const low = Math.min(STEPS - 1, Math.floor(at));
  // in proportion between two steps the variance is too small by up to a part of a step, 1/256 of all
  return bridge[low]! + (at - low) * (bridge[low + 1]! - bridge[low]!);
}
