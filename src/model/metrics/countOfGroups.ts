import type { World } from '../world.ts';
import type { Groups } from './groups.ts';
import type { PeopleMetric } from './metric.ts';

/** Counts those of each group who are marked: whoever was already marked last week is not counted anew. */
export function countOfGroups(
  mark: NonNullable<PeopleMetric['mark']>,
  columns: readonly Groups[],
  counts: readonly Float64Array[],
): (world: World) => void {
  const people = columns[0].of.length;
  const marks = new Uint8Array(people);
  const counted = new Uint8Array(people);
  return (world) => {
    mark(world, marks);
    for (let i = 0; i < people; i++) {
      if (marks[i] === counted[i]) continue;
      const change = marks[i] - counted[i];
      counted[i] = marks[i];
      for (let c = 0; c < columns.length; c++) counts[c][columns[c].of[i]] += change;
    }
  };
}
