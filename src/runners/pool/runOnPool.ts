import { designOf } from '../../experiment/design.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { RunResult } from '../../experiment/runSpec.ts';
import { callingThread } from './callingThread.ts';
import { piecesOf } from './pieces.ts';
import type { RunThread } from './runThread.ts';
import type { ThreadPool } from './threadPool.ts';

/** Pieces that a thread has before it, so that it never waits for the next. */
const AHEAD = 2;
/** Bytes of results that may wait for their turn. */
const MOST_WAITING = 64e6;

/** Threads that are about to compile the plans of a comparison, or have done so. */
export interface OpenPool {
  readonly threads: readonly Pick<RunThread, 'perform'>[];
  /** Whether all have. */
  readonly ready: boolean;
  /** Rejected where one could not. */
  readonly whenReady: Promise<unknown>;
  /** Gives all of them back to the pool, their work done. */
  giveBack(): void;
  /** Ends all of them in the middle of what they do. */
  end(): Promise<void>;
}

/** Takes so many threads of a pool and sends them what they need to run the replicates of a comparison. */
export function openPool(pool: ThreadPool<RunThread>, count: number, prepared: Prepared): OpenPool {
  const threads = pool.take(count);
  const design = designOf(prepared);
  let ready = false;
  const whenReady = Promise.all(
    threads.map((thread) => thread.open(design, prepared.replicates, prepared.org)),
  );
  whenReady.then(
    () => {
      ready = true;
    },
    // whoever runs something on them hears of it
    () => {},
  );
  return {
    threads,
    whenReady,
    get ready() {
      return ready;
    },
    giveBack: () => threads.forEach(pool.giveBack),
    end: async () => void (await Promise.all(threads.map((thread) => thread.end()))),
  };
}

/** The same pool, in which the thread that asks does its part; `turn` lets everybody else have theirs. */
export function withCaller(opened: OpenPool, prepared: Prepared, turn: () => Promise<void>): OpenPool {
  const caller = callingThread(prepared, turn);
  return {
    ...opened,
    threads: [...opened.threads, caller],
    async end() {
      caller.end();
      await opened.end();
    },
  };
}

/** What is run, and what ends it early. */
export interface HandedOut {
  readonly prepared: Prepared;
  /** Runs that were done before, counted in their order. */
  readonly from?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs replicates on threads and gives their results in order. The threads are at rest afterwards if all went well; if
 * not, or if nobody wants the rest, they are ended in the middle of what they do.
 */
export async function* runOnPool(
  { threads, whenReady, giveBack, end }: OpenPool,
  { prepared, from = 0, signal }: HandedOut,
): AsyncGenerator<RunResult, void> {
  const pieces = piecesOf(prepared, from, threads.length);
  const most = Math.max(AHEAD * threads.length, Math.floor(MOST_WAITING / bytesOf(prepared, pieces[0])));
  const came = new Map<number, readonly RunResult[]>();
  const open = new Map(threads.map((thread) => [thread, 0]));
  let next = 0;
  let taken = 0;
  let failure: { readonly reason: unknown } | undefined;
  let wake = () => {};

  const fail = (reason: unknown) => {
    failure ??= { reason };
    wake();
  };
  const handOut = () => {
    for (let depth = 0; depth < AHEAD; depth++)
      for (const thread of threads)
        if (open.get(thread) === depth && next < pieces.length && next < taken + most) give(thread, next++);
  };
  const give = (thread: Pick<RunThread, 'perform'>, piece: number) => {
    open.set(thread, open.get(thread)! + 1);
    thread.perform(pieces[piece]).then(({ results }) => {
      came.set(piece, results);
      open.set(thread, open.get(thread)! - 1);
      handOut();
      wake();
    }, fail);
  };
  const abort = () => fail(signal?.reason);

  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  try {
    whenReady.catch(fail);
    handOut();
    for (; taken < pieces.length; taken++, handOut()) {
      while (failure === undefined && !came.has(taken))
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (failure) throw failure.reason;
      yield* came.get(taken)!;
      came.delete(taken);
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    const idle = next === pieces.length && [...open.values()].every((pending) => pending === 0);
    if (idle && failure === undefined) giveBack();
    else await end();
  }
}

const bytesOf = ({ plans, horizon }: Prepared, { first, end }: { first: number; end: number }) =>
  plans[0].model.series.length * (horizon + 1) * 8 * (end - first);
