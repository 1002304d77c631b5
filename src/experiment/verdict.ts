import { isRanked } from '../scenario/compile/armOfNothing.ts';
import { excludesZero } from '../statistics/interval.ts';
import type { Contrast, Finding, PairVerdict, PlanResult, SummaryRow, Verdict } from './comparison.ts';
import { pairsOf } from './contrasts.ts';

/** What a verdict speaks of, in this order. */
const findingMetrics = ['kept', 'buyIn', 'weeksLost', 'cost', 'adopters'] as const;

/** What can be said of every pair of plans, and which plans do the same. */
export function verdict(
  plans: readonly PlanResult[],
  contrasts: readonly Contrast[],
  baseline: string,
): Pick<Verdict, 'pairs' | 'coincident'> {
  const ranked = plans.filter(isRanked);
  return {
    pairs: pairsOf(ranked, baseline).map(([a, b]) => pairVerdict(a, b, contrasts)),
    coincident: plans.flatMap((plan, i) =>
      plans
        .slice(i + 1)
        .filter((other) => coincide(plan, other))
        .map((other) => [plan.name, other.name] as const),
    ),
  };
}

function pairVerdict(a: PlanResult, b: PlanResult, contrasts: readonly Contrast[]): PairVerdict {
  const findings: Finding[] = [];
  let n = 0;
  for (const contrast of contrasts)
    if (contrast.a === a.name && contrast.b === b.name) n = Math.max(n, contrast.n);
  for (const metric of findingMetrics) {
    const contrast = contrasts.find((c) => c.a === a.name && c.b === b.name && c.metric === metric);
    const ofA = rowOf(a, metric);
    const ofB = rowOf(b, metric);
    if (contrast === undefined || ofA === undefined || ofB === undefined) continue;
    findings.push({ metric, shown: isShown(contrast), contrast, ofA, ofB });
  }
  return { a: a.name, b: b.name, findings, n };
}

const rowOf = ({ summary }: PlanResult, metric: string): SummaryRow | undefined =>
  summary.find((row) => row.metric === metric);

/**
 * Whether a difference is shown: its interval does not hold 0, or it is an amount that is there, and the same, in every world.
 * One pair shows nothing.
 */
export const isShown = ({ n, ciLow, ciHigh, method, difference }: Contrast) =>
  n >= 2 && (method === 'same' ? difference !== 0 : excludesZero({ low: ciLow, high: ciHigh }));

/** Whether declared use and buy-in have the same mean in both plans, to the last bit, in every week. */
function coincide(a: PlanResult, b: PlanResult): boolean {
  return ['declared', 'buyIn'].every((metric) => {
    const one = meanOf(a, metric);
    const other = meanOf(b, metric);
    if (one === undefined || other === undefined || one.length !== other.length) return false;
    return one.every((value, week) => value === other[week]);
  });
}

const meanOf = ({ weekly }: PlanResult, metric: string): Float64Array | undefined =>
  weekly.find((series) => series.metric === metric && series.group === 'all')?.mean;
