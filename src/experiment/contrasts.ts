import { decisiveOutcomes } from '../scenario/decide/decisiveOutcomes.ts';
import { NOTHING } from '../scenario/sections/nothing.ts';
import { differenceOverWorlds } from '../statistics/differenceOverWorlds.ts';
import type { Scale } from '../statistics/worldEstimate.ts';
import { worldRange } from '../statistics/worldRange.ts';
import type { Contrast } from './comparison.ts';
import { type OutcomeBounds, type Outcomes, type PlanOutcomes, scaleOf } from './outcomes.ts';

/** What is contrasted, in order. */
const contrasted = [
  'reached',
  'kept',
  'buyIn',
  'buyInAtEqualMoney',
  'facade',
  'declared',
  'weekReached',
  'weeksLost',
  'cost',
  'costPerCommitted',
  'spentInVain',
] as const;

/** Under the reference rules, which know no buy-in. */
const contrastedByReference = ['adopters'] as const;

/** Which way is better, of outcomes that decisions go by and of the others. */
const directions = {
  ...decisiveOutcomes,
  weekReached: { better: -1 },
  costPerCommitted: { better: -1 },
  adopters: { better: 1 },
} as const;

/**
 * Paired differences of all pairs of plans: replicate r of the one against replicate r of the other, which live in one
 * possible world and share their luck. The baseline is `a` of its pairs, the arm of nothing of all of its own; otherwise
 * the plan that stands first. By pair, and within a pair in the order of the metrics that both plans have.
 */
export function contrasts(
  plans: readonly PlanOutcomes[],
  worlds: number,
  baseline?: string,
  bounds?: OutcomeBounds,
): Contrast[] {
  return pairsOf(plans, baseline).flatMap(([a, b]) => contrastsOf(a, b, worlds, bounds));
}

/** All pairs: those of the baseline first, those of the arm of nothing last. */
export function pairsOf<Plan extends { readonly name: string }>(
  plans: readonly Plan[],
  baseline?: string,
): (readonly [a: Plan, b: Plan])[] {
  const place = ({ name }: Plan) => (name === baseline ? -1 : name === NOTHING ? 1 : 0);
  const inOrder = [...plans].sort((one, other) => place(one) - place(other));
  const pairs = inOrder.flatMap((a, k) => inOrder.slice(k + 1).map((b) => [a, b] as const));
  const withNothing = ([, b]: readonly [Plan, Plan]) => b.name === NOTHING;
  return [
    ...pairs.filter((pair) => !withNothing(pair)),
    ...pairs.filter(withNothing).map(([a, b]) => [b, a] as const),
  ];
}

function contrastsOf(a: PlanOutcomes, b: PlanOutcomes, worlds: number, bounds?: OutcomeBounds): Contrast[] {
  const rows: Contrast[] = [];
  for (const metric of a.outcomes.has('buyIn') ? contrasted : contrastedByReference) {
    const direction = directions[metric].better;
    const before = a.outcomes.get(metric);
    const after = b.outcomes.get(metric);
    if (before === undefined || after === undefined) continue;
    const names = { a: a.name, b: b.name, metric };
    const pBetter =
      metric === 'weekReached'
        ? shareBetter(neverIsLast(a.outcomes), neverIsLast(b.outcomes), direction)
        : shareBetter(before, after, direction);
    rows.push({ ...names, ...differenceOf(before, after, worlds, scaleOf(metric, bounds)), pBetter });
  }
  return rows;
}

/** The paired difference of one outcome, with its interval over worlds and the range of single ones. */
export function differenceOf(
  before: Float64Array,
  after: Float64Array,
  worlds: number,
  scale: Scale,
): Omit<Contrast, 'a' | 'b' | 'metric' | 'pBetter'> {
  const { estimate, low, high, method, n } = differenceOverWorlds(before, after, worlds, scale);
  const differences = after.map((value, r) => value - before[r]);
  const range = scale === 'yes-no' ? { low: NaN, high: NaN } : worldRange(differences);
  return {
    difference: estimate,
    ciLow: low,
    ciHigh: high,
    n: differences.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0),
    method,
    worlds: n,
    rangeLow: range.low,
    rangeHigh: range.high,
  };
}

/** Weeks of reaching the target in which a run that never did comes after every run that did. */
function neverIsLast(outcomes: Outcomes): Float64Array {
  const never = outcomes.get('neverReached') ?? new Float64Array(0);
  const week = outcomes.get('weekReached') ?? new Float64Array(0);
  return week.map((value, r) => (never[r] === 1 ? Infinity : value));
}

/** Share of the pairs in which b is better, equal ones counting half; NaN without pairs. */
function shareBetter(before: Float64Array, after: Float64Array, direction: 1 | -1): number {
  let points = 0;
  let pairs = 0;
  before.forEach((a, r) => {
    const b = after[r];
    if (Number.isNaN(a) || Number.isNaN(b)) return;
    pairs++;
    points += a === b ? 0.5 : (direction === 1) === b > a ? 1 : 0;
  });
  return points / pairs;
}
