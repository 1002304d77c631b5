import { availableParallelism } from 'node:os';
import type { PerformTasks, RolloutTask } from '../experiment/rollouts/rolloutTask.ts';
import { threadPool } from './pool/threadPool.ts';
import { type TaskThread, taskThread } from './threads/taskThread.ts';

/** Milliseconds after which a task must have stopped by itself long ago. */
const FAR_TOO_LONG = 3_600_000;

const pool = threadPool<TaskThread<RolloutTask, Float64Array>>(() =>
  taskThread('runners/threads/rolloutEntry', {}),
);

/** Performs tasks on a thread a core. What comes of them does not depend on how many there are. */
export const performOnCores: PerformTasks = async (tasks) => {
  const outcomes: Float64Array[] = [];
  const { signal } = new AbortController();
  let next = 0;
  const threads = pool.take(Math.min(tasks.length, availableParallelism()));
  const work = async (thread: (typeof threads)[number]) => {
    while (next < tasks.length) {
      const at = next++;
      outcomes[at] = await thread.perform(tasks[at], { signal, milliseconds: FAR_TOO_LONG });
    }
  };
  try {
    await Promise.all(threads.map(work));
  } catch (error) {
    await Promise.all(threads.map((thread) => thread.end()));
    throw error;
  }
  threads.forEach(pool.giveBack);
  return outcomes;
};
