import { excludesZero } from '../statistics/interval.ts';
import type { Contrast, Finding, PairVerdict, PlanResult, SummaryRow, Verdict } from './comparison.ts';

/** What a verdict speaks of, in this order. */
const findingMetrics = ['reached', 'buyIn', 'weekReached', 'cost', 'adopters'] as const;

/** What can be said of every plan against the baseline, and which plans cannot be told apart. */
export function verdict(
  plans: readonly PlanResult[],
  contrasts: readonly Contrast[],
  baseline: string,
): Verdict {
  const a = plans.find(({ name }) => name === baseline);
  if (a === undefined) throw new Error(`no plan "${baseline}" to compare with`);
  return {
    pairs: plans.filter((b) => b !== a).map((b) => pairVerdict(a, b, contrasts)),
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

/** One pair shows nothing, whatever its interval. */
const isShown = ({ n, ciLow, ciHigh }: Contrast) => n >= 2 && excludesZero({ low: ciLow, high: ciHigh });

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
