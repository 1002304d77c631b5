import { waitingLine } from '../../jobs/waitingLine.ts';
import { machineMemory } from '../../runners/machineMemory.ts';
import { threadPool } from '../../runners/pool/threadPool.ts';
import { type TaskThread, TaskTimeout, taskThread } from '../../runners/threads/taskThread.ts';
import { ThreadDied } from '../../runners/threads/threadDied.ts';
import type { Client } from '../access/attend.ts';
import type { Limits } from '../limits.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { stoppingProblem } from '../problems/stoppingProblem.ts';
import type { Task, TaskName, TaskOutcome, Tasks } from './tasks.ts';

/** Has tasks done on threads, so that the thread that attends to requests is never kept from them. */
export interface Workers {
  /**
   * Waits for its turn and has a task done. A client that goes leaves the line, and what is done for it ends.
   *
   * @param seconds how long it will take, if that is known
   * @throws TooManyWaiting for a line that is full, HttpProblem as the task does, and for what takes too much time or memory
   */
  perform<Name extends TaskName>(
    name: Name,
    given: Tasks[Name]['given'],
    client: Client,
    seconds?: number,
  ): Promise<Tasks[Name]['outcome']>;
  /** The same for what no client asked for, and so takes nobody's place in the line. */
  performUnasked<Name extends TaskName>(
    name: Name,
    given: Tasks[Name]['given'],
  ): Promise<Tasks[Name]['outcome']>;
  /** Ends everything that is under way or waits, for a server that stops; those who wait are told. */
  stop(): void;
}

type Worker = TaskThread<Task, TaskOutcome>;

/** Threads of this process, by the bytes of objects that each may hold: servers with the same limit share them. */
const pools = new Map<number, ReturnType<typeof threadPool<Worker>>>();

/** No thread may hold more than this share of the machine's memory. */
const MOST_OF_MEMORY = 1 / 4;

function poolOf(threadBytes: number) {
  const bytes = Math.min(threadBytes, machineMemory().total * MOST_OF_MEMORY);
  const megabytes = Math.max(64, Math.floor(bytes / 2 ** 20));
  const pool =
    pools.get(megabytes) ??
    threadPool<Worker>(() => taskThread('api/work/workEntry', { maxOldGenerationSizeMb: megabytes }));
  pools.set(megabytes, pool);
  return pool;
}

/** The workers of one server: one line for everything that it is asked. */
export function workers(limits: Limits): Workers {
  const { running: long, waiting, waitingOfAddress: waitingOfClient } = limits;
  const line = waitingLine({ long, waiting, waitingOfClient }, () => performance.now());
  const pool = poolOf(limits.threadBytes);
  const underWay = new Set<AbortController>();
  let stopped = false;

  /** Work that ends with the signal, if there is one, or with the server. */
  async function untilStopped<Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    if (stopped) throw stoppingProblem();
    const controller = new AbortController();
    const leave = () => controller.abort(signal?.reason);
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave, { once: true });
    underWay.add(controller);
    try {
      return await work(controller.signal);
    } finally {
      underWay.delete(controller);
      signal?.removeEventListener('abort', leave);
    }
  }

  async function onThread<Name extends TaskName>(
    name: Name,
    given: Tasks[Name]['given'],
    signal: AbortSignal,
    tellSecondsLeft: (seconds: number) => void,
  ): Promise<Tasks[Name]['outcome']> {
    const [thread] = pool.take(1) as [Worker];
    const seconds = name === 'run' ? limits.runningSeconds : limits.readingSeconds;
    // how fast it goes is told by what came after the first telling: until then code was loaded and compiled
    let first: { readonly share: number; readonly at: number } | undefined;
    const onShare = (share: number) => {
      const now = performance.now();
      if (first) tellSecondsLeft(((now - first.at) / 1000) * ((1 - share) / (share - first.share)));
      else first = { share, at: now };
    };
    try {
      const outcome = await thread.perform({ name, given } as Task, {
        signal,
        milliseconds: seconds * 1000,
        onShare,
      });
      if ('problem' in outcome) throw new HttpProblem(outcome.problem.kind, outcome.problem.content);
      return outcome.done as Tasks[Name]['outcome'];
    } finally {
      if (thread.alive) pool.giveBack(thread);
    }
  }

  return {
    async perform(name, given, { signal, address }, seconds) {
      try {
        const expected = { long: name === 'run', seconds, client: address };
        return await untilStopped(
          (ends) => line.take(expected, (tell) => onThread(name, given, ends, tell), ends),
          signal,
        );
      } catch (error) {
        throw refusalOf(error, limits) ?? error;
      }
    },
    performUnasked: (name, given) => untilStopped((ends) => onThread(name, given, ends, () => {})),
    stop() {
      stopped = true;
      for (const controller of underWay) controller.abort(stoppingProblem());
    },
  };
}

function refusalOf(error: unknown, { threadBytes }: Limits): HttpProblem | undefined {
  if (error instanceof TaskTimeout) return tooLong(error.milliseconds / 1000);
  if (error instanceof ThreadDied && error.outOfMemory) return tooMuchMemory(threadBytes);
  return undefined;
}

const tooLong = (seconds: number) =>
  new HttpProblem('too-large-design', {
    detail: {
      en: `it takes longer than the ${seconds} seconds that this server gives a request; the command line runs it without limits`,
      fr: `cela dépasse les ${seconds} secondes que ce serveur accorde à une requête ; la ligne de commande l’exécute sans limite`,
    },
    more: { limit: { seconds } },
  });

const tooMuchMemory = (bytes: number) =>
  new HttpProblem('too-large-design', {
    detail: {
      en: `it takes more than the ${Math.round(bytes / 1e6)} MB of memory that this server gives a request; the command line runs it without limits`,
      fr: `cela dépasse les ${Math.round(bytes / 1e6)} Mo de mémoire que ce serveur accorde à une requête ; la ligne de commande l’exécute sans limite`,
    },
    more: { limit: { threadBytes: bytes } },
  });
