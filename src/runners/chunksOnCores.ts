import { availableParallelism } from 'node:os';
import { designOf } from '../experiment/design.ts';
import type { Prepared } from '../experiment/prepare.ts';
import type { RunResult } from '../experiment/runSpec.ts';
import { type Chunk, stretchesOf } from '../study/chunks/chunk.ts';
import type { PerformChunk } from '../study/chunks/chunkedRunner.ts';
import { mayRunHere } from './mayRunHere.ts';
import { callingThread } from './pool/callingThread.ts';
import type { RunThread } from './pool/runThread.ts';
import { nodeThreads } from './threads/nodeThreads.ts';
import { yieldToEventLoop } from './yieldToEventLoop.ts';

/** Threads that perform chunks, whatever comparisons these belong to. */
export interface ChunksOnCores {
  readonly perform: PerformChunk;
  /** How many chunks are worked on at a time. */
  readonly threads: number;
  /** Gives the threads back where they rest, and ends those that are at work. */
  end(): Promise<void>;
}

interface Job {
  readonly prepared: Prepared;
  readonly chunk: Chunk;
  readonly resolve: (results: RunResult[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Performs chunks in the order in which they are asked for, each whole on one thread of this machine. The first are performed by this
 * thread, unless a number of threads is given: what is over within a moment is not worth starting any. A thread that dies takes its
 * chunk with it and is replaced. An abort ends all threads in the middle of what they do.
 */
export function chunksOnCores({
  jobs,
  signal,
}: {
  readonly jobs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}): ChunksOnCores {
  const line: Job[] = [];
  const here = performedHere(signal);
  const idle = new Set<RunThread>();
  const busy = new Map<RunThread, Job>();
  const opened = new WeakMap<RunThread, Prepared>();
  const threads = jobs ?? availableParallelism();
  let over: { readonly reason: unknown } | undefined;

  async function work(thread: RunThread, job: Job): Promise<void> {
    const { prepared, chunk, resolve, reject } = job;
    busy.set(thread, job);
    try {
      if (opened.get(thread) !== prepared) {
        opened.set(thread, prepared);
        await thread.open(designOf(prepared), prepared.replicates, prepared.org);
      }
      resolve(await performedOn(thread, prepared, chunk));
    } catch (error) {
      opened.delete(thread);
      reject(over?.reason ?? error);
    } finally {
      busy.delete(thread);
      if (thread.alive && over === undefined) idle.add(thread);
      handOut();
    }
  }

  function handOut(): void {
    if (jobs === undefined && over === undefined && line.length > 0 && here.pays(line[0])) {
      here.work(line.shift()!, handOut);
      return;
    }
    while (line.length > 0 && over === undefined && !here.isBusy()) {
      if (idle.size === 0 && busy.size < threads) idle.add(nodeThreads.take(1)[0]);
      // whoever holds the plans of the next chunk goes on with them
      const thread = [...idle].find((each) => opened.get(each) === line[0].prepared) ?? [...idle][0];
      if (thread === undefined) return;
      idle.delete(thread);
      void work(thread, line.shift()!);
    }
  }

  async function end(reason: unknown = new Error('nobody wants the rest')): Promise<void> {
    over ??= { reason };
    signal?.removeEventListener('abort', abort);
    for (const { reject } of line.splice(0)) reject(reason);
    for (const thread of idle) nodeThreads.giveBack(thread);
    idle.clear();
    for (const { reject } of busy.values()) reject(reason);
    const ended = [...busy.keys()].map((thread) => thread.end());
    if (!signal?.aborted) await Promise.all(ended);
    // whoever interrupts does not wait for threads that are still loading their code
    else for (const thread of busy.keys()) thread.rest();
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

/** The runs of a chunk on a thread that holds its plans. */
async function performedOn(
  thread: Pick<RunThread, 'perform'>,
  prepared: Prepared,
  chunk: Chunk,
): Promise<RunResult[]> {
  const results: RunResult[] = [];
  for (const stretch of stretchesOf(chunk, prepared))
    results.push(...(await thread.perform(stretch)).results);
  return results;
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
    pays: ({ prepared }: Job) => !busy && spent < OWN_WORK && mayRunHere(prepared),
    isBusy: () => busy && spent < OWN_WORK,
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
