import type { World } from '../world.ts';
import { censusOf, type Groups, inStates } from './groups.ts';
import type { PeopleMetric } from './metric.ts';

/** The share of each group that is in the states of a metric, among those who count; 0 where nobody counts. */
export function shareOfGroups(
  { states: counted = [], among, most }: PeopleMetric,
  columns: readonly Groups[],
): (world: World, out: Float64Array) => void {
  return (world, out) => {
    const limit = most?.(world.setting.climate) ?? 1;
    for (let c = 0; c < columns.length; c++) {
      const groups = columns[c];
      const { start, shown, size } = groups;
      const census = censusOf(world, groups);
      for (let k = 0; k < shown.length; k++) {
        const g = shown[k];
        const base = among === undefined ? size[g] : inStates(census, g, among);
        const value = base === 0 ? 0 : inStates(census, g, counted) / base;
        out[start + k] = value > limit ? limit : value;
      }
    }
  };
}
