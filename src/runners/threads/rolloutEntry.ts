import { performRolloutTask, type RolloutTask } from '../../experiment/rollouts/rolloutTask.ts';
import { serveTasks } from './serveTasks.ts';

// what runs in a thread that plays real roll-outs
serveTasks(
  async (task: RolloutTask) => {
    const outcome = await performRolloutTask(task);
    return { outcome, transfer: [outcome.buffer as ArrayBuffer] };
  },
  { behindOthers: false },
);
