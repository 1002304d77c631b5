import { randomUUID } from 'node:crypto';
import { engineVersion } from '../../engine/version.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { type Chunk, runsOf } from '../../study/chunks/chunk.ts';
import type { PerformChunk } from '../../study/chunks/chunkedRunner.ts';
import { ChunkNotKept } from '../../study/chunks/chunkStore.ts';
import { estimatedRunSeconds } from '../../study/chunks/estimatedRunSeconds.ts';
import { type ChunkJob, failedFor, isHandedInAgain } from './chunkJob.ts';
import { cancelWord } from './news.ts';
import type { OpenQueue } from './openQueue.ts';
import { parcelName } from './parcelName.ts';
import { sentComparison } from './sentComparison.ts';
import { untilServed } from './untilServed.ts';
import { inTurn } from './window.ts';
import { type WorkersSeen, workersSeen } from './workersSeen.ts';

/** What performs chunks on a queue, by whoever works on it. */
export interface ChunksOnQueue {
  readonly perform: PerformChunk;
  /** Resolves when one more chunk would be handed in at once; rejects when this has ended. */
  room(): Promise<void>;
  /** Takes back what nobody has begun and stops what somebody has; removes what was sent. */
  end(): Promise<void>;
  /** Chunks that had to be handed out once more, since who worked on them was gone. */
  redelivered(): number;
}

/** How chunks are performed on a queue. */
export interface OnQueueOptions {
  /** Keeps what comes of a chunk, as it travels. */
  readonly keep: (chunk: Chunk, bytes: Uint8Array) => Promise<void>;
  /** What is more urgent has a smaller number, from 1. */
  readonly priority: number;
  readonly signal: AbortSignal;
  /** Told every few seconds who works on the queue. */
  readonly onWorkers?: ((seen: WorkersSeen) => void) | undefined;
}

/** Times that a chunk is begun before it counts as failed: whoever began it may have died of something else. */
const ATTEMPTS = 3;
/** Times that a chunk is handed in where it was lost on the way or taken back by somebody else. */
const HAND_INS = 10;
/** Milliseconds between two comparisons of what is expected with what is there, and after which a chunk is looked after again. */
const LOOK = 3000;
const LOOK_AGAIN = 10_000;
/** Milliseconds between two renewals of what was sent. */
const RENEW = 600_000;
/** Chunks that are in the queue at a time: at least, and for each thread that works there. */
const LEAST = 32;
const EACH_THREAD = 3;
/** Milliseconds that may be spent on tidying up once somebody wants to stop. */
const TIDY = 3000;
/** What the queue remembers of jobs that are over, for whoever looks at its page. */
const REMEMBERED = { completed: 200, failed: 1000 } as const;

interface Expected {
  readonly chunk: Chunk;
  readonly prepared: Prepared;
  handIns: number;
  /** When it was last looked after, by the clock of this process. */
  looked: number;
  /** Ends when it is in the queue; undefined unless it is on its way there. */
  handingIn: Promise<void> | undefined;
  resolve(): void;
  reject(reason: unknown): void;
}

/**
 * Performs chunks on a queue: each is handed in under its own identity, once however often it is asked for, and is over when what
 * came of it is kept here – never because a queue is empty. Whatever is lost on the way is missed and handed in again.
 */
