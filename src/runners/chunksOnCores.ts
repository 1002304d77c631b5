import { availableParallelism } from 'node:os';
import type { Prepared } from '../experiment/prepare.ts';
import type { RunResult } from '../experiment/runSpec.ts';
import type { Chunk } from '../study/chunks/chunk.ts';
import { chunksOnThreads, performedOn } from './chunksOnThreads.ts';
import { mayRunHere } from './mayRunHere.ts';
import { callingThread } from './pool/callingThread.ts';
import { yieldToEventLoop } from './yieldToEventLoop.ts';

/** What performs chunks on the cores of this machine. */
export interface ChunksOnCores {
  perform(prepared: Prepared, chunk: Chunk): Promise<RunResult[]>;
  /** How many chunks are worked on at a time. */
  readonly threads: number;
  /** Gives the threads back where they rest, and ends those that are at work. */
  end(): Promise<void>;
}

interface Job {
  readonly prepared: Prepared;
  readonly chunk: Chunk;
  readonly resolve: (results: RunResult[] | Promise<RunResult[]>) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Performs chunks on threads of this machine. The first are performed by this one, unless a number of threads is given: what is over
 * within a moment is not worth starting any. An abort ends all threads in the middle of what they do.
 */
export function chunksOnCores({
  jobs,
  signal,
}: {
  readonly jobs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}): ChunksOnCores {
  const threads = jobs ?? availableParallelism();
  const others = chunksOnThreads(threads);
  const here = performedHere(signal);
  /** Chunks that wait until it shows whether this thread goes on alone. */
  const line: Job[] = [];
  let over: { readonly reason: unknown } | undefined;

  function handOut(): void {
    while (line.length > 0 && !here.isBusy()) {
      const job = line.shift()!;
      const { prepared, chunk, resolve } = job;
      if (jobs === undefined && here.pays(prepared)) here.work(job, handOut);
      else resolve(others.perform(prepared, chunk));
    }
  }

  async function end(reason: unknown = new Error('nobody wants the rest')): Promise<void> {
    over ??= { reason };
    signal?.removeEventListener('abort', abort);
    for (const { reject } of line.splice(0)) reject(reason);
    const ended = others.end(reason);
    // whoever interrupts does not wait for threads that are still loading their code
    if (!signal?.aborted) await ended;
  }
  const abort = () => void end(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();

  return {
    threads,
    end: () => end(),
    perform: (prepared, chunk) =>
      new Promise((resolve, reject) => {
        if (over !== undefined) return reject(over.reason);
        line.push({ prepared, chunk, resolve, reject });
        handOut();
      }),
  };
}

/** Milliseconds of work that this thread does itself: about what starting a thread costs. */
const OWN_WORK = 1500;

/** This thread, as long as starting others would take longer than the work. */
function performedHere(signal: AbortSignal | undefined) {
  let spent = 0;
  let busy = false;

  const turn = async () => {
    await yieldToEventLoop();
    signal?.throwIfAborted();
  };

  async function perform({ prepared, chunk }: Job): Promise<RunResult[]> {
    const began = performance.now();
    const results = await performedOn(callingThread(prepared, turn), prepared, chunk);
    spent += performance.now() - began;
    return results;
  }

  return {
    pays: (prepared: Prepared) => spent < OWN_WORK && mayRunHere(prepared),
    isBusy: () => busy,
    work(job: Job, next: () => void): void {
      busy = true;
      perform(job)
        .then(job.resolve, job.reject)
        .finally(() => {
          busy = false;
          next();
        });
    },
  };
}
