import type { CriticalValues } from '../../statistics/criticalValues.ts';
import { FEWEST_WORLDS } from '../../statistics/differenceOverWorlds.ts';
import { estimateOverWorlds } from '../../statistics/estimateOverWorlds.ts';
import { skewWidened } from '../../statistics/skewWidened.ts';
import { wilson } from '../../statistics/wilson.ts';
import { boundsOf, type Scale, type WorldEstimate } from '../../statistics/worldEstimate.ts';
import { withoutBlanks } from '../../statistics/worldMeans.ts';
import { criticalValuesAt } from './criticalValuesAt.ts';

/** How well an outcome is to be known. */
export interface PrecisionGoal {
  /** Half the length that its interval may have, in the outcome's unit: .02 of a share is 2 points. */
  readonly halfWidth: number;
  /** Whether `halfWidth` is a part of the mean instead: .05 of a cost of 40,000 is 2,000. */
  readonly isRelative?: boolean;
  /** How often the interval told at the stop holds the mean over all worlds that there could be, in (0, 1). */
  readonly confidence: number;
}

/** How well an outcome is known after some worlds. */
export interface Precision extends WorldEstimate {
  /** Worlds that were looked at; `n` counts those of them that have a value. */
  readonly worlds: number;
  /** Half the length of the interval; NaN where there is none, 0 where every world says the same of what has no bounds. */
  readonly halfWidth: number;
  /** Half the length that it may have. */
  readonly goal: number;
  readonly isEnough: boolean;
  /** Further worlds that the goal will take, if they vary as those seen do; 0 where it is met, NaN where nothing tells. */
  readonly stillNeeded: number;
}

/**
 * Part of the error that the interval is computed with. Whoever looks several times and stops at the first narrow interval
 * stops by luck too: at 95 % such intervals hold the mean in 92.5 to 94.7 of 100 stops, in 87.1 of strongly skewed values. Half of the
 * error, with skewness allowed for, holds in 96.8 and more, in 93.8 of the latter (docs/adr/0035-looks.md has the table).
 */
const PART_OF_ERROR = 1 / 2;

/** The critical values of the interval that is told where it is looked several times. */
export const criticalValuesOfLooks = ({ confidence }: Pick<PrecisionGoal, 'confidence'>): CriticalValues =>
  criticalValuesAt(1 - PART_OF_ERROR * (1 - confidence));

/** How well an outcome is known after its first worlds, one value a world; NaN is a blank. */
export function precisionOf(values: Float64Array, scale: Scale, goal: PrecisionGoal): Precision {
  const critical = criticalValuesOfLooks(goal);
  const told = widenedEstimate(values, scale, critical);
  const isSame = told.method === 'same' && told.n >= FEWEST_WORLDS;
  const halfWidth = isSame ? 0 : (told.high - told.low) / 2;
  const allowed = goal.isRelative ? goal.halfWidth * Math.abs(told.estimate) : goal.halfWidth;
  const isEnough = halfWidth <= allowed;
  const known = { ...told, worlds: values.length, halfWidth, goal: allowed, isEnough };
  return { ...known, stillNeeded: isEnough ? 0 : stillNeeded(known, critical.normal) };
}

/** The interval of {@link estimateOverWorlds}, and where it is one of Student's t with skewness allowed for. */
function widenedEstimate(values: Float64Array, scale: Scale, critical: CriticalValues): WorldEstimate {
  const told = estimateOverWorlds(values, values.length, scale, critical);
  if (told.method !== 't' && told.method !== 't-or-agreement') return told;
  const [least, most] = boundsOf(scale);
  const { low, high } = skewWidened(told, withoutBlanks(values), critical.normal);
  return { ...told, low: Math.max(least, low), high: Math.min(most, high) };
}

type Known = Omit<Precision, 'stillNeeded'>;

function stillNeeded(known: Known, normal: number): number {
  const { n, worlds, halfWidth, goal } = known;
  if (!(halfWidth > 0 && goal > 0 && n > 0)) return NaN;
  const valuesNeeded = valuesFor(known, normal);
  // where some worlds have no value, as many of the next will have none
  return Math.max(1, Math.ceil((valuesNeeded * worlds) / n) - worlds);
}

/** With how many values an interval of the same mean and spread would be as short as it may be. */
function valuesFor({ estimate, method, n, halfWidth, goal }: Known, normal: number): number {
  switch (method) {
    case 'wilson':
      return fewest(n, (values) => {
        // the effective number of {@link estimateOverWorlds}: the spread is of one freedom fewer
        const size = estimate === 0 || estimate === 1 ? values : values - 1;
        const { low, high } = wilson(estimate * size, size, normal);
        return (high - low) / 2 <= goal;
      });
    case 'agreement': {
      // its length goes with z²/(n + z²)
      const square = normal * normal;
      return ((n + square) * halfWidth) / goal - square;
    }
    default:
      return n * (halfWidth / goal) ** 2;
  }
}

/** More than anybody will run. */
const MOST = 2 ** 40;

/** The least whole number from `from` on that is enough; numbers above one that is are enough too. */
function fewest(from: number, isEnough: (size: number) => boolean): number {
  let high = Math.max(1, from);
  while (high < MOST && !isEnough(high)) high *= 2;
  let low = high / 2;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return Math.ceil(high);
}
