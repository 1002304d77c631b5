import { parentPort } from 'node:worker_threads';
import { stepBack } from './stepBack.ts';
import type { Done, TaskMessage, TaskOrder } from './taskThread.ts';

/** What a task is given besides itself. */
export interface TaskControl {
  /** Aborted when nobody waits for the task any more. */
  readonly signal: AbortSignal;
  /** Tells which share is done, 0 to 1. */
  tellShare(share: number): void;
}

/**
 * Performs tasks on this thread until it is ended, behind all others unless it is told that nobody else is to be attended to;
 * errors travel as text.
 */
export function serveTasks<Task, Outcome>(
  perform: (task: Task, control: TaskControl) => Promise<Done<Outcome>>,
  { behindOthers = true } = {},
): void {
  if (behindOthers) stepBack();
  let controller = new AbortController();
  const send = (message: TaskMessage<Outcome>, transfer: Done<Outcome>['transfer'] = []) =>
    parentPort?.postMessage(message, transfer);

  async function follow(task: Task): Promise<void> {
    controller = new AbortController();
    try {
      const { outcome, transfer } = await perform(task, {
        signal: controller.signal,
        tellShare: (share) => send({ share }),
      });
      send({ outcome }, transfer);
    } catch (error) {
      send({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  parentPort?.on('message', (order: TaskOrder<Task>) => {
    if ('cancel' in order) controller.abort(new Error('nobody waits for the task any more'));
    else void follow(order.task);
  });
  send({ ready: true });
}
