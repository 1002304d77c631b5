import type { Prepared } from '../../experiment/prepare.ts';
import type { TakenRun } from '../../experiment/takeRuns.ts';

/** Shares of people week by week, in every replicate in which no plan broke off. */
export interface PlayedShares {
  /** Numbers of those replicates, in order. */
  readonly replicates: readonly number[];
  /** Of each plan, by the metric, a curve for each of them. */
  readonly plans: readonly {
    readonly name: string;
    readonly curves: ReadonlyMap<string, readonly Float64Array[]>;
  }[];
  /** Replicates in which a run broke off. */
  readonly failed: number;
}

/** Under the reference rules people are adopters or not: the metric in the place of any other. */
export const ADOPTERS = 'adopters';

/** The metric that is measured where one is asked for. */
export const measuredAs = ({ source }: Pick<Prepared, 'source'>, metric: string): string =>
  source.scenario.rule.kind === 'change' ? metric : ADOPTERS;

/** Takes every run of a comparison, and keeps the curves of some shares of everybody; what is not measured is left out. */
export async function playedShares(
  { plans, org, horizon, replicates: all }: Pick<Prepared, 'plans' | 'org' | 'horizon' | 'replicates'>,
  runs: AsyncIterable<TakenRun>,
  metrics: readonly string[],
): Promise<PlayedShares> {
  const weeks = horizon + 1;
  const rows = plans.map(({ model: { series } }) =>
    metrics.flatMap((metric) => {
      const row = series.findIndex((each) => each.metric === metric && each.group === 'all');
      return row < 0 ? [] : [{ metric, row, over: metric === ADOPTERS ? org.size : 1 }];
    }),
  );
  const found = rows.map((ofPlan) => ofPlan.map((): Float64Array[] => []));
  const broken = new Set<number>();
  for await (const { plan, replicate, result } of runs) {
    if (typeof result === 'string') broken.add(replicate);
    else
      for (const [k, { row, over }] of rows[plan]!.entries())
        found[plan]![k]![replicate] = result.values
          .slice(row * weeks, (row + 1) * weeks)
          .map((value) => value / over);
  }
  const replicates = Array.from({ length: all }, (_, replicate) => replicate).filter(
    (replicate) => !broken.has(replicate),
  );
  return {
    replicates,
    failed: broken.size,
    plans: plans.map(({ name }, p) => ({
      name,
      curves: new Map(
        rows[p]!.map(({ metric }, k) => [metric, replicates.map((replicate) => found[p]![k]![replicate]!)]),
      ),
    })),
  };
}
