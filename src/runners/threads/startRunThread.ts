import type { ResourceLimits } from 'node:worker_threads';
import type { Reply } from '../pool/messages.ts';
import { type RunThread, runThread } from '../pool/runThread.ts';
import { bootThread } from './bootThread.ts';
import { threadDied } from './threadDied.ts';

/**
 * Starts a thread of Node. `module` is what runs in it, as for `bootThread`. What it was asked is rejected with
 * `ThreadDied` where it ends before its work does.
 */
export const startRunThread = (module = 'runners/threads/entry', limits?: ResourceLimits): RunThread =>
  runThread(({ answered, died }) => {
    const thread = bootThread(module, limits);
    // one that is ended while it loads its code leaves files open under Node 20
    const loaded = new Promise<void>((resolve) => {
      thread.once('message', () => resolve());
      thread.once('exit', () => resolve());
    });
    thread.on('message', (reply: Reply) => answered(reply));
    thread.on('error', (error) => died(threadDied(error, 1)));
    thread.on('messageerror', (error) => died(threadDied(error, 1)));
    thread.on('exit', (code) => died(threadDied(undefined, code)));
    return {
      post: (order) => thread.postMessage(order),
      rest: () => thread.unref(),
      rise: () => thread.ref(),
      async end() {
        await loaded;
        await thread.terminate();
      },
    };
  });
