import type { WeeklySeries } from './comparison.ts';
import type { WeeklyColumns } from './replicates.ts';

const columns = ['mean', 'sd', 'p05', 'p25', 'p50', 'p75', 'p95'] as const;

/**
 * Statistics of a series that are worked out when one of their columns is read for the first time: most series are a
 * group's, which only tables show.
 */
export function weeklyOnDemand(
  name: Pick<WeeklySeries, 'metric' | 'group' | 'n'>,
  work: () => WeeklyColumns,
): WeeklySeries {
  let done: WeeklyColumns | undefined;
  const series = { ...name };
  for (const column of columns)
    Object.defineProperty(series, column, {
      enumerable: true,
      get: () => {
        done ??= work();
        return done[column];
      },
    });
  return series as WeeklySeries;
}
