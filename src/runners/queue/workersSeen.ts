import { hostname } from 'node:os';
import type { OpenQueue } from './openQueue.ts';

/** Who works on a queue, as far as its database knows. */
export interface WorkersSeen {
  readonly workers: number;
  readonly threads: number;
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

const threadsOf = (name: string): number => Number(/:w:(\d+)-/.exec(name)?.[1] ?? 1);

/** Looks who works on a queue now. */
export async function workersSeen({ jobs, parcels, name, open }: OpenQueue): Promise<WorkersSeen> {
  const here = await namesOf(jobs);
  const elsewhere: { queue: string; workers: number }[] = [];
  if (here.length === 0)
    for (const queue of await parcels.registered())
      if (queue !== name) {
        const other = open(queue);
        const workers = (await namesOf(other)).length;
        await other.close();
        if (workers > 0) elsewhere.push({ queue, workers });
      }
  return { workers: here.length, threads: here.reduce((sum, each) => sum + threadsOf(each), 0), elsewhere };
}

/** What the workers of a queue are called; a worker may have several connections. */
async function namesOf(jobs: OpenQueue['jobs']): Promise<string[]> {
  const clients = await jobs.getWorkers();
  return [...new Set(clients.map(({ rawname, name }) => rawname ?? name ?? ''))];
}
