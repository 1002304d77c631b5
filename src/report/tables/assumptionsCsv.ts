import type { Comparison } from '../../experiment/comparison.ts';
import { outcomeMetrics } from '../../experiment/outcomes.ts';
import { type Cell, csv } from './csv.ts';
import { assumptionsColumns } from './tableColumns.ts';

/**
 * `assumptions.csv`, in chunks: one row a world of the draws and plan, with the value of every assumption that was drawn and every
 * outcome. What is said of what is not known can be computed again from it. No row where nothing was drawn.
 */
export function assumptionsCsv({ draws }: Pick<Comparison, 'draws'>): Generator<string, void> {
  if (draws === undefined) return csv(assumptionsColumns, []);
  const { paths, values, worlds, outcomes } = draws;
  const metrics = outcomeMetrics.filter((metric) => outcomes.some((plan) => plan.outcomes.has(metric)));
  function* rows(): Generator<readonly Cell[], void> {
    for (const [draw, row] of values.entries())
      for (let world = draw * worlds; world < (draw + 1) * worlds; world++)
        for (const { name, outcomes: of } of outcomes)
          yield [
            draw,
            world,
            name,
            ...row,
            ...metrics.map((metric) => of.get(metric)?.[world] ?? Number.NaN),
          ];
  }
  return csv([...assumptionsColumns, ...paths, ...metrics], rows());
}
