import { normalQuantile } from '../../engine/elementary.ts';
import { type CriticalValues, criticalValues95 } from '../../statistics/criticalValues.ts';
import { studentFromNormal } from '../../statistics/tInterval.ts';

/** From so many degrees of freedom on, the quantile of Student's t follows from the normal one to six digits. */
const MANY = 30;

/** The critical values of a two-sided interval at some confidence in (0, 1). */
export function criticalValuesAt(confidence: number): CriticalValues {
  if (confidence === 0.95) return criticalValues95;
  const normal = normalQuantile((1 + confidence) / 2);
  return {
    normal,
    student: (freedom) =>
      freedom > MANY ? studentFromNormal(freedom, normal) : studentQuantileAt(freedom, confidence, normal),
  };
}

/** The value that |t| exceeds with probability 1 − confidence, by bisection of its distribution. */
function studentQuantileAt(freedom: number, confidence: number, normal: number): number {
  let low = normal;
  let high = 2 * normal;
  while (studentWithin(high, freedom) < confidence) [low, high] = [high, 2 * high];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (studentWithin(middle, freedom) < confidence) low = middle;
    else high = middle;
  }
  return high;
}

/** P(|t| ≤ `reach`) for whole degrees of freedom (Abramowitz & Stegun 26.7.3, 26.7.4). */
function studentWithin(reach: number, freedom: number): number {
  const cos2 = freedom / (freedom + reach * reach);
  const sin = reach / Math.sqrt(freedom + reach * reach);
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? Math.sqrt(cos2) : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k < freedom - 1; k += 2) {
    term *= ((k - 1) / k) * cos2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (arctangent(reach / Math.sqrt(freedom)) + sin * sum) : sin * sum;
}

/** By halving the angle five times and the first terms of the series: alike in every browser, which `Math.atan` need not be. */
function arctangent(x: number): number {
  let tangent = x;
  for (let k = 0; k < 5; k++) tangent /= 1 + Math.sqrt(1 + tangent * tangent);
  const square = tangent * tangent;
  return (
    32 *
    tangent *
    (1 - square * (1 / 3 - square * (1 / 5 - square * (1 / 7 - square * (1 / 9 - square / 11)))))
  );
}
