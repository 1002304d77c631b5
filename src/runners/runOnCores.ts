import { availableParallelism, freemem } from 'node:os';
import { designFactors, designMeasures } from '../experiment/estimate.ts';
import type { Prepared } from '../experiment/prepare.ts';
import { countRuns, type Runner, runHere, runHereInTurns } from '../experiment/runner.ts';
import type { RunResult } from '../experiment/runSpec.ts';
import { addedParts } from '../model/added/addedParts.ts';
import { mayRunHere } from './mayRunHere.ts';
import { type OpenPool, openPool, runOnPool, withCaller } from './pool/runOnPool.ts';
import { nodeThreads } from './threads/nodeThreads.ts';
import { yieldToEventLoop } from './yieldToEventLoop.ts';

/** Where replicates are run. */
export interface Cores {
  /** Threads, instead of as many as there are cores and as pay. */
  readonly jobs?: number | undefined;
  /** Ends the work at once, threads included. */
  readonly signal?: AbortSignal | undefined;
}

/** People from which a copy of the organisation for a thread of its own is too much where one thread has to do. */
const HUGE = 500_000;
/**
 * Milliseconds of work ahead from which threads pay. A thread loads and compiles all code once more, which is 1.5 to 2.5 s of a
 * processor: of less work it takes over hardly more than it costs.
 */
const PAYS = 3000;
/** People × weeks, and runs, after which the compiler knows the code: until then a run takes several times as long as those to come. */
const WARM = 1_000_000;
const LEAST = 5;

/**
 * Runs replicates on the cores of this machine. Work of a moment is done here; where more turns out to be ahead, threads
 * are started and share it with this one, which knows the work by then. None of it changes a bit of the results.
 */
export const runOnCores = ({ jobs, signal }: Cores): Runner =>
  async function* (prepared, from = 0) {
    const all = countRuns(prepared) - from;
    if (all <= 0) return;
    const { runPersonWeeks } = designMeasures(designFactors(prepared));
    const light = mayRunHere(prepared);
    const threads = Math.min(all, jobs ?? affordable());
    if (light && threads === 1) yield* runHere(prepared, from);
    // a thread would hold the organisation once more
    else if (threads === 1 && prepared.org.size > HUGE && addedParts().length === 0)
      yield* hearing(signal)(prepared, from);
    else if (light && jobs === undefined)
      yield* beginHere({ prepared, from, threads, signal, runPersonWeeks });
    else yield* runOnPool(openPool(nodeThreads, threads, prepared), { prepared, from, signal });
  };

/** Between two weeks, whoever wants to end it is heard. */
const hearing = (signal: AbortSignal | undefined): Runner =>
  runHereInTurns(async () => {
    await yieldToEventLoop();
    signal?.throwIfAborted();
  });

interface Begun {
  readonly prepared: Prepared;
  /** Runs that came before. */
  readonly from: number;
  readonly threads: number;
  readonly signal: AbortSignal | undefined;
  /** People × weeks of a run. */
  readonly runPersonWeeks: number;
}

async function* beginHere({
  prepared,
  from: before,
  threads,
  signal,
  runPersonWeeks,
}: Begun): AsyncGenerator<RunResult, void> {
  const all = countRuns(prepared);
  let opened: OpenPool | undefined;
  let quickest = Infinity;
  let last = performance.now();
  let from = before;
  try {
    for (const result of runHere(prepared, before)) {
      const now = performance.now();
      // nobody else has slowed down the quickest
      quickest = Math.min(quickest, now - last);
      from++;
      yield result;
      last = performance.now();
      if (opened?.ready) break;
      const here = from - before;
      const isWarm = here >= LEAST && here * runPersonWeeks >= WARM;
      const pays = isWarm && quickest * (all - from) >= PAYS;
      if (pays) opened ??= openPool(nodeThreads, threads - 1, prepared);
    }
    if (from === all || opened === undefined) return;
    const ready = opened;
    // from here on it is theirs to end
    opened = undefined;
    yield* runOnPool(withCaller(ready, prepared, yieldToEventLoop), { prepared, from, signal });
  } finally {
    await opened?.end();
  }
}

/** One thread a core, this one among them, as long as half of the free memory holds them: each needs about what this process holds now. */
function affordable(): number {
  const fit = Math.floor(freemem() / 2 / process.memoryUsage.rss());
  return Math.max(1, Math.min(availableParallelism(), fit));
}
