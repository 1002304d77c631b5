import { states } from '../states.ts';
import type { World } from '../world.ts';
import type { PeopleMetric } from './metric.ts';

/** Everybody's value of a metric as a column, 0 of those who do not count. */
export function columnOf(
  { column, each, among }: PeopleMetric,
  people: number,
): (world: World) => Float64Array {
  const values = new Float64Array(people);
  if (column !== undefined)
    return (world) => {
      const { of, over } = column(world);
      if (over === 1) return of;
      for (let i = 0; i < people; i++) values[i] = of[i] === 0 ? 0 : of[i] / over;
      return values;
    };
  const counts = Uint8Array.from(states, (_, state) => Number(among === undefined || among.includes(state)));
  return (world) => {
    const { state } = world;
    for (let i = 0; i < people; i++) values[i] = counts[state[i]] === 1 ? each!(world, i) : 0;
    return values;
  };
}
