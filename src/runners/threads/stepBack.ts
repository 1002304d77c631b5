import { constants, setPriority } from 'node:os';

/**
 * Makes the system prefer other threads to this one and to those that it starts: whoever attends to requests has its
 * turn as soon as there is something to do, however many threads compute. Only on Linux do threads have a priority of
 * their own; elsewhere it would slow down the whole process, and nothing is done.
 */
export function stepBack(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
