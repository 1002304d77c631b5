import { type Interval, TWO_SIDED_95 } from './interval.ts';

/**
 * The interval of a mean that `worlds` worlds agree on to the last bit, for a quantity that lies in [`least`, `most`].
 *
 * Agreement does not show that nothing else can happen: of the worlds there could be, a share u may differ from those
 * seen. Wilson's upper bound for none in n is u = z²/(n + z²), .019 for 200 worlds; if all of that share lay at one end, the
 * mean would move by u times the distance to it. With the 1.96 of a single interval, u exceeds 1 − .025^(1/n), the exact
 * bound, so that at least 97.5 % is held; Agresti & Min's half observations would give half the width there, and hold a
 * share of .01 seen in none of 200 worlds in 87 % of cases only. One event – a world that differs – stands behind all
 * quantities that agree, so that several such intervals hold together without more width.
 *
 * @param critical how many standard errors an interval reaches, 1.96 or the critical value of a family
 */
export function agreementBound(
  value: number,
  worlds: number,
  least: number,
  most: number,
  critical = TWO_SIDED_95,
): Interval {
  const square = critical * critical;
  const share = square / (worlds + square);
  return { low: value - share * (value - least), high: value + share * (most - value) };
}

/** The outer end of two intervals on each side. */
export const outerOf = (one: Interval, other: Interval): Interval => ({
  low: Math.min(one.low, other.low),
  high: Math.max(one.high, other.high),
});

/** Worlds, and share of them, that must differ from the others before the spread between them is one that t can go by. */
const FEW = 3;
const SMALL = 1 / 5;

/** Whether all worlds but a few say the same, to the last bit: three of them at most, and no more than a fifth. */
export function isNearAgreement(values: Float64Array): boolean {
  const sorted = values.slice().sort();
  let most = 0;
  let run = 0;
  for (let k = 0; k < sorted.length; k++) {
    run = k > 0 && sorted[k] === sorted[k - 1] ? run + 1 : 1;
    most = Math.max(most, run);
  }
  const differing = sorted.length - most;
  return most > 1 && differing <= Math.min(FEW, SMALL * sorted.length);
}
