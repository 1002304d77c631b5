import { serveTasks } from '../../runners/threads/serveTasks.ts';
import { performTask } from './performTask.ts';

// what runs in a thread that reads, checks, runs and renders for the API
serveTasks(performTask);
