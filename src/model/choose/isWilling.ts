import { AWARE, COMMITTED, COMPLIANT, TRIAL } from '../states.ts';
import type { World } from '../world.ts';

/** Whether a person would volunteer: in trial or committed; or aware or compliant with a drive of at least 0. */
export function isWilling(world: World, i: number): boolean {
  const state = world.state[i];
  if (state === TRIAL || state === COMMITTED) return true;
  return (state === AWARE || state === COMPLIANT) && world.drive(i) >= 0;
}
