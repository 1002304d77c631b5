import type { Comparison } from '../../experiment/comparison.ts';
import { type OutcomeMetric, outcomeMetrics } from '../../experiment/outcomes.ts';
import { worldOf } from '../../experiment/possibleWorlds.ts';
import type { Cell } from './csv.ts';
import { csv } from './csv.ts';
import { replicatesColumns } from './tableColumns.ts';

/**
 * `replicates.csv`, in chunks: one row a plan and replicate, with the world in which it lives and every outcome. All means
 * and intervals of the other tables can be computed again from it.
 */
export const replicatesCsv = (comparison: Comparison): Generator<string, void> =>
  csv([...replicatesColumns, ...measured(comparison)], rows(comparison));

/** The outcomes that were measured of any plan, in the order of the summary. */
export const measured = ({ outcomes }: Comparison): OutcomeMetric[] =>
  outcomeMetrics.filter((metric) => outcomes.some((plan) => plan.outcomes.has(metric)));

function* rows(comparison: Comparison): Generator<readonly Cell[], void> {
  const { outcomes, replicates, worlds } = comparison;
  const metrics = measured(comparison);
  for (const { name, outcomes: of } of outcomes)
    for (let replicate = 0; replicate < replicates; replicate++)
      yield [
        name,
        replicate,
        worldOf(replicate, worlds),
        ...metrics.map((metric) => of.get(metric)?.[replicate] ?? Number.NaN),
      ];
}
