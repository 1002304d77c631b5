import type { ResourceLimits, Transferable } from 'node:worker_threads';
import type { PooledThread } from '../pool/threadPool.ts';
import { bootThread } from './bootThread.ts';
import { threadDied } from './threadDied.ts';

/** What a thread is told. */
export type TaskOrder<Task> = { readonly task: Task } | { readonly cancel: true };

/** What a thread sends back: that it has loaded its code, and of a task how far it is and what came of it. */
export type TaskMessage<Outcome> =
  | { readonly ready: true }
  | { readonly share: number }
  | { readonly outcome: Outcome }
  | { readonly fault: string };

/** What a task left behind, and what of it moves to whoever gets it instead of being copied. */
export interface Done<Outcome> {
  readonly outcome: Outcome;
  readonly transfer: readonly Transferable[];
}

/** How a task is performed. */
export interface Performing {
  /** Ends the task. */
  readonly signal: AbortSignal;
  /** Milliseconds after which it is ended as well. */
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
export interface TaskThread<Task, Outcome> extends PooledThread {
  /**
   * Has a task done, while no other is. Rejected with `ThreadDied` where the thread ends before the task does, with
   * {@link TaskTimeout}, or with the reason of the signal; then the task is no more, and the thread may be.
   */
  perform(task: Task, performing: Performing): Promise<Outcome>;
}

/** Milliseconds that a task has to end by itself once it is told to: it does between two runs. */
const GRACE = 250;

/** Starts a thread for tasks. `module` is what runs in it, as for `bootThread`, and calls `serveTasks`. */
export function taskThread<Task, Outcome>(module: string, limits: ResourceLimits): TaskThread<Task, Outcome> {
  const thread = bootThread(module, limits);
  let death: unknown;
  let busy: { receive(message: TaskMessage<Outcome>): void; fail(reason: unknown): void } | undefined;

  let loaded = () => {};
  let notLoaded: (reason: unknown) => void = () => {};
  const ready = new Promise<void>((resolve, reject) => {
    loaded = resolve;
    notLoaded = reject;
  });
  // whoever has something done on it hears of it
  ready.catch(() => {});

  const died = (left: unknown, code: number) => {
    death ??= threadDied(left, code);
    notLoaded(death);
    busy?.fail(death);
  };
  thread.on('error', (error) => died(error, 1));
  thread.on('messageerror', (error) => died(error, 1));
  thread.on('exit', (code) => died(undefined, code));
  thread.on('message', (message: TaskMessage<Outcome>) => {
    if ('ready' in message) loaded();
    else busy?.receive(message);
  });

  const order = (given: TaskOrder<Task>) => thread.postMessage(given);

  /** The task from here on: what came of it, or whatever ended the thread. */
  const begun = (task: Task, onShare: Performing['onShare']) =>
    new Promise<Outcome>((resolve, reject) => {
      busy = {
        fail: reject,
        receive(message) {
          if ('share' in message) onShare?.(message.share);
          else if ('outcome' in message) resolve(message.outcome);
          else if ('fault' in message) reject(new Error(message.fault));
        },
      };
      order({ task });
    });

  async function perform(task: Task, { signal, milliseconds, onShare }: Performing): Promise<Outcome> {
    signal.throwIfAborted();
    if (death !== undefined) throw death;
    const ends = endOf(signal, milliseconds);
    try {
      // one that is ended while it loads its code leaves files open under Node 20
      await Promise.race([ready, ends.reached]);
      const outcome = begun(task, onShare);
      try {
        return await Promise.race([outcome, ends.reached]);
      } catch (error) {
        if (death === undefined && ends.isReached()) await cancelled(outcome);
        throw error;
      }
    } finally {
      busy = undefined;
      ends.forget();
    }
  }

  /** Tells the task to end, and ends the thread where it does not. */
  async function cancelled(outcome: Promise<Outcome>): Promise<void> {
    order({ cancel: true });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, GRACE, true);
    });
    const ended = outcome.then(
      () => false,
      () => false,
    );
    if (await Promise.race([ended, late])) await end();
    clearTimeout(timer);
  }

  async function end(): Promise<void> {
    await ready.catch(() => {});
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

/** The end that a task is set: by a signal or by the clock. */
function endOf(signal: AbortSignal, milliseconds: number) {
  let end: (reason: unknown) => void = () => {};
  let over = false;
  const reached = new Promise<never>((_, reject) => {
    end = (reason) => {
      over = true;
      reject(reason);
    };
  });
  // it may be reached when nobody waits any more
  reached.catch(() => {});
  const abort = () => end(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(() => end(new TaskTimeout(milliseconds)), milliseconds);
  return {
    reached,
    isReached: () => over,
    forget() {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    },
  };
}
