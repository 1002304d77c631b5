import { UnrecoverableError, WaitingError } from 'bullmq';
import { engineVersion } from '../../engine/version.ts';
import { runsOf } from '../../study/chunks/chunk.ts';
import { chunkBytes } from '../chunkBytes.ts';
import { chunksOnThreads } from '../chunksOnThreads.ts';
import { type ChunkDone, failedFor, isChunkJob } from './chunkJob.ts';
import { keepComparisons } from './keepComparisons.ts';
import { cancelledBy } from './news.ts';
import type { Job, OpenQueue } from './openQueue.ts';
import { parcelName } from './parcelName.ts';
import { workerName } from './workersSeen.ts';

/** How a worker works. */
export interface WorkOptions {
  /** Chunks that are worked on at a time, each on a thread. */
  readonly threads: number;
  /** Seconds after which a chunk that does not end is given up; by its size, unless given. */
  readonly chunkLimit?: number | undefined;
  /** Seconds without anything to do after which the worker ends; never, unless given. */
  readonly idle?: number | undefined;
  /** Aborted to let it finish what it has begun, and end. */
  readonly signal: AbortSignal;
  readonly onChunk?: ((done: ChunkDone) => void) | undefined;
  readonly onFailure?: ((reason: string) => void) | undefined;
}

/** Milliseconds after which a worker that does not say that it lives has lost its chunks, and between two looks for such. */
const LOCK = 10_000;
const STALLED = 5000;
/** Times that a chunk may be lost with its worker without counting as failed: it counts as such the next time. */
const LOST = 2;
/** Minutes for which it is kept how many chunks were done in each: a day. */
const MINUTES = 1440;
/** Seconds after which a chunk is given up: at least, and for each that it is thought to take. */
const LEAST = 120;
const EACH_SECOND = 60;

/**
 * Works on a queue until it is told to end. Its own thread only supervises: whatever a chunk does, the queue hears that the worker
 * lives. One chunk more than there are threads is taken, so that none waits for the next.
 */
export async function workOnQueue(
  queue: OpenQueue,
  { threads, chunkLimit, idle, signal, onChunk, onFailure }: WorkOptions,
): Promise<void> {
  const { parcels } = queue;
  const cores = chunksOnThreads(threads);
  const comparisons = keepComparisons(parcels);
  const active = new Map<AbortController, string>();
  const cancelled = new Set<string>();

  await parcels.listen((word) => {
    const submission = cancelledBy(word);
    if (submission === undefined) return;
    cancelled.add(submission);
    for (const [controller, of] of active)
      if (of === submission) controller.abort(new UnrecoverableError(failedFor.cancelled));
  });

  /** Chunks that this worker has, and is not yet done with. */
  const atWork = new Set<Promise<unknown>>();
  let isSuspected = false;

  /**
   * A chunk that was lost {@link LOST} times may be what its workers died of: it is performed while nothing else is, so that it takes
   * nobody with it. Others of its kind are left in the queue meanwhile.
   */
  async function perform(job: Job, token?: string): Promise<ChunkDone> {
    if (job.stalledCounter < LOST) return amongOthers(job);
    if (isSuspected) {
      await job.moveToWait(token);
      throw new WaitingError();
    }
    isSuspected = true;
    await worker.pause(true);
    try {
      await Promise.allSettled(atWork);
      return await performNow(job);
    } finally {
      isSuspected = false;
      if (!signal.aborted) await worker.resume();
    }
  }

  async function amongOthers(job: Job): Promise<ChunkDone> {
    const work = performNow(job);
    atWork.add(work);
    try {
      return await work;
    } finally {
      atWork.delete(work);
    }
  }

  async function performNow({ id = '', data }: Job): Promise<ChunkDone> {
    if (!isChunkJob(data)) throw new UnrecoverableError(`${failedFor.damaged}: ${noChunk}`);
    // none of another engine comes here, unless somebody puts it there
    if (data.engine !== engineVersion)
      throw new UnrecoverableError(`${failedFor.damaged}: ${otherEngine(data.engine)}`);
    if (cancelled.has(data.submission)) throw new UnrecoverableError(failedFor.cancelled);
    const comparison = await comparisons.open(data);
    if (comparison === undefined) throw new UnrecoverableError(failedFor.parcelMissing);
    const chunk = { id, ...data.chunk };
    const began = performance.now();
    const controller = new AbortController();
    active.set(controller, data.submission);
    const limit = chunkLimit ?? Math.max(LEAST, EACH_SECOND * data.seconds);
    const timer = setTimeout(() => controller.abort(new Error(tooLong(limit))), limit * 1000);
    try {
      const results = await cores.perform(comparison, chunk, controller.signal);
      const bytes = await chunkBytes(results, id);
      controller.signal.throwIfAborted();
      // whoever was silent for long may come after somebody else, whose result was taken already
      if (performance.now() - began < LOCK || !isOver(await queue.jobs.getJobState(id)))
        await parcels.put(parcelName.ofChunk(id), bytes);
      return { runs: runsOf(chunk), milliseconds: Math.round(performance.now() - began) };
    } finally {
      clearTimeout(timer);
      active.delete(controller);
    }
  }

  const worker = queue.worker(perform, {
    ...{ name: workerName(threads), concurrency: threads + 1 },
    ...{ lockDuration: LOCK, stalledInterval: STALLED, maxStalledCount: LOST },
    // without it, nobody counts what is over
    metrics: { maxDataPoints: MINUTES },
  });
  let latest = performance.now();
  worker.on('completed', (_, done) => {
    latest = performance.now();
    onChunk?.(done);
  });
  worker.on('failed', (_, error) => {
    if (error.message !== failedFor.cancelled) onFailure?.(error.message);
  });
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      clearInterval(watch);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const watch = setInterval(() => {
      if (active.size > 0) latest = performance.now();
      else if (idle !== undefined && performance.now() - latest >= idle * 1000) end();
    }, 250);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
  await worker.waitUntilReady();
  const running = worker.run();
  running.catch(() => {});
  await ended;
  await worker.close();
  await cores.end();
}

const isOver = (state: string): boolean => state === 'completed' || state === 'failed' || state === 'unknown';
const noChunk = 'the job is no chunk, or not all of one';
const otherEngine = (engine: string) =>
  `the chunk is for engine ${engine}, and this worker is ${engineVersion}: it is left to others`;
const tooLong = (limit: number) =>
  `the chunk did not end within ${Math.round(limit)} s (--chunk-limit gives it longer)`;
