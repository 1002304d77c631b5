import type { World } from '../world.ts';

/**
 * A reading of a world that several metrics share: worked out when it is first asked for in a week, kept for the
 * others, and never worked out where nobody asks. `start` makes a reader for one world, with working columns of its own.
 */
export function oncePerWeek<T>(start: (world: World) => () => T): (world: World) => T {
  const readers = new WeakMap<World, { week: number; runs: number; value: T; readonly read: () => T }>();
  return (world) => {
    const known = readers.get(world);
    if (known?.week === world.week && known.runs === world.runs) return known.value;
    const read = known?.read ?? start(world);
    const value = read();
    readers.set(world, { week: world.week, runs: world.runs, value, read });
    return value;
  };
}
