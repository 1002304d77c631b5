import type { ScheduledTactic } from '../../model/plans/rollout.ts';
import { type Change, replay } from './replay.ts';

/** The tactics that begin in one replicate, in their order. */
export function tacticsBegun(change: Change, replicate: number): ScheduledTactic[] {
  const begun: ScheduledTactic[] = [];
  replay(change, replicate, {
    mayBegin(due) {
      begun.push(due);
      return true;
    },
  });
  return begun;
}
