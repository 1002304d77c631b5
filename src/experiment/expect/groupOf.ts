import type { SeriesName } from '../../engine/trajectory.ts';
import type { Reference } from '../../scenario/expect/parseExpectation.ts';

/**
 * The group of a metric that an expectation names, among those that were measured: `coordinated` is short for
 * `structure=coordinated`. Undefined where there is no such group.
 */
export function groupOf({ metric, group }: Reference, series: readonly SeriesName[]): string | undefined {
  const groups = series.filter((each) => each.metric === metric).map((each) => each.group);
  if (group === undefined) return groups.find((each) => each === 'all');
  return (
    groups.find((each) => each === group) ??
    groups.find((each) => each.slice(each.indexOf('=') + 1) === group)
  );
}
