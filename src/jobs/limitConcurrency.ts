/** Lets few computations run at a time; the others wait in the order of their coming. */
export interface ConcurrencyLimit {
  /**
   * Runs `work` when its turn comes. An abort while waiting rejects with the reason of the signal; one while running
   * is the work's own affair.
   */
  take<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
}

/** At most `running` at a time. How many wait is limited by whoever lets them in. */
export function limitConcurrency(running: number): ConcurrencyLimit {
  const line: (() => void)[] = [];
  let busy = 0;

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
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}
