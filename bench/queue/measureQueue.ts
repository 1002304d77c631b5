import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compare } from '../../src/experiment/compare.ts';
import { type Prepared, prepare, withReplicates } from '../../src/experiment/prepare.ts';
import { chunksOnThreads } from '../../src/runners/chunksOnThreads.ts';
import { filesFrom, shippedScenarios } from '../../src/runners/files.ts';
import { chunksOnQueue } from '../../src/runners/queue/chunksOnQueue.ts';
import { openQueue } from '../../src/runners/queue/openQueue.ts';
import { queueAddress } from '../../src/runners/queue/queueAddress.ts';
import { workersSeen } from '../../src/runners/queue/workersSeen.ts';
import { sha256 } from '../../src/runners/sha256.ts';
import { hashingReader } from '../../src/scenario/identity.ts';
import { readScenario } from '../../src/scenario/readScenario.ts';
import { chunksInFolder, keptBytes } from '../../src/store/chunksInFolder.ts';
import type { Chunk } from '../../src/study/chunks/chunk.ts';
import { chunkedRunner } from '../../src/study/chunks/chunkedRunner.ts';
import { chunksOf } from '../../src/study/chunks/chunksOf.ts';
import { type OwnRedis, startRedis } from './startRedis.ts';

/** Seconds by the clock that the same chunks take, one way after the other. */
export interface QueueRound {
  readonly oneThread: number;
  readonly twoThreads: number;
  readonly oneWorker: number;
  readonly twoWorkers: number;
}

/** What a chunk costs beside its runs. */
export interface ChunkCosts {
  /** Bytes of what comes of it, as it travels and is kept. */
  readonly resultBytes: number;
  /** What Redis takes in and gives out, and how many commands it is asked. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly commands: number;
  /** Seconds of the processor of Redis; seconds that the one thread of the submitter is busy with handing it in and keeping what comes, and with merging it. */
  readonly redis: number;
  readonly submitter: number;
  readonly merging: number;
}

/** Bytes that Redis holds: before, and at most while two workers are at work. */
export interface RedisMemory {
  readonly before: number;
  readonly most: number;
}

/** The queue beside threads. */
export interface QueueMeasure {
  readonly people: number;
  readonly weeks: number;
  /** Chunks of a turn, runs of a chunk. */
  readonly chunks: number;
  readonly runs: number;
  readonly rounds: readonly QueueRound[];
  readonly costs: ChunkCosts;
  readonly memory: RedisMemory;
}

const SCENARIO = 'organic-to-coordinated.yaml';
/** Even, so that two share them. */
const CHUNKS = 12;

/**
 * Has the same chunks performed by one thread, two threads, one worker and two workers of one thread each, in turns that differ in
 * their order; everybody is warm before the first. Says what it wants for where there is no Redis.
 */
