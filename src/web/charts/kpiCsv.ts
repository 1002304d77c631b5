import type { CompareView } from '../../report/page/compareView.ts';
import { type Cell, csv } from '../../report/tables/csv.ts';

/** Shares, weeks and money at the deadline as they were computed, a line for each outcome of each plan. */
export const kpiCsv = ({ kpis, plans }: Pick<CompareView, 'kpis' | 'plans'>): string =>
  [
    ...csv(
      ['metric', 'plan', 'mean', 'ciLow', 'ciHigh'],
      kpis.flatMap(({ metric, cells }) =>
        plans.map(({ name }, k): Cell[] => {
          const { mean = NaN, low = NaN, high = NaN } = cells[k] ?? {};
          return [metric, name, mean, low, high];
        }),
      ),
    ),
  ].join('');
