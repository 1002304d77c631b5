import { designFactors, designMeasures } from '../../experiment/estimate.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { countRuns, type Runner, runHere } from '../../experiment/runner.ts';
import { type OpenPool, openPool, runOnPool, withCaller } from '../pool/runOnPool.ts';
import { browserThreads } from './browserThreads.ts';

/** How replicates are run in a page. */
export interface InWorkers {
  /** Workers beside the one that asks. */
  readonly workers: number;
  readonly signal?: AbortSignal | undefined;
  /** Lets everybody else have their turn. */
  readonly turn: () => Promise<void>;
}

/** Workers beside the one that asks, as many as there are cores for them. More than seven take more memory than they save time. */
export const workersBeside = (): number => Math.max(1, Math.min(7, (navigator.hardwareConcurrency || 2) - 1));

/** People × weeks of a run of which a worker may finish those that it was given, though nobody wants them any more. */
const SOON_OVER = 100_000;

/**
 * The pool for a comparison. Where runs are short, workers keep what they have learnt when nobody wants the rest: what they
 * still have before them is over sooner than another worker would have loaded its code.
 */
function openWorkers(workers: number, prepared: Prepared): OpenPool {
  const opened = openPool(browserThreads, workers, prepared);
  const { runPersonWeeks } = designMeasures(designFactors(prepared));
  return {
    ...opened,
    get ready() {
      return opened.ready;
    },
    end: async () => (runPersonWeeks <= SOON_OVER ? opened.giveBack() : opened.end()),
  };
}

/**
 * Runs replicates here and on workers beside this one; here alone until they are ready, so that the first curve waits for
 * nobody. None of it changes a bit of the results.
 */
export const runInWorkers = ({ workers, signal, turn }: InWorkers): Runner =>
  async function* (prepared) {
    const all = countRuns(prepared);
    let opened: OpenPool | undefined = openWorkers(Math.min(workers, all), prepared);
    let from = 0;
    try {
      for (const result of runHere(prepared)) {
        from++;
        yield result;
        await turn();
        signal?.throwIfAborted();
        if (opened.ready) break;
      }
      if (from === all) {
        await opened.whenReady;
        opened.giveBack();
        opened = undefined;
        return;
      }
      const ready = opened;
      // from here on it is theirs to end
      opened = undefined;
      yield* runOnPool(withCaller(ready, prepared, turn), { prepared, from, signal });
    } finally {
      await opened?.end();
    }
  };
