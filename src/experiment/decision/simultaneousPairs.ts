import { type Key, randomStream, streamKey } from '../../engine/draws.ts';
import { differencesOf } from '../../statistics/differenceOverWorlds.ts';
import { simultaneousIntervals } from '../../statistics/simultaneousIntervals.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import { type OutcomeBounds, type OutcomeMetric, type PlanOutcomes, scaleOf } from '../outcomes.ts';

/** Paired difference b − a of one outcome over possible worlds. */
export interface PairDifference extends WorldEstimate {
  readonly a: string;
  readonly b: string;
  readonly metric: OutcomeMetric;
}

/**
 * The differences of every pair of plans in every metric that both have, with intervals at 95 % that hold together. Pairs in
 * plan order, each the later less the earlier, and within a pair the metrics in the order given. `key` is the scenario's:
 * what the bootstrap draws depends on nothing else.
 */
export function simultaneousPairs(
  plans: readonly PlanOutcomes[],
  metrics: readonly OutcomeMetric[],
  worlds: number,
  key: Key,
  bounds?: OutcomeBounds,
): PairDifference[] {
  const family = plans.flatMap((a, i) =>
    plans.slice(i + 1).flatMap((b) =>
      metrics.flatMap((metric) => {
        const before = a.outcomes.get(metric);
        const after = b.outcomes.get(metric);
        if (before === undefined || after === undefined) return [];
        const column = differencesOf(before, after, worlds, scaleOf(metric, bounds));
        return [{ a: a.name, b: b.name, metric, column }];
      }),
    ),
  );
  const own = streamKey(key, 'simultaneous');
  const intervals = simultaneousIntervals(
    family.map(({ column }) => column),
    (resample) => randomStream(own, resample),
  );
  return family.map(({ a, b, metric }, k) => ({ a, b, metric, ...intervals[k] }));
}
