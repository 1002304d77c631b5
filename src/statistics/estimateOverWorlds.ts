import { agreementBound, isNearAgreement, outerOf } from './agreementBound.ts';
import { type CriticalValues, criticalValues95 } from './criticalValues.ts';
import { moments } from './moments.ts';
import { tInterval } from './tInterval.ts';
import { wilson } from './wilson.ts';
import { boundsOf, isConstant, type Scale, type WorldEstimate } from './worldEstimate.ts';
import { withoutBlanks, worldMeans } from './worldMeans.ts';

/**
 * The mean of an outcome over possible worlds with its interval, at 95 % unless other critical values are given: Student's t on the means of worlds, or, where
 * the outcome is yes or no, {@link shareOverWorlds Wilson's} on the effective number. Intervals end at what is possible. Where
 * worlds agree, or {@link isNearAgreement nearly all}, what has bounds keeps the {@link agreementBound bound} of agreement.
 */
export function estimateOverWorlds(
  values: Float64Array,
  worlds: number,
  scale: Scale,
  critical = criticalValues95,
): WorldEstimate {
  if (scale === 'yes-no') return shareOverWorlds(values, worlds, critical);
  const means = withoutBlanks(worldMeans(values, worlds));
  const sample = moments(means);
  const { n, mean, sd } = sample;
  const told = { estimate: mean, n, low: NaN, high: NaN };
  if (n < 2) return { ...told, method: 'too-few' };
  const [least, most] = boundsOf(scale);
  const isBounded = Number.isFinite(most - least);
  const bound = agreementBound(mean, n, least, most, critical.normal);
  if (isConstant(sd, mean))
    return isBounded ? { ...told, ...bound, method: 'agreement' } : { ...told, method: 'same' };
  const { low, high } = tInterval(sample, critical.student);
  const clipped = { low: Math.max(least, low), high: Math.min(most, high) };
  return isBounded && isNearAgreement(means)
    ? { ...told, ...outerOf(clipped, bound), method: 't-or-agreement' }
    : { ...told, ...clipped, method: 't' };
}

/**
 * The probability of an outcome that is 1 or 0, over worlds that each have a probability of their own: Wilson's score
 * interval on the effective number n* = min(n, p(1 − p) / variance of the mean of worlds), n the replicates. Replicates of
 * one world tell less than as many worlds: how much less is what the spread between the means of worlds says, and as that is
 * known from the worlds alone, n* is multiplied by (t of n − 1 / t of worlds − 1)², 1 where every replicate is a world of its
 * own (Korn & Graubard 1998, Survey Methodology 24, 193–201; without it, 20 worlds of ten replicates hold a share of .06 in 90 %
 * of cases instead of 93 %). Where the spread cannot say, because all are 0 or all are 1 or there is one world alone, n* is
 * the number of worlds.
 */
function shareOverWorlds(
  values: Float64Array,
  worlds: number,
  { normal, student }: CriticalValues,
): WorldEstimate {
  const replicates = withoutBlanks(values);
  const { n, mean, sd } = moments(withoutBlanks(worldMeans(values, worlds)));
  if (n === 0) return { estimate: NaN, low: NaN, high: NaN, method: 'too-few', n };
  const hits = replicates.reduce((sum, value) => sum + value, 0);
  // k / n at once: a running mean of ones and zeros may end a rounding beside it
  const isBalanced = replicates.length === values.length;
  const share = isBalanced ? hits / replicates.length : mean;
  const wider = student(replicates.length - 1) / student(n - 1);
  const effective =
    share === 0 || share === 1 || n === 1
      ? n
      : Math.min(replicates.length, (share * (1 - share) * n) / (sd * sd)) * (wider * wider);
  const { low, high } = wilson(share * effective, effective, normal);
  return { estimate: share, low: Math.max(0, low), high: Math.min(1, high), method: 'wilson', n };
}
