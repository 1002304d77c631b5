import { screenTrajectory } from '../../experiment/screening/screenTrajectory.ts';
import type { ScreeningTask } from './screenOnThreads.ts';
import { serveTasks } from './serveTasks.ts';

// what runs in a thread that screens
serveTasks(async ({ source, trajectory }: ScreeningTask) => ({
  outcome: screenTrajectory(source, trajectory),
  transfer: [],
}));
