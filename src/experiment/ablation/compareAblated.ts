import { type CompareOptions, compare } from '../compare.ts';
import type { Comparison, Contrast } from '../comparison.ts';
import { differenceOf } from '../contrasts.ts';
import type { Prepared } from '../prepare.ts';

/**
 * Compares a plan with itself without something, as `without` gives the two. Besides the usual outcomes every metric
 * that the scenario's outputs ask for is contrasted, at the deadline, since what was taken away may act on it alone;
 * which way is better is not said of those.
 */
export async function compareAblated(pair: Prepared, options: CompareOptions = {}): Promise<Comparison> {
  const { target, outputs } = pair.source.scenario;
  const [asWritten, changed] = pair.plans;
  const week = Math.min(target.deadline, pair.horizon);
  const { series } = asWritten.model;
  const measured = new Map(pair.plans.map(({ name }) => [name, new Map<number, Float64Array>()]));
  const comparison = await compare(pair, {
    ...options,
    onTrajectory: (plan, replicate, { values }) =>
      measured.get(plan)!.set(
        replicate,
        Float64Array.from(series, (_, s) => values[s * (pair.horizon + 1) + week]),
      ),
  });

  const told = new Set(comparison.contrasts.map(({ metric }) => metric));
  const rows = series.flatMap(({ metric, group }, s): Contrast[] => {
    if (group !== 'all' || told.has(metric) || !outputs.metrics.includes(metric)) return [];
    const of = ({ name }: { readonly name: string }) => {
      const values = new Float64Array(pair.replicates).fill(Number.NaN);
      for (const [replicate, found] of measured.get(name)!) values[replicate] = found[s];
      return values;
    };
    const names = { a: asWritten.name, b: changed.name, metric };
    const difference = differenceOf(of(asWritten), of(changed), pair.worlds, 'amount');
    return [{ ...names, ...difference, pBetter: Number.NaN }];
  });
  return { ...comparison, contrasts: [...comparison.contrasts, ...rows] };
}
