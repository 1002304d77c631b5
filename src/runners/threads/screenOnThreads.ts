import { availableParallelism } from 'node:os';
import type { TrajectoryEffects } from '../../experiment/screening/screenTrajectory.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { taskThread } from './taskThread.ts';

/** One trajectory of one scenario. */
export interface ScreeningTask {
  readonly source: ScenarioSource;
  readonly trajectory: number;
}

/** Milliseconds after which a trajectory is given up: a hundred times what one takes. */
const PATIENCE = 1_800_000;

/** Plays trajectories on the cores of this machine; effects in the order of the tasks, whichever thread played them. */
export async function screenOnThreads(tasks: readonly ScreeningTask[]): Promise<TrajectoryEffects[]> {
  const effects = new Array<TrajectoryEffects>(tasks.length);
  const { signal } = new AbortController();
  let next = 0;
  const serve = async () => {
    const thread = taskThread<ScreeningTask, TrajectoryEffects>('runners/threads/screeningEntry', {});
    try {
      while (next < tasks.length) {
        const k = next++;
        effects[k] = await thread.perform(tasks[k], { signal, milliseconds: PATIENCE });
      }
    } finally {
      await thread.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(tasks.length, availableParallelism()) }, serve));
  return effects;
}
