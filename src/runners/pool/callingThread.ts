import { perform, type RunReply, type RunsOf } from '../../experiment/runSpec.ts';
import type { RunThread } from './runThread.ts';

/** The number of what is asked of this thread: nothing has to be paired with it. */
const HERE = 0;

/**
 * The thread that calls, as one more of a pool. Before every piece of work, `turn` is awaited: what other threads answer
 * is heard then, and an interrupt. Nothing more is begun after `end`.
 */
export function callingThread(
  runs: RunsOf,
  turn: () => Promise<void>,
): Pick<RunThread, 'perform'> & { end(): void } {
  let before: Promise<unknown> = Promise.resolve();
  let over = false;
  return {
    perform(spec) {
      const reply = before.then(turn).then((): RunReply => {
        if (over) throw new Error('nobody wants the rest');
        return perform(runs, { ...spec, id: HERE });
      });
      before = reply;
      return reply;
    },
    end() {
      over = true;
    },
  };
}
