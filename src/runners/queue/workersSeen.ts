import { hostname } from 'node:os';
import type { OpenQueue } from './openQueue.ts';
import { otherQueues } from './otherQueues.ts';

/** Who works on a queue, as far as its database knows. */
export interface WorkersSeen {
  readonly workers: number;
  readonly threads: number;
  /** Whether somebody has paused the queue: nobody takes anything. */
  readonly paused: boolean;
  /** Queues for other engines or parts that somebody works on, where nobody works on this one. */
  readonly elsewhere: readonly { readonly queue: string; readonly workers: number }[];
}

/** Characters of a machine's name that a worker is called by: PostgreSQL has room for few. */
const HOST = 16;

/** What a worker is called: `4-cores.example-1234`, first its threads. */
export const workerName = (threads: number): string =>
  `${threads}-${hostname()
    .replace(/[^\w.-]/g, '')
    .slice(0, HOST)}-${process.pid}`;

/** A worker, as the database knows it by its connections. */
export interface WorkerSeen {
  /** What tells it from all others. */
  readonly name: string;
  /** Chunks that it works on at a time. */
  readonly threads: number;
  /** The first characters of its machine's name, and the number of its process there; undefined where it does not say. */
  readonly machine: string | undefined;
  readonly process: number | undefined;
}

/** Looks who works on a queue now. */
export async function workersSeen({ jobs, parcels, name, open }: OpenQueue): Promise<WorkersSeen> {
  const here = await workersOf(jobs);
  const elsewhere: { queue: string; workers: number }[] = [];
  if (here.length === 0)
    for (const queue of await otherQueues({ name, parcels })) {
      const workers = (await workersOf(open(queue))).length;
      if (workers > 0) elsewhere.push({ queue, workers });
    }
  const paused = here.length > 0 && (await jobs.isPaused());
  return { workers: here.length, threads: threadsOf(here), paused, elsewhere };
}

/** Threads of several workers. */
export const threadsOf = (workers: readonly WorkerSeen[]): number =>
  workers.reduce((sum, { threads }) => sum + threads, 0);

/** The workers of a queue; each may have several connections. */
export async function workersOf(jobs: Pick<OpenQueue['jobs'], 'getWorkers'>): Promise<WorkerSeen[]> {
  const clients = await jobs.getWorkers();
  const names = new Set(clients.map(({ rawname, name }) => rawname ?? name ?? ''));
  return [...names].sort().map((connection) => {
    const [, name = connection] = /:w:(.*)$/.exec(connection) ?? [];
    const [, threads = '1', machine, process] = /^(\d{1,5})-(.*)-(\d{1,10})$/.exec(name) ?? [];
    return {
      ...{ name, threads: Number(threads), machine },
      process: process === undefined ? undefined : Number(process),
    };
  });
}
