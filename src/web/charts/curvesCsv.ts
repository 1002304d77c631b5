import { type Cell, csv } from '../../report/tables/csv.ts';
import type { ShownOutcome } from '../state/pageState.ts';
import type { Charted } from './charted.ts';

/** The curves of a chart, a line for each week of each plan: means with their ranges, as they were computed. */
export function curvesCsv(
  { plans, horizon }: Pick<Charted, 'plans' | 'horizon'>,
  outcome: ShownOutcome,
): string {
  const outcomes = outcome === 'all' ? (['buyIn', 'declared', 'facade'] as const) : [outcome];
  const rows = function* (): Generator<Cell[]> {
    for (const one of outcomes)
      for (const { name, curves } of plans) {
        const curve = curves[one];
        if (curve === undefined) continue;
        for (let week = 0; week <= horizon; week++)
          yield [one, name, week, curve.mean[week], curve.low[week], curve.high[week]];
      }
  };
  return [...csv(['outcome', 'plan', 'week', 'mean', 'low', 'high'], rows())].join('');
}
