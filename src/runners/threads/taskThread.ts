import type { ResourceLimits, Transferable } from 'node:worker_threads';
import { bootThread } from './bootThread.ts';
import { type ThreadDied, threadDied } from './threadDied.ts';

/** What a thread sends back of a task. */
export type TaskMessage<Outcome> =
  | { readonly share: number }
  | { readonly outcome: Outcome }
  | { readonly fault: string };

/** How a task is performed. */
export interface Performing {
  /** Ends the thread in the middle of the task. */
  readonly signal: AbortSignal;
  /** Milliseconds after which the thread is ended as well. */
  readonly milliseconds: number;
  /** Told now and then which share is done, 0 to 1. */
  readonly onShare?: ((share: number) => void) | undefined;
}

/** A task took longer than it may. */
export class TaskTimeout extends Error {
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    super(`the task was ended after ${milliseconds} ms`);
    this.name = 'TaskTimeout';
    this.milliseconds = milliseconds;
  }
}

/** A thread that does one task after the other, each described by a value. */
export interface TaskThread<Task, Outcome> {
  /**
   * Has a task done, while no other is. Rejected with `ThreadDied` where the thread ends before the task does, with
   * {@link TaskTimeout}, or with the reason of the signal: the thread is no more then.
   */
  perform(task: Task, performing: Performing): Promise<Outcome>;
  /** Whether it can be asked anything more. */
  readonly alive: boolean;
  /** While it rests, the process may end without it. */
  rest(): void;
  rise(): void;
  end(): Promise<void>;
}

/** Starts a thread for tasks. `module` is what runs in it, as for `bootThread`, and calls `serveTasks`. */
export function taskThread<Task, Outcome>(module: string, limits: ResourceLimits): TaskThread<Task, Outcome> {
  const thread = bootThread(module, limits);
  let death: ThreadDied | undefined;
  let fail: (reason: unknown) => void = () => {};
  const died = (left: unknown, code: number) => {
    death ??= threadDied(left, code);
    fail(death);
  };
  thread.on('error', (error) => died(error, 1));
  thread.on('messageerror', (error) => died(error, 1));
  thread.on('exit', (code) => died(undefined, code));

  async function perform(task: Task, { signal, milliseconds, onShare }: Performing): Promise<Outcome> {
    signal.throwIfAborted();
    if (death) throw death;
    let timer: NodeJS.Timeout | undefined;
    const cancel = () => fail(signal.reason);
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        fail = reject;
        thread.on('message', (message: TaskMessage<Outcome>) => {
          if ('share' in message) onShare?.(message.share);
          else if ('outcome' in message) resolve(message.outcome);
          else reject(new Error(message.fault));
        });
        signal.addEventListener('abort', cancel, { once: true });
        timer = setTimeout(() => reject(new TaskTimeout(milliseconds)), milliseconds);
        thread.postMessage(task);
      });
    } catch (error) {
      // nobody waits for what it still does, and whoever is next gets the processor only when that has ended
      if (signal.aborted || error instanceof TaskTimeout) await end();
      throw error;
    } finally {
      fail = () => {};
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      thread.removeAllListeners('message');
    }
  }

  async function end(): Promise<void> {
    death ??= threadDied(undefined, 1);
    await thread.terminate();
  }

  return {
    perform,
    get alive() {
      return death === undefined;
    },
    rest: () => thread.unref(),
    rise: () => thread.ref(),
    end,
  };
}

/** What a task left behind, and what of it moves to whoever gets it instead of being copied. */
export interface Done<Outcome> {
  readonly outcome: Outcome;
  readonly transfer: readonly Transferable[];
}
