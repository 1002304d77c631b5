import { type RunThread, startRunThread } from './runThread.ts';

/** Milliseconds that a thread rests before it is ended: what it holds is memory, what it has learnt is speed. */
const PATIENCE = 30_000;

interface Resting {
  readonly thread: RunThread;
  readonly tired: NodeJS.Timeout;
}

const resting: Resting[] = [];

/** Threads to work with: those at rest first, who know the code already. Each is given back or ended. */
export const takeThreads = (count: number): RunThread[] =>
  Array.from({ length: count }, () => {
    for (let rested = resting.pop(); rested !== undefined; rested = resting.pop()) {
      const { thread, tired } = rested;
      clearTimeout(tired);
      if (!thread.alive) continue;
      thread.rise();
      return thread;
    }
    return startRunThread();
  });

/** Gives a thread back, whose work is done. */
export function giveBack(thread: RunThread): void {
  thread.rest();
  const tired = setTimeout(() => {
    resting.splice(
      resting.findIndex((each) => each.thread === thread),
      1,
    );
    void thread.end();
  }, PATIENCE).unref();
  resting.push({ thread, tired });
}
