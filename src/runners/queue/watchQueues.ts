import type { Jobs, OpenQueue } from './openQueue.ts';
import { otherQueues } from './otherQueues.ts';
import type { DatabaseRoom } from './parcels.ts';
import { type QueueSeen, queueSeen } from './queueSeen.ts';

/** All queues of a database, looked at again and again. */
export interface QueuesWatched {
  /** The jobs of every queue that there is now, that of this process first. */
  all(): Promise<readonly Jobs[]>;
  /** What all of them hold at the moment, in the same order, and what the database needs. */
  look(): Promise<DatabaseSeen>;
}

/** A database of queues, as it stands at the moment. */
export interface DatabaseSeen {
  readonly room: DatabaseRoom;
  readonly queues: readonly QueueSeen[];
}

/** Watches all queues of a database; what is opened for that is closed with the queue. */
export function watchQueues({ name, jobs, parcels, open }: OpenQueue): QueuesWatched {
  async function all(): Promise<Jobs[]> {
    const others = await otherQueues({ name, parcels });
    // the latest version first, as it is likelier to be in use
    others.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    return [jobs, ...others.map(open)];
  }

  return {
    all,
    async look() {
      const [queues, room] = await Promise.all([
        all().then((found) => Promise.all(found.map(queueSeen))),
        parcels.room(),
      ]);
      return { room, queues };
    },
  };
}
