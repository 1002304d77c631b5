import { CENTRE } from '../coordination/posts.ts';
import { COMPLIANT, isDeclared } from '../states.ts';
import type { World } from '../world.ts';

/**
 * Whether the structure that works is the one that shows: nobody merely complies, and no hub stands on paper alone. One
 * reading then does for both.
 */
export const isAsOnPaper = (world: World): boolean =>
  world.everybody.counts[COMPLIANT] === 0 && !hasPaperHub(world);

/** Whether some hub has an active lead who is not trained. */
function hasPaperHub({ coordination: { posts }, state, skills, setting: { rule } }: World): boolean {
  for (const { kind, holder } of posts)
    if (kind !== CENTRE && holder >= 0 && isDeclared(state[holder]) && skills.of(holder) < rule.trainedSkill)
      return true;
  return false;
}
