/** A thread, as far as a pool has to do with it. */
export interface PooledThread {
  /** Whether it can still be asked anything. */
  readonly alive: boolean;
  /** While it rests, it keeps nobody waiting: the process may end without it. */
  rest(): void;
  rise(): void;
  /** Ends it in the middle of whatever it does. */
  end(): Promise<void>;
}

/** Where threads come from, and where they go when their work is done. */
export interface ThreadPool<Thread extends PooledThread> {
  /** Threads to work with: those at rest first, who know the code already. Each is given back or ended. */
  take(count: number): Thread[];
  /** Gives a thread back, whose work is done. */
  giveBack(thread: Thread): void;
}

/** Milliseconds that a thread rests before it is ended: what it holds is memory, what it has learnt is speed. */
const LONGEST_REST = 30_000;

interface Resting<Thread> {
  readonly thread: Thread;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** A pool of threads that `start` starts; none is started before it is needed. */
export function threadPool<Thread extends PooledThread>(start: () => Thread): ThreadPool<Thread> {
  const resting: Resting<Thread>[] = [];

  function take(): Thread {
    for (let rested = resting.pop(); rested !== undefined; rested = resting.pop()) {
      const { thread, timer } = rested;
      clearTimeout(timer);
      if (!thread.alive) continue;
      thread.rise();
      return thread;
    }
    return start();
  }

  return {
    take: (count) => Array.from({ length: count }, take),
    giveBack(thread) {
      thread.rest();
      const timer = setTimeout(() => {
        resting.splice(
          resting.findIndex((each) => each.thread === thread),
          1,
        );
        void thread.end();
      }, LONGEST_REST);
      // a browser's timer is a number, and keeps no process alive
      (timer as { unref?(): void }).unref?.();
      resting.push({ thread, timer });
    },
  };
}
