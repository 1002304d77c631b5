import { parentPort } from 'node:worker_threads';
import { stepBack } from './stepBack.ts';
import type { Done, TaskMessage } from './taskThread.ts';

/** Performs tasks on this thread until it is ended, behind all others; errors travel as text. */
export function serveTasks<Task, Outcome>(
  perform: (task: Task, tellShare: (share: number) => void) => Promise<Done<Outcome>>,
): void {
  stepBack();
  const send = (message: TaskMessage<Outcome>, transfer: Done<Outcome>['transfer'] = []) =>
    parentPort?.postMessage(message, transfer);
  parentPort?.on('message', async (task: Task) => {
    try {
      const { outcome, transfer } = await perform(task, (share) => send({ share }));
      send({ outcome }, transfer);
    } catch (error) {
      send({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
