import { type Design, designOf } from '../experiment/design.ts';
import type { RunResult } from '../experiment/runSpec.ts';
import { type Chunk, type RunOrder, stretchesOf } from '../study/chunks/chunk.ts';
import type { RunThread } from './pool/runThread.ts';
import { nodeThreads } from './threads/nodeThreads.ts';

/** A comparison, as far as a thread needs it to perform chunks of it. The same object stands for the same comparison. */
export interface OfChunks extends Design, RunOrder {
  readonly org: Parameters<RunThread['open']>[2];
}

/** Threads that perform chunks, whatever comparisons these belong to. */
export interface ChunksOnThreads {
  /** Performs a chunk; an abort ends its thread in the middle of what it does. */
  perform(comparison: OfChunks, chunk: Chunk, signal?: AbortSignal): Promise<RunResult[]>;
  /** Ends the threads that are at work, rejecting what was asked of them, and gives the others back. */
  end(reason?: unknown): Promise<void>;
}

interface Job {
  readonly comparison: OfChunks;
  readonly chunk: Chunk;
  readonly resolve: (results: RunResult[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Performs chunks in the order in which they are asked for, each whole on one thread. A thread that dies takes its chunk with it
 * and is replaced.
 *
 * @param count how many chunks are worked on at a time
 */
export function chunksOnThreads(count: number): ChunksOnThreads {
  const line: Job[] = [];
  const idle = new Set<RunThread>();
  const busy = new Map<RunThread, Job>();
  const opened = new WeakMap<RunThread, OfChunks>();
  let over: { readonly reason: unknown } | undefined;

  async function work(thread: RunThread, job: Job): Promise<void> {
    const { comparison, chunk, resolve, reject } = job;
    busy.set(thread, job);
    try {
      if (opened.get(thread) !== comparison) {
        opened.set(thread, comparison);
        await thread.open(designOf(comparison), comparison.replicates, comparison.org);
      }
      resolve(await performedOn(thread, comparison, chunk));
    } catch (error) {
      opened.delete(thread);
      reject(error);
    } finally {
      busy.delete(thread);
      if (thread.alive && over === undefined) idle.add(thread);
      handOut();
    }
  }

  function handOut(): void {
    while (line.length > 0 && over === undefined) {
      if (idle.size === 0 && busy.size < count) idle.add(nodeThreads.take(1)[0]);
      // whoever holds the plans of the next chunk goes on with them
      const thread = [...idle].find((each) => opened.get(each) === line[0].comparison) ?? [...idle][0];
      if (thread === undefined) return;
      idle.delete(thread);
      void work(thread, line.shift()!);
    }
  }

  /** Takes a job from where it is. */
  function giveUp(job: Job, reason: unknown): void {
    job.reject(reason);
    const place = line.indexOf(job);
    if (place >= 0) line.splice(place, 1);
    for (const [thread, at] of busy) if (at === job) void thread.end();
  }

  return {
    perform: (comparison, chunk, signal) =>
      new Promise<RunResult[]>((resolve, reject) => {
        if (over !== undefined) return reject(over.reason);
        if (signal?.aborted) return reject(signal.reason);
        const abort = () => giveUp(job, signal?.reason);
        const unheard = () => signal?.removeEventListener('abort', abort);
        const job: Job = {
          comparison,
          chunk,
          resolve(results) {
            unheard();
            resolve(results);
          },
          reject(reason) {
            unheard();
            reject(reason);
          },
        };
        signal?.addEventListener('abort', abort, { once: true });
        line.push(job);
        handOut();
      }),

    async end(reason = new Error('nobody wants the rest')) {
      over ??= { reason };
      for (const { reject } of line.splice(0)) reject(reason);
      for (const thread of idle) nodeThreads.giveBack(thread);
      idle.clear();
      for (const { reject } of busy.values()) reject(reason);
      // whoever does not wait for threads that are still loading their code is not kept waiting by them
      for (const thread of busy.keys()) thread.rest();
      await Promise.all([...busy.keys()].map((thread) => thread.end()));
    },
  };
}

/** The runs of a chunk on a thread that holds its plans. */
export async function performedOn(
  thread: Pick<RunThread, 'perform'>,
  order: RunOrder,
  chunk: Chunk,
): Promise<RunResult[]> {
  const results: RunResult[] = [];
  for (const stretch of stretchesOf(chunk, order)) results.push(...(await thread.perform(stretch)).results);
  return results;
}
