import type { Comparison, PlanResult, SummaryRow, WeeklySeries } from '../experiment/comparison.ts';

/** A plan's weekly statistics of one metric and group, or undefined where it was not measured. */
export const seriesOf = (plan: PlanResult, metric: string, group = 'all'): WeeklySeries | undefined =>
  plan.weekly.find((series) => series.metric === metric && series.group === group);

/** A plan's summary of one metric, or undefined where there is none. */
export const summaryOf = (plan: PlanResult, metric: string): SummaryRow | undefined =>
  plan.summary.find((row) => row.metric === metric);

/**
 * Whether a reference rule gave the same in every run: nothing in it is left to luck, so that there is no interval to
 * tell of.
 */
export const neverVaries = ({ rule, replicates }: Comparison, row: SummaryRow | undefined): boolean =>
  rule !== 'change' && replicates > 1 && agreeing.has(row?.method ?? '');

const agreeing: ReadonlySet<string> = new Set(['agreement', 'same', 'none']);

/** A group's name in two: `unit` and `Sales` of `unit=Sales`; `all` has no dimension. */
export function splitGroup(group: string): { readonly dimension: string; readonly member: string } {
  const equals = group.indexOf('=');
  return equals < 0
    ? { dimension: '', member: group }
    : { dimension: group.slice(0, equals), member: group.slice(equals + 1) };
}
