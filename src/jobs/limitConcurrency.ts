/** Lets few computations run at a time; the others wait in the order of their coming. */
export interface ConcurrencyLimit {
  /**
   * Runs `work` when its turn comes. An abort while waiting rejects with the reason of the signal; one while running
   * is the work's own affair.
   *
   * @throws TooManyWaiting when the line is full
   */
  take<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
}

/** Nobody else may join the line. */
export class TooManyWaiting extends Error {
  /** Seconds after which the line has probably moved on, at least 1. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('too many are waiting');
    this.name = 'TooManyWaiting';
    this.retryAfter = retryAfter;
  }
}

/** A line of at most `waiting` behind at most `running`. `now` gives milliseconds. */
export function limitConcurrency(
  { running, waiting }: { running: number; waiting: number },
  now: () => number,
): ConcurrencyLimit {
  const line: (() => void)[] = [];
  let busy = 0;
  let finished = 0;
  let spent = 0;

  const release = () => {
    busy--;
    line.shift()?.();
  };

  function turn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (busy < running) {
      busy++;
      return Promise.resolve();
    }
    if (line.length >= waiting) {
      const usual = finished === 0 ? 1000 : spent / finished;
      throw new TooManyWaiting(Math.max(1, Math.ceil((usual * (line.length + 1)) / running / 1000)));
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        line.splice(line.indexOf(enter), 1);
        reject(signal.reason);
      };
      const enter = () => {
        signal.removeEventListener('abort', leave);
        busy++;
        resolve();
      };
      signal.addEventListener('abort', leave, { once: true });
      line.push(enter);
    });
  }

  return {
    async take(work, signal) {
      await turn(signal);
      const start = now();
      try {
        return await work();
      } finally {
        finished++;
        spent += now() - start;
        release();
      }
    },
  };
}
