import type { Queue, QueueEvents, QueueOptions, Worker, WorkerOptions } from 'bullmq';
import type { PoolConfig } from 'pg';
import type { Text } from '../../text/text.ts';
import type { ChunkDone, ChunkJob } from './chunkJob.ts';
import { databaseFault } from './databaseFault.ts';
import { databaseSchemas } from './databaseSchemas.ts';
import type { Parcels } from './parcels.ts';
import type { QueueAddress } from './queueAddress.ts';
import { queueName } from './queueName.ts';
import { refuseAbsent } from './refuseAbsent.ts';
import { untilServed } from './untilServed.ts';

/** A queue of chunks, reached: its jobs, and what is kept beside them. */
export interface OpenQueue {
  readonly address: QueueAddress;
  readonly name: string;
  /** What whoever looks after the database should know. */
  readonly notes: readonly Text[];
  readonly jobs: Jobs;
  readonly parcels: Parcels;
  /** Hears of a database that is away or full. */
  readonly onError: (error: Error) => void;
  /** The jobs of a queue of the same database, opened once and closed with this one. */
  open(name: string): Jobs;
  /** Follows what becomes of jobs. */
  events(): Promise<QueueEvents>;
  /** Takes jobs and performs them; not before `run` is called. */
  worker(perform: PerformJob, options: Omit<WorkerOptions, 'connection'>): Worker<ChunkJob, ChunkDone>;
  /** Closes every connection; jobs stay where they are. */
  close(): Promise<void>;
}

/** The jobs of one queue. */
export type Jobs = Queue<ChunkJob, ChunkDone>;
export type PerformJob = (job: Job, token?: string) => Promise<ChunkDone>;
export type Job = Pick<
  import('bullmq').Job<ChunkJob, ChunkDone>,
  'data' | 'id' | 'stalledCounter' | 'moveToWait'
>;

/** Milliseconds after which a connection that was lost is tried again, at first and at most. */
const AGAIN = 200;
const LONGEST = 2000;
/** Milliseconds after which it is asked whether a silent connection is still there. */
const KEEP_ALIVE = 5000;
/** Milliseconds after which an answer does not come any more: more than any question waits for one. */
const SILENT = 60_000;

/** Announced by whoever opens a queue, and nobody’s concern. */
const GREETING = 'opened';

/** Connections of PostgreSQL that each part of a queue may have. */
const CONNECTIONS = 4;

/** What keys of Redis begin with. */
const PREFIX = 'uptake';

/**
 * Reaches a queue: nothing of its libraries is loaded before. Afterwards, the database may go away and come back: `onError` hears of
 * it, and everything goes on by itself. An abort ends the waiting for its first answer.
 *
 * @throws QueueFault where nobody answers, or not as asked
 */
export async function openQueue(
  address: QueueAddress,
  onError: (error: Error) => void = () => {},
  signal?: AbortSignal,
): Promise<OpenQueue> {
  const notes = await refuseAbsent(address, signal);
  const { classes, connection, parcels } =
    address.backend === 'redis'
      ? await onRedis(address.url, onError)
      : await onPostgres(address.url, onError);
  const name = queueName();
  const options = { connection, prefix: PREFIX };
  const opened: { close(): Promise<unknown> }[] = [];
  const kept = <
    Opened extends { close(): Promise<unknown>; on(event: 'error', heard: (error: Error) => void): unknown },
  >(
    each: Opened,
  ): Opened => {
    each.on('error', onError);
    opened.push(each);
    return each;
  };
  const queues = new Map<string, Jobs>();
  const open = (of: string): Jobs => {
    const known = queues.get(of) ?? kept(new classes.Queue(of, options));
    queues.set(of, known);
    return known;
  };
  const jobs = open(name);
  const close = async () => {
    await Promise.all(opened.map((each) => each.close().catch(() => {})));
    await parcels.close();
  };
  try {
    // whatever this user may not do shows here, before anything depends on it
    await untilServed(() => jobs.getJobCounts(), { onError, isWanted: () => !signal?.aborted });
    await parcels.register(name);
    await parcels.announce(GREETING);
  } catch (error) {
    await close();
    throw databaseFault(error, address.shown);
  }
  return {
    ...{ address, name, notes, parcels, onError, open, jobs, close },
    async events() {
      const events = kept(new classes.QueueEvents(name, options));
      await events.waitUntilReady();
      return events;
    },
    worker: (perform, given) =>
      kept(new classes.Worker(name, perform, { ...options, ...given, autorun: false })),
  };
}

/** What BullMQ offers, whatever the database. */
interface Classes {
  readonly Queue: new (name: string, options: QueueOptions) => Jobs;
  readonly QueueEvents: new (name: string, options: QueueOptions) => QueueEvents;
  readonly Worker: new (
    name: string,
    perform: PerformJob,
    options: WorkerOptions,
  ) => Worker<ChunkJob, ChunkDone>;
}

interface Backend {
  readonly classes: Classes;
  readonly connection: QueueOptions['connection'];
  readonly parcels: Parcels;
}

async function onRedis(url: string, onError: (error: Error) => void): Promise<Backend> {
  const { Queue, QueueEvents, Worker } = await import('./bullmq.ts');
  const { redisParcels } = await import('./redisParcels.ts');
  const patiently = {
    // whatever is asked waits until the database is back
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(LONGEST, AGAIN * times),
    keepAlive: KEEP_ALIVE,
    socketTimeout: SILENT,
  };
  return {
    classes: { Queue, QueueEvents, Worker },
    // what it would say of the version and the policy is said by us
    connection: { url, ...patiently, skipVersionCheck: true },
    parcels: redisParcels(url, patiently, onError),
  };
}

async function onPostgres(url: string, onError: (error: Error) => void): Promise<Backend> {
  const { createPostgresBackend, withBackend } = await import('./bullmq.ts');
  const { postgresParcels } = await import('./postgresParcels.ts');
  const { HeardClient } = await import('./heardClient.ts');
  const config = {
    connectionString: url,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE,
    query_timeout: SILENT,
    max: CONNECTIONS,
    Client: HeardClient,
  };
  const schema = databaseSchemas.queue;
  // once the tables are there, the right to make some is not needed any more
  const migrate = !(await isMade(config, schema));
  return {
    // its options are those of Redis but for the connection
    classes: withBackend(createPostgresBackend) as unknown as Classes,
    connection: { ...config, schema, migrate } as QueueOptions['connection'],
    parcels: await postgresParcels(config, onError),
  };
}

/** Whether a schema of PostgreSQL has the tables of this version of BullMQ. */
async function isMade(config: PoolConfig, schema: string): Promise<boolean> {
  const { LATEST_SCHEMA_VERSION } = await import('./bullmq.ts');
  const { HeardClient } = await import('./heardClient.ts');
  const client = new HeardClient(config);
  try {
    await client.connect();
    const { rows } = await client.query(`select max(version) as version from ${schema}.migration`);
    return Number(rows[0]?.version) >= LATEST_SCHEMA_VERSION;
  } catch {
    // who makes them hears why that is not possible
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
