import { replicateKey } from '../../engine/draws.ts';
import { tellFollowers } from '../../engine/exposure.ts';
import { voicesOf } from '../../model/rules/change.ts';
import type { Setting } from '../../model/setting.ts';
import { startPeople } from '../../model/start.ts';
import { isDeclared } from '../../model/states.ts';
import { newWorld, type World } from '../../model/world.ts';

/** The world of a replicate in week 0: who is active, and what their contacts hear of it. */
export function worldAtStart(setting: Setting, replicate: number): World {
  const world = newWorld(setting, replicateKey(setting.key, replicate));
  const voices = voicesOf(setting);
  startPeople(world, (person, state) => {
    world.state[person] = state;
    tellFollowers(setting.network, world.exposure, person, voices[state], Number(isDeclared(state)));
  });
  return world;
}
