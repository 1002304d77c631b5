import type { World } from '../world.ts';

/** Something that is made once for each world and kept as long as the world is, such as working columns. */
export function memoPerWorld<T extends object>(make: (world: World) => T): (world: World) => T {
  const made = new WeakMap<World, T>();
  return (world) => {
    const known = made.get(world);
    if (known !== undefined) return known;
    const fresh = make(world);
    made.set(world, fresh);
    return fresh;
  };
}
