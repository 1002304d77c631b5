import {
  perform,
  type RunReply,
  type RunResult,
  type RunSpec,
  type RunsOf,
} from '../../experiment/runSpec.ts';
import type { RunThread } from './runThread.ts';

/** The number of what is asked of this thread: nothing has to be paired with it. */
const HERE = 0;

/**
 * The thread that calls, as one more of a pool. Before every run `turn` is awaited, so that an interrupt and what other
 * threads answer are heard. Nothing more is begun after `end`.
 */
export function callingThread(
  runs: RunsOf,
  turn: () => Promise<void>,
): Pick<RunThread, 'perform'> & { end(): void } {
  let before: Promise<unknown> = Promise.resolve();
  let over = false;

  async function performInTurns({ first, end }: Omit<RunSpec, 'id'>): Promise<RunReply> {
    const results: RunResult[] = [];
    for (let n = first; n < end; n++) {
      await turn();
      if (over) throw new Error('nobody wants the rest');
      results.push(...perform(runs, { id: HERE, first: n, end: n + 1 }).results);
    }
    return { id: HERE, results };
  }

  return {
    perform(spec) {
      const reply = before.then(() => performInTurns(spec));
      before = reply;
      return reply;
    },
    end() {
      over = true;
    },
  };
}
