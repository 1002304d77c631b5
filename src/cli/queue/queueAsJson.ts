import { isForsaken, type QueueSeen } from '../../runners/queue/queueSeen.ts';
import type { DatabaseSeen } from '../../runners/queue/watchQueues.ts';

/** What is in a database of queues, for programs. */
export const queueAsJson = (shown: string, { room, queues }: DatabaseSeen) => ({
  queue: shown,
  database: {
    bytes: room.bytes,
    ofAll: room.isOfAll,
    limit: room.limit ?? null,
    evicts: room.evicts ?? null,
  },
  queues: queues.map((queue) => ({
    ...{ name: queue.name, engine: queue.engine, parts: queue.parts ?? null },
    ...{ own: queue.isOwn, paused: queue.isPaused, forsaken: isForsaken(queue) },
    ...{ chunks: queue.chunks, totals: queue.totals },
    failures: queue.failures.map(failureAsJson),
    workers: queue.workers.map(({ name, machine = null, process = null, threads }) => ({
      ...{ name, machine, process, threads },
    })),
    threads: queue.threads,
  })),
});

const failureAsJson = ({ reason, chunks, latest, isHarmless }: QueueSeen['failures'][number]) => ({
  ...{ reason, chunks, harmless: isHarmless },
  latest: new Date(latest).toISOString(),
});
