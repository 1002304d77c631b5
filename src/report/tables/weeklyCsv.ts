import type { Comparison } from '../../experiment/comparison.ts';
import type { Cell } from './csv.ts';
import { csv } from './csv.ts';
import { weeklyColumns } from './tableColumns.ts';

/** `weekly.csv`, in chunks: one row a plan, week, metric and group, in that order; every week from 0 to the horizon. */
export const weeklyCsv = (comparison: Comparison): Generator<string, void> =>
  csv(weeklyColumns, rows(comparison));

function* rows({ plans, horizon }: Comparison): Generator<readonly Cell[], void> {
  for (const { name, weekly } of plans)
    for (let week = 0; week <= horizon; week++)
      for (const { metric, group, n, mean, sd, p05, p25, p50, p75, p95 } of weekly)
        yield [
          name,
          week,
          metric,
          group,
          n,
          mean[week],
          sd[week],
          p05[week],
          p25[week],
          p50[week],
          p75[week],
          p95[week],
        ];
}
