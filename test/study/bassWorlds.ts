import { randomStream, seedKey, streamKey } from '../../src/engine/draws.ts';
import { exp } from '../../src/engine/elementary.ts';
import { plausibleValue } from '../../src/scenario/assumptions/plausibleValue.ts';
import type { FittedPath, SimulatedRuns } from '../../src/study/calibrate/simulatedCurves.ts';
import type { ObservedCurve } from '../../src/study/usage/observedCurve.ts';

/** Where p and q of a diffusion that knows no ties may lie (Bass 1969), a week. */
export const bassRanges: readonly FittedPath[] = [
  { path: 'rule.p', low: 0.001, high: 0.05, scale: 'log' },
  { path: 'rule.q', low: 0.02, high: 0.4, scale: 'linear' },
];

/** The share of people who have adopted in every week, each by their own luck. */
export function bassCurve(
  people: number,
  weeks: number,
  [p, q]: readonly number[],
  uniform: (k: number) => number,
) {
  const curve = new Float64Array(weeks + 1);
  let adopters = 0;
  let k = 0;
  for (let week = 1; week <= weeks; week++) {
    const hazard = 1 - exp(-(p! + (q! * adopters) / people));
    const waiting = people - adopters;
    for (let person = 0; person < waiting; person++) if (uniform(k++) < hazard) adopters++;
    curve[week] = adopters / people;
  }
  return curve;
}

/** Runs of it with p and q drawn from their ranges. */
export function bassRuns(size: number, people: number, weeks: number, seed: string): SimulatedRuns {
  const [drawn, luck] = ['drawn', 'luck'].map((name) => streamKey(seedKey(seed), name));
  const values = bassRanges.map((range, p) =>
    Float64Array.from({ length: size }, (_, run) => plausibleValue(range, randomStream(drawn!, run)(p))),
  );
  return {
    parameters: bassRanges,
    values,
    people,
    curves: Array.from({ length: size }, (_, run) =>
      bassCurve(
        people,
        weeks,
        values.map((column) => column[run]!),
        randomStream(luck!, run),
      ),
    ),
  };
}

/** A curve as it was observed of so many people, up to a week. */
export const observedOf = (
  curve: Float64Array,
  people: number,
  through = curve.length - 1,
): ObservedCurve => ({
  weeks: Int32Array.from({ length: through + 1 }, (_, week) => week),
  shares: curve.slice(0, through + 1),
  of: new Int32Array(through + 1).fill(people),
});
