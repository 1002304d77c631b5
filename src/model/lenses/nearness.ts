import { exp } from '../../engine/elementary.ts';

/** Of most steps that occur; working one out takes longer than all the rest of a search. */
const known = Float64Array.from({ length: 64 }, (_, steps) => exp(-steps / 2));

/** How near somebody is, from their steps: e^(−d / 2), 1 on the spot and 0 where no path leads [A]. */
export const nearness = (steps: number): number =>
  steps < 0 ? 0 : steps < known.length ? known[steps] : exp(-steps / 2);
