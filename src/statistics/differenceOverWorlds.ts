import { agreementBound, isNearAgreement, outerOf } from './agreementBound.ts';
import { TWO_SIDED_95 } from './interval.ts';
import { moments } from './moments.ts';
import { studentQuantile } from './tInterval.ts';
import { boundsOf, isConstant, type Scale, type WorldEstimate } from './worldEstimate.ts';
import { withoutBlanks, worldDifferences } from './worldMeans.ts';

/**
 * The paired difference b − a of an outcome over possible worlds with its interval at 95 %: Student's t on the differences
 * of worlds, which ends where a difference can lie no further: at −1 and 1 for shares. Where every world has the same
 * difference, what has such bounds keeps the {@link agreementBound bound} of agreement, also while {@link isNearAgreement hardly any} differ, and
 * an amount that has none has no interval. Fewer than six worlds are too few, alone as in a family.
 */
export function differenceOverWorlds(
  a: Float64Array,
  b: Float64Array,
  worlds: number,
  scale: Scale,
): WorldEstimate {
  return intervalOfDifferences(differencesOf(a, b, worlds, scale));
}

/** The paired differences of one outcome under two plans. */
export interface Differences {
  /** One a world; NaN where it has none. */
  readonly differences: Float64Array;
  readonly scale: Scale;
  /** How large the values are that were subtracted: differences far below it are rounding. */
  readonly size: number;
}

/** The paired differences b − a of values by replicate. */
export const differencesOf = (
  a: Float64Array,
  b: Float64Array,
  worlds: number,
  scale: Scale,
): Differences => ({ differences: worldDifferences(a, b, worlds), scale, size: sizeOf(a, b) });

/** The largest of the values, by its size; 0 of none. */
function sizeOf(a: Float64Array, b: Float64Array): number {
  let size = 0;
  for (const values of [a, b])
    for (let r = 0; r < values.length; r++)
      if (Math.abs(values[r]) > size && Number.isFinite(values[r])) size = Math.abs(values[r]);
  return size;
}

/**
 * The interval of a mean of differences; `critical` stands for Student's quantile where many hold together, and is
 * never less than it.
 */
export function intervalOfDifferences(
  { differences, scale, size }: Differences,
  critical?: number,
): WorldEstimate {
  const present = withoutBlanks(differences);
  const { n, mean, sd } = moments(present);
  const told = { estimate: mean, n, low: NaN, high: NaN };
  if (n < FEWEST_WORLDS) return { ...told, method: 'too-few' };
  const [least, most] = boundsOf(scale);
  // how far a difference can go either way
  const span = most - least;
  const bound = agreementBound(mean, n, -span, span, Math.max(critical ?? 0, TWO_SIDED_95));
  const agree = isConstant(sd, size);
  if (agree && Number.isFinite(span)) return { ...told, ...bound, method: 'agreement' };
  if (agree) return { ...told, method: 'same' };
  const reach = (Math.max(studentQuantile(n - 1), critical ?? 0) * sd) / Math.sqrt(n);
  const [low, high] = [mean - reach, mean + reach];
  const method = critical === undefined ? 't' : 'max-t';
  const clipped = { low: Math.max(-span, low), high: Math.min(span, high) };
  // one world that differs must not tell more than none: where few do, never narrower than where all agree
  if (!Number.isFinite(span) || !isNearAgreement(present)) return { ...told, ...clipped, method };
  return { ...told, ...outerOf(clipped, bound), method: `${method}-or-agreement` };
}

/**
 * Worlds that an interval of differences needs. Turning signs gives 2ⁿ⁻¹ values at most: with fewer, the 5 % beyond the critical
 * value of a family do not exist, and a difference alone is told by the same rule.
 */
export const FEWEST_WORLDS = 6;
