import { agrestiMin } from '../statistics/agrestiMin.ts';
import { moments } from '../statistics/moments.ts';
import { tInterval } from '../statistics/tInterval.ts';
import type { Contrast } from './comparison.ts';
import type { OutcomeMetric, Outcomes } from './outcomes.ts';

/** A plan's outcomes under its name. */
export interface PlanOutcomes {
  readonly name: string;
  readonly outcomes: Outcomes;
}

/** What is contrasted, in order, and which way is better: 1 where more is, −1 where less is. */
const directions: ReadonlyMap<OutcomeMetric, 1 | -1> = new Map([
  ['reached', 1],
  ['buyIn', 1],
  ['facade', -1],
  ['declared', 1],
  ['weekReached', -1],
  ['cost', -1],
  ['costPerCommitted', -1],
]);

/** Under the reference rules, which know no buy-in. */
const referenceDirections: ReadonlyMap<OutcomeMetric, 1 | -1> = new Map([['adopters', 1]]);

/**
 * Paired differences of every other plan to the baseline: replicate r of the one against replicate r of the other,
 * which share their luck. In plan order, and within a plan in the order of the metrics that both plans have.
 */
export function contrasts(plans: readonly PlanOutcomes[], baseline: string): Contrast[] {
  const a = plans.find(({ name }) => name === baseline);
  if (a === undefined) throw new Error(`no plan "${baseline}" to compare with`);
  return plans.filter((b) => b !== a).flatMap((b) => contrastsOf(a, b));
}

function contrastsOf(a: PlanOutcomes, b: PlanOutcomes): Contrast[] {
  const rows: Contrast[] = [];
  for (const [metric, direction] of a.outcomes.has('buyIn') ? directions : referenceDirections) {
    const before = a.outcomes.get(metric);
    const after = b.outcomes.get(metric);
    if (before === undefined || after === undefined) continue;
    const both = pairsOf(before, after);
    const estimate = metric === 'reached' ? ofProportions(both) : ofMeans(both);
    const pBetter =
      metric === 'weekReached'
        ? shareBetter(pairsOf(neverIsLast(a.outcomes), neverIsLast(b.outcomes)), direction)
        : shareBetter(both, direction);
    rows.push({ a: a.name, b: b.name, metric, ...estimate, pBetter, n: both.length });
  }
  return rows;
}

type Pair = readonly [a: number, b: number];

/** The replicates in which both plans have a value. */
function pairsOf(a: Float64Array, b: Float64Array): Pair[] {
  const pairs: Pair[] = [];
  for (let r = 0; r < Math.min(a.length, b.length); r++)
    if (!Number.isNaN(a[r]) && !Number.isNaN(b[r])) pairs.push([a[r], b[r]]);
  return pairs;
}

/** Weeks of reaching the target in which a run that never did comes after every run that did. */
function neverIsLast(outcomes: Outcomes): Float64Array {
  const never = outcomes.get('neverReached') ?? new Float64Array(0);
  const week = outcomes.get('weekReached') ?? new Float64Array(0);
  return week.map((value, r) => (never[r] === 1 ? Infinity : value));
}

type Estimate = Pick<Contrast, 'difference' | 'ciLow' | 'ciHigh'>;

function ofMeans(pairs: readonly Pair[]): Estimate {
  const sample = moments(Float64Array.from(pairs, ([a, b]) => b - a));
  const { low, high } = tInterval(sample);
  return { difference: sample.mean, ciLow: low, ciHigh: high };
}

function ofProportions(pairs: readonly Pair[]): Estimate {
  const counted = (a: number, b: number) => pairs.filter((pair) => pair[0] === a && pair[1] === b).length;
  const { difference, low, high } = agrestiMin({
    n11: counted(1, 1),
    n10: counted(1, 0),
    n01: counted(0, 1),
    n00: counted(0, 0),
  });
  return { difference, ciLow: low, ciHigh: high };
}

/** Share of the pairs in which b is better, equal ones counting half; NaN without pairs. */
function shareBetter(pairs: readonly Pair[], direction: 1 | -1): number {
  let points = 0;
  for (const [a, b] of pairs) points += a === b ? 0.5 : (direction === 1) === b > a ? 1 : 0;
  return points / pairs.length;
}
