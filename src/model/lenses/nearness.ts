import { exp } from '../../engine/elementary.ts';

/** How near somebody is, from their steps: e^(−d / 2), 1 on the spot and 0 where no path leads [A]. */
export const nearness = (steps: number): number => (steps < 0 ? 0 : exp(-steps / 2));