export async function measureQueue(
  quick: boolean,
  say: (what: string) => void,
): Promise<QueueMeasure | string> {
  const redis = await startRedis();
  if (redis === undefined) return 'needs package: redis';
  const scratch = mkdtempSync(join(tmpdir(), 'uptake-bench-'));
  const started: ChildProcess[] = [];
  // what waits in one database is none of another's
  const [alone, both] = [`${redis.url}/1`, `${redis.url}/2`];
  for (const url of [alone, both, both]) started.push(startWorker(url));
  try {
    const prepared = await comparison();
    const ways = {
      oneThread: onThreads(1),
      twoThreads: onThreads(2),
      oneWorker: await onWorkers(alone, 1),
      twoWorkers: await onWorkers(both, 2),
    };
    const names = Object.keys(ways) as (keyof typeof ways)[];
    const rounds: QueueRound[] = [];
    const costs: Omit<ChunkCosts, 'resultBytes' | 'merging'>[] = [];
    const before = await memoryOf(redis);
    let turn = 0;
    const take = async (name: keyof typeof ways): Promise<number> => {
      const folder = join(scratch, `chunks-${turn}`);
      const chunks = chunksOf(prepared, `turn ${turn++}`);
      const spent = await spending(redis, () => ways[name].perform(prepared, chunks, folder));
      if (name === 'twoWorkers') costs.push(perChunk(spent, chunks.length));
      return spent.seconds;
    };
    for (const name of names) {
      say(`${name}, warming up`);
      await take(name);
    }
    costs.length = 0;
    for (let round = 0; round < (quick ? 2 : 8); round++) {
      say(`round ${round + 1}`);
      const times = new Map<string, number>();
      for (const k of names.keys()) {
        const name = names[(k + round) % names.length];
        times.set(name, await take(name));
      }
      rounds.push(Object.fromEntries(times) as unknown as QueueRound);
    }
    const { resultBytes, merging } = await keeping(prepared, scratch);
    const most = await memoryOf(redis);
    for (const way of Object.values(ways)) await way.end();
    return {
      ...{ people: prepared.org.size, weeks: prepared.horizon, chunks: CHUNKS, rounds },
      runs: (prepared.plans.length * prepared.replicates) / CHUNKS,
      costs: { ...mean(costs), resultBytes, merging },
      memory: { before: before.used, most: most.peak },
    };
  } finally {
    for (const worker of started) worker.kill('SIGKILL');
    await redis.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A comparison of so many chunks, each as long as chunks of studies are. */
async function comparison(): Promise<Prepared> {
  const files = hashingReader(filesFrom(shippedScenarios), sha256);
  const source = await readScenario(SCENARIO, files, [
    { path: 'organisation.generate.worlds', value: 2000 },
    { path: 'replicates', value: 2000 },
  ]);
  const most = await prepare(source, files.read);
  const [{ worlds }] = chunksOf(most, 'length');
  return withReplicates(most, CHUNKS * (worlds.end - worlds.first));
}

interface Way {
  perform(prepared: Prepared, chunks: readonly Chunk[], folder: string): Promise<void>;
  end(): Promise<void>;
}

function onThreads(count: number): Way {
  const threads = chunksOnThreads(count);
  return {
    async perform(prepared, chunks, folder) {
      const store = chunksInFolder(folder);
      await Promise.all(
        chunks.map(async (chunk) => store.write(chunk, await threads.perform(prepared, chunk))),
      );
    },
    end: () => threads.end(),
  };
}

async function onWorkers(url: string, workers: number): Promise<Way> {
  const queue = await openQueue(queueAddress(url, {}));
  while ((await workersSeen(queue)).workers < workers) await new Promise((wake) => setTimeout(wake, 100));
  return {
    async perform(prepared, chunks, folder) {
      const store = chunksInFolder(folder);
      const { signal } = new AbortController();
      const onQueue = await chunksOnQueue(queue, { keep: store.writeBytes, priority: 1, signal });
      await Promise.all(chunks.map((chunk) => onQueue.perform(prepared, chunk)));
      await onQueue.end();
    },
    end: () => queue.close(),
  };
}

function startWorker(url: string): ChildProcess {
  const main = resolve(import.meta.dirname, '../../src/app/main.ts');
  return spawn(process.execPath, ['--import', 'tsx', main, 'worker', '--queue', url, '--jobs', '1'], {
    stdio: 'ignore',
  });
}

interface Spent {
  readonly seconds: number;
  readonly submitter: number;
  readonly redis: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly commands: number;
}

async function spending({ redis }: OwnRedis, work: () => Promise<void>): Promise<Spent> {
  const look = async () => {
    const told = await redis.info();
    const value = (name: string) =>
      Number(new RegExp(`^${name}:([\\d.]+)`, 'm').exec(told)?.[1] ?? Number.NaN);
    return {
      seconds: performance.now() / 1000,
      submitter: busySeconds(),
      redis: value('used_cpu_user') + value('used_cpu_sys'),
      bytesIn: value('total_net_input_bytes'),
      bytesOut: value('total_net_output_bytes'),
      commands: value('total_commands_processed'),
    };
  };
  const before = await look();
  await work();
  const after = await look();
  return Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, value - before[name as keyof Spent]]),
  ) as unknown as Spent;
}

/** Seconds that this thread has been busy so far: what others do for it, such as inflating, does not keep it from going on. */
const busySeconds = (): number => performance.eventLoopUtilization().active / 1000;

const perChunk = ({ seconds: _, ...spent }: Spent, chunks: number) =>
  Object.fromEntries(Object.entries(spent).map(([name, value]) => [name, value / chunks])) as Omit<
    Spent,
    'seconds'
  >;

const mean = <Costs extends object>(all: readonly Costs[]): Costs =>
  Object.fromEntries(
    Object.keys(all[0]).map((name) => [
      name,
      all.reduce((sum, each) => sum + (each[name as keyof Costs] as number), 0) / all.length,
    ]),
  ) as Costs;

async function memoryOf({ redis }: OwnRedis): Promise<{ used: number; peak: number }> {
  const told = await redis.info('memory');
  const value = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(told)?.[1]);
  return { used: value('used_memory'), peak: value('used_memory_peak') };
}

/** Bytes of a chunk as it is kept, and seconds of merging one that is. */
async function keeping(
  prepared: Prepared,
  scratch: string,
): Promise<{ resultBytes: number; merging: number }> {
  const chunks = chunksOf(prepared, 'turn 0');
  const store = chunksInFolder(join(scratch, 'chunks-0'));
  const results = (await store.read(chunks[0]))!;
  const resultBytes = await keptBytes(chunks[0], results);
  const runner = chunkedRunner({
    store,
    chunksOf: () => chunks,
    perform: () => Promise.reject(new Error('everything is kept')),
  });
  const before = busySeconds();
  await compare(prepared, { runner });
  return { resultBytes, merging: (busySeconds() - before) / chunks.length };
}