export async function chunksOnQueue(
  queue: OpenQueue,
  { keep, priority, signal, onWorkers }: OnQueueOptions,
): Promise<ChunksOnQueue> {
  const { jobs, parcels } = queue;
  const submission = randomUUID();
  const expected = new Map<string, Expected>();
  const asked = new Map<string, Promise<'kept'>>();
  const sending = new WeakMap<Prepared, Promise<Pick<ChunkJob, 'design' | 'org'>>>();
  /** What was sent, or is on its way: several comparisons may have the same organisation. */
  const sent = new Map<string, Promise<void>>();
  const window = inTurn(LEAST);
  let redelivered = 0;
  let over: { readonly reason: unknown } | undefined;

  /** Sends what chunks of a comparison are performed of, once. */
  function send(prepared: Prepared): Promise<Pick<ChunkJob, 'design' | 'org'>> {
    const before = sending.get(prepared);
    if (before !== undefined) return before;
    const made = (async () => {
      const { design, org } = await sentComparison(prepared);
      const put = async (parcel: typeof design): Promise<string> => {
        const named = parcelName.of(parcel.hash);
        const putting = sent.get(named) ?? parcels.put(named, parcel.bytes);
        sent.set(named, putting);
        await putting;
        return named;
      };
      return { design: await put(design), org: org ? await put(org) : null };
    })();
    sending.set(prepared, made);
    return made;
  }

  const isExpected = (awaited: Expected) => expected.get(awaited.chunk.id) === awaited;

  /** Hands a chunk in, unless that is under way: what it is performed of may take long to send. */
  function handIn(awaited: Expected): Promise<void> {
    awaited.handingIn ??= handInNow(awaited).finally(() => {
      awaited.handingIn = undefined;
    });
    return awaited.handingIn;
  }

  async function handInNow(awaited: Expected): Promise<void> {
    const { chunk, prepared } = awaited;
    const { id, plans, worlds, rounds } = chunk;
    if (++awaited.handIns > HAND_INS) throw new Error(`a chunk was lost ${HAND_INS} times`);
    const data: ChunkJob = {
      ...{
        engine: engineVersion,
        submission,
        plans: prepared.plans.length,
        chunk: { plans, worlds, rounds },
      },
      ...(await send(prepared)),
      seconds: estimatedRunSeconds(prepared) * runsOf(chunk),
    };
    if ((await parcels.there([parcelName.ofChunk(id)])).size > 0 && (await keepWhatCame(awaited))) return;
    const waiting = { onError: queue.onError, isWanted: () => isExpected(awaited) };
    const state = await untilServed(() => jobs.getJobState(id), waiting);
    if (!isExpected(awaited)) return;
    // a job that is remembered stands in the way of the same one
    if (state === 'completed' || state === 'failed') await untilServed(() => jobs.remove(id), waiting);
    await untilServed(
      () =>
        jobs.add('chunk', data, {
          ...{ jobId: id, priority, attempts: ATTEMPTS },
          removeOnComplete: { count: REMEMBERED.completed },
          removeOnFail: { count: REMEMBERED.failed },
        }),
      waiting,
    );
  }

  /** Keeps what came of a chunk, if it is there. */
  async function keepWhatCame(awaited: Expected): Promise<boolean> {
    const { chunk } = awaited;
    const parcel = parcelName.ofChunk(chunk.id);
    const bytes = await parcels.get(parcel);
    if (bytes === undefined) return false;
    if (!isExpected(awaited)) return true;
    try {
      await keep(chunk, bytes);
    } catch (error) {
      parcels.remove([parcel]).catch(() => {});
      throw new ChunkNotKept(error);
    }
    awaited.resolve();
    await parcels.remove([parcel]);
    return true;
  }

  /** Keeps what came of a chunk, or misses it. */
  async function take(awaited: Expected): Promise<void> {
    if (!(await keepWhatCame(awaited)) && isExpected(awaited)) await handIn(awaited);
  }

  /** What follows from a chunk having failed. */
  async function afterFailure(awaited: Expected, reason: string): Promise<void> {
    if (!isHandedInAgain(reason)) return awaited.reject(new Error(reason));
    if (reason === failedFor.parcelMissing) {
      const { design, org } = await send(awaited.prepared);
      for (const lost of [design, ...(org ? [org] : [])]) sent.delete(lost);
      sending.delete(awaited.prepared);
    }
    return handIn(awaited);
  }

  /** Does what concerns a chunk that is expected; what goes wrong is told to whoever expects it. */
  const concerning = (id: string, work: (awaited: Expected) => Promise<void>): void => {
    const awaited = expected.get(id);
    if (awaited !== undefined) work(awaited).catch(awaited.reject);
  };

  const events = await untilServed(() => queue.events(), { onError: queue.onError });
  events.on('completed', ({ jobId }) => concerning(jobId, take));
  events.on('failed', ({ jobId, failedReason }) =>
    concerning(jobId, (awaited) => afterFailure(awaited, failedReason)),
  );
  events.on('stalled', ({ jobId }) => {
    if (expected.has(jobId)) redelivered++;
  });

  /** Compares what is expected with what is there: events may be lost with the database that tells them. */
  async function look(): Promise<void> {
    const now = performance.now();
    const due = [...expected.values()].filter(
      ({ looked, handingIn }) => handingIn === undefined && now - looked >= LOOK_AGAIN,
    );
    const there = await parcels.there(due.map(({ chunk }) => parcelName.ofChunk(chunk.id)));
    for (const { chunk } of due)
      concerning(chunk.id, async (awaited) => {
        awaited.looked = now;
        if (there.has(parcelName.ofChunk(chunk.id))) return take(awaited);
        const state = await untilServed(() => jobs.getJobState(chunk.id), { onError: queue.onError });
        if (!expected.has(chunk.id)) return;
        const reason = state === 'failed' ? (await jobs.getJob(chunk.id))?.failedReason : undefined;
        if (reason) await afterFailure(awaited, reason);
        // somebody else who waits for it may have removed what failed
        else if (['unknown', 'completed', 'failed'].includes(state)) await handIn(awaited);
      });
    const seen = await workersSeen(queue);
    window.widen(Math.max(LEAST, EACH_THREAD * seen.threads));
    onWorkers?.(seen);
  }
  const looking = repeatedly(look, LOOK);
  const renewing = repeatedly(() => parcels.renew([...sent.keys()]), RENEW);

  async function tidy(): Promise<void> {
    const left = [...expected.keys()];
    const onTheirWay = [...expected.values()].map(({ handingIn }) => handingIn);
    if (left.length > 0) {
      await parcels.announce(cancelWord(submission));
      await Promise.allSettled(onTheirWay);
      // what somebody works on is his to end
      await Promise.all(left.map((id) => jobs.remove(id).catch(() => {})));
    }
    await parcels.remove([...sent.keys(), ...left.map(parcelName.ofChunk)]);
  }

  async function end(reason: unknown): Promise<void> {
    if (over !== undefined) return;
    over = { reason };
    signal.removeEventListener('abort', abort);
    looking.stop();
    renewing.stop();
    const tidied = tidy().catch(() => {});
    for (const { reject } of expected.values()) reject(reason);
    window.close(reason);
    let late: NodeJS.Timeout | undefined;
    const longEnough = new Promise((resolve) => {
      late = setTimeout(resolve, TIDY);
    });
    await Promise.race([tidied, longEnough]);
    clearTimeout(late);
  }
  let ended: Promise<void> | undefined;
  const abort = () => {
    ended ??= end(signal.reason);
  };
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();

  const performed = (prepared: Prepared, chunk: Chunk) =>
    window.pass(
      () =>
        new Promise<'kept'>((resolve, reject) => {
          if (over !== undefined) return reject(over.reason);
          const { id } = chunk;
          const settle = (how: () => void) => {
            if (!isExpected(awaited)) return;
            expected.delete(id);
            how();
          };
          const awaited: Expected = {
            ...{ chunk, prepared, handIns: 0, handingIn: undefined, looked: performance.now() },
            resolve: () => settle(() => resolve('kept')),
            reject: (reason) => settle(() => reject(reason)),
          };
          expected.set(id, awaited);
          concerning(id, handIn);
        }),
    );

  return {
    perform(prepared, chunk) {
      // two points of a study may be the same, and who merges asks for what is performed ahead
      const before = asked.get(chunk.id);
      if (before !== undefined) return before;
      const made = performed(prepared, chunk);
      asked.set(chunk.id, made);
      // what has failed is not tried once more because somebody else asks
      made.then(
        () => asked.delete(chunk.id),
        () => {},
      );
      return made;
    },
    async end() {
      ended ??= end(new Error('nobody wants the rest'));
      await ended;
    },
    room: () => (over === undefined ? window.room() : Promise.reject(over.reason)),
    redelivered: () => redelivered,
  };
}

/** Does something again and again until it is stopped, one time after the other; what fails is tried again. */
function repeatedly(work: () => Promise<void>, milliseconds: number): { stop(): void } {
  let timer: NodeJS.Timeout;
  let isOver = false;
  const next = () => {
    timer = setTimeout(async () => {
      await work().catch(() => {});
      if (!isOver) next();
    }, milliseconds);
  };
  next();
  return {
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
