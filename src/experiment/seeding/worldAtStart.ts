import { replicateKey } from '../../engine/draws.ts';
import type { Setting } from '../../model/setting.ts';
import { startPeople } from '../../model/startPeople.ts';
import { createWorld, type World } from '../../model/world.ts';

/** The world of a replicate in week 0: who is active, and what their contacts hear of it. */
export function worldAtStart(setting: Setting, replicate: number): World {
  const world = createWorld(setting, replicateKey(setting.key, replicate));
  startPeople(world);
  return world;
}
