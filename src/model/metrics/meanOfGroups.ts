import type { World } from '../world.ts';
import { columnOf } from './columnOf.ts';
import { countOfGroups } from './countOfGroups.ts';
import { censusOf, type Groups, inStates } from './groups.ts';
import type { PeopleMetric } from './metric.ts';
import { sumOfGroups } from './sumOfGroups.ts';

/** The mean of a metric over those of each group who count; 0 where nobody counts. */
export function meanOfGroups(
  metric: PeopleMetric,
  columns: readonly Groups[],
): (world: World, out: Float64Array) => void {
  const { among, most, mark } = metric;
  const people = columns[0].of.length;
  const sums = columns.map(({ size }) => new Float64Array(size.length));
  const addUp =
    mark === undefined
      ? sumOfGroups(columnOf(metric, people), columns, sums)
      : countOfGroups(mark, columns, sums);

  return (world, out) => {
    addUp(world);
    const limit = most?.(world.setting.climate) ?? Number.POSITIVE_INFINITY;
    for (let c = 0; c < columns.length; c++) {
      const groups = columns[c];
      const { start, shown, size } = groups;
      const sum = sums[c];
      const census = censusOf(world, groups);
      for (let k = 0; k < shown.length; k++) {
        const g = shown[k];
        const base = among === undefined ? size[g] : inStates(census, g, among);
        const value = base === 0 ? 0 : sum[g] / base;
        out[start + k] = value > limit ? limit : value;
      }
    }
  };
}
