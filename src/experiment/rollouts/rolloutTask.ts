import { figuresInWorlds, type InWorlds } from './figuresInWorlds.ts';
import { type Draw, referenceRows } from './referenceRows.ts';
import { checkedRollouts, fittedRollouts } from './rollouts.ts';

/** A stretch of the work, as plain data that can be sent to a thread. */
export type RolloutTask =
  | { readonly draws: readonly Draw[] }
  | { readonly rollout: string; readonly worlds: InWorlds };

/** What comes of a task: rows of the reference table, or the figures of a roll-out. */
export function performRolloutTask(task: RolloutTask): Promise<Float64Array> {
  if ('draws' in task) return referenceRows(task.draws);
  const rollout = [...fittedRollouts, ...checkedRollouts].find(({ id }) => id === task.rollout);
  if (rollout === undefined) throw new Error(`there is no roll-out ${task.rollout}`);
  return figuresInWorlds(rollout, task.worlds);
}

/** Performs tasks and gives what came of them in their order. */
export type PerformTasks = (tasks: readonly RolloutTask[]) => Promise<Float64Array[]>;

/** All of them here, one after the other. */
export const performHere: PerformTasks = async (tasks) => {
  const outcomes: Float64Array[] = [];
  for (const task of tasks) outcomes.push(await performRolloutTask(task));
  return outcomes;
};
