import { agreementBound } from './agreementBound.ts';
import { TWO_SIDED_95 } from './interval.ts';
import { moments } from './moments.ts';
import { studentQuantile } from './tInterval.ts';
import { isConstant, type Scale, type WorldEstimate } from './worldEstimate.ts';
import { withoutBlanks, worldDifferences } from './worldMeans.ts';

/**
 * The paired difference b − a of an outcome over possible worlds with its interval at 95 %: Student's t on the differences
 * of worlds, which for shares ends at −1 and 1. Where every world has the same difference, an outcome that is yes or no
 * keeps the {@link agreementBound bound} of agreement, also while no more than three differ, and one that is not – nothing is
 * drawn in it – has no interval.
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
  if (n === 0) return { ...told, method: 'too-few' };
  const agree = n === 1 || isConstant(sd, size);
  if (agree && scale !== 'yes-no') return { ...told, method: n === 1 ? 'too-few' : 'none' };
  const bound = agreementBound(mean, n, -1, 1, Math.max(critical ?? 0, TWO_SIDED_95));
  if (agree) return { ...told, ...bound, method: 'agreement' };
  const reach = (Math.max(studentQuantile(n - 1), critical ?? 0) * sd) / Math.sqrt(n);
  const [low, high] = [mean - reach, mean + reach];
  const method = critical === undefined ? 't' : 'max-t';
  switch (scale) {
    case 'amount':
      return { ...told, low, high, method };
    case 'share':
      return { ...told, low: Math.max(-1, low), high: Math.min(1, high), method };
    case 'yes-no': {
      // one world that differs must not tell more than none: where few do, never narrower than where all agree
      const floor = differing(present) <= FEW ? bound : { low, high };
      return {
        ...told,
        low: Math.max(-1, Math.min(low, floor.low)),
        high: Math.min(1, Math.max(high, floor.high)),
        method,
      };
    }
  }
}

/** Worlds that must differ from the others before the spread between them is one that t can go by. */
const FEW = 3;

/** How many worlds have another difference than the one that most have. */
function differing(differences: Float64Array): number {
  const sorted = differences.slice().sort();
  let most = 0;
  let run = 0;
  for (let k = 0; k < sorted.length; k++) {
    run = k > 0 && sorted[k] === sorted[k - 1] ? run + 1 : 1;
    most = Math.max(most, run);
  }
  return sorted.length - most;
}
