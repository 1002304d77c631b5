import { TooManyWaiting } from './tooManyWaiting.ts';

/** One computation that several callers wait for; it is cancelled when the last of them has gone. */
interface Common<Result> {
  readonly result: Promise<Result>;
  readonly controller: AbortController;
  callers: number;
}

/** Computations under way, by key. */
export interface SharedComputations<Result> {
  /**
   * The result of the computation with this key, started if nobody has. A caller whose signal aborts stops waiting
   * and gets its reason; the others go on.
   *
   * @throws TooManyWaiting when as many wait as may
   */
  join(key: string, compute: (signal: AbortSignal) => Promise<Result>, signal: AbortSignal): Promise<Result>;
}

/** Seconds after which somebody who found too many waiting should ask again [assumption]. */
const RETRY_AFTER = 5;

/** Lets concurrent requests for the same result share one computation, at most `most` in all besides those who began one. */
export function shareComputation<Result>(most: number): SharedComputations<Result> {
  const underWay = new Map<string, Common<Result>>();
  let sharing = 0;

  function start(key: string, compute: (signal: AbortSignal) => Promise<Result>): Common<Result> {
    const controller = new AbortController();
    const result = compute(controller.signal).finally(() => {
      if (underWay.get(key) === common) underWay.delete(key);
    });
    const common: Common<Result> = { result, controller, callers: 0 };
    underWay.set(key, common);
    return common;
  }

  return {
    join(key, compute, signal) {
      const began = underWay.get(key);
      if (began && sharing >= most) return Promise.reject(new TooManyWaiting(RETRY_AFTER));
      const common = began ?? start(key, compute);
      const shares = began === undefined ? 0 : 1;
      sharing += shares;
      common.callers++;
      return new Promise<Result>((resolve, reject) => {
        const leave = () => {
          common.callers--;
          sharing -= shares;
          reject(signal.reason);
          if (common.callers > 0) return;
          // a later caller must not join what is being cancelled
          underWay.delete(key);
          common.controller.abort(signal.reason);
        };
        signal.addEventListener('abort', leave, { once: true });
        common.result.then(resolve, reject).finally(() => {
          if (!signal.aborted) sharing -= shares;
          signal.removeEventListener('abort', leave);
        });
        if (signal.aborted) leave();
      });
    },
  };
}
