import { isHandedInAgain } from './chunkJob.ts';
import type { Jobs } from './openQueue.ts';
import { queueName, whatQueueNeeds } from './queueName.ts';
import { threadsOf, type WorkerSeen, workersOf } from './workersSeen.ts';

/** One queue of a database, as it stands at the moment. */
export interface QueueSeen {
  readonly name: string;
  /** What a worker has to be to take its chunks. */
  readonly engine: string;
  readonly parts: string | undefined;
  /** Whether this process would take them. */
  readonly isOwn: boolean;
  /** Whether somebody has told its workers to begin nothing more. */
  readonly isPaused: boolean;
  readonly chunks: {
    readonly waiting: number;
    readonly working: number;
    /** Of what is over, only the latest are remembered. */
    readonly failed: number;
    readonly completed: number;
  };
  /** Chunks that were ever completed and failed there. */
  readonly totals: { readonly completed: number; readonly failed: number };
  /** Why chunks failed that are remembered, the latest reason first. */
  readonly failures: readonly FailureSeen[];
  readonly workers: readonly WorkerSeen[];
  readonly threads: number;
}

/** Chunks that failed for the same reason. */
export interface FailureSeen {
  readonly reason: string;
  readonly chunks: number;
  /** When the last of them failed, in milliseconds since 1970, by the clock of its worker. */
  readonly latest: number;
  /** Whether the fault is not the chunk's: it was taken back, or is handed in again. */
  readonly isHarmless: boolean;
}

/** Failed chunks that are looked at. */
const MOST_FAILED = 1000;

/** Whether chunks wait for which nobody is there. */
export const isForsaken = ({ chunks, workers }: QueueSeen): boolean =>
  chunks.waiting > 0 && workers.length === 0;

/** Looks at a queue. */
export async function queueSeen(jobs: Jobs): Promise<QueueSeen> {
  const { name } = jobs;
  const [counts, isPaused, completed, failed, failures, workers] = await Promise.all([
    jobs.getJobCounts(),
    jobs.isPaused(),
    jobs.getMetrics('completed', 0, 0),
    jobs.getMetrics('failed', 0, 0),
    failuresOf(jobs),
    workersOf(jobs),
  ]);
  const count = (...states: string[]) => states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return {
    ...{ name, isPaused, failures, workers, ...whatQueueNeeds(name) },
    isOwn: name === queueName(),
    chunks: {
      waiting: count('waiting', 'prioritized', 'delayed', 'paused', 'waiting-children'),
      working: count('active'),
      failed: count('failed'),
      completed: count('completed'),
    },
    totals: { completed: completed.meta.count, failed: failed.meta.count },
    threads: threadsOf(workers),
  };
}

async function failuresOf(jobs: Jobs): Promise<FailureSeen[]> {
  const failed = await jobs.getFailed(0, MOST_FAILED - 1);
  const found = new Map<string, FailureSeen>();
  for (const job of failed) {
    // what is removed meanwhile is not there
    if (!job) continue;
    const reason = job.failedReason || '?';
    const { chunks = 0, latest = 0 } = found.get(reason) ?? {};
    found.set(reason, {
      reason,
      chunks: chunks + 1,
      latest: Math.max(latest, job.finishedOn ?? 0),
      isHarmless: isHandedInAgain(reason),
    });
  }
  return [...found.values()].sort((a, b) => b.latest - a.latest);
}
