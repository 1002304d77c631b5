import type { World } from '../world.ts';
import { memoPerWorld } from './memoPerWorld.ts';

/**
 * A reading of a world that several metrics share: worked out when it is first asked for in a week, kept for the
 * others, and never worked out where nobody asks. `start` makes a reader for one world, with working columns of its own.
 */
export function memoPerWeek<T>(start: (world: World) => () => T): (world: World) => T {
  const readers = memoPerWorld((world): Reader<T> => ({ week: Number.NaN, runs: -1, read: start(world) }));
  return (world) => {
    const reader = readers(world);
    if (reader.week === world.week && reader.runs === world.runs) return reader.value as T;
    const value = reader.read();
    reader.value = value;
    reader.week = world.week;
    reader.runs = world.runs;
    return value;
  };
}

/** When it was last read, and what was found. */
interface Reader<T> {
  week: number;
  runs: number;
  value?: T;
  readonly read: () => T;
}
