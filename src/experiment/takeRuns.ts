import { checkpoint, type RunControl } from '../engine/runControl.ts';
import type { Prepared } from './prepare.ts';
import { countRuns, type Runner } from './runner.ts';
import { nthRun, type RunResult } from './runSpec.ts';

/** A run that came. */
export interface TakenRun {
  /** Counted in the order of runs. */
  readonly n: number;
  readonly plan: number;
  readonly replicate: number;
  readonly result: RunResult;
}

/** Hands every run of a comparison to `take`, in order; whoever waits is let in between two. */
export async function takeRuns(
  prepared: Prepared,
  runner: Runner,
  control: Omit<RunControl, 'onProgress'>,
  take: (run: TakenRun) => void,
): Promise<void> {
  for await (const run of eachRun(prepared, runner, control)) take(run);
}

/** Every run of a comparison, in order; whoever waits is let in between two. Whoever stops asking ends the work on those to come. */
export async function* eachRun(
  prepared: Prepared,
  runner: Runner,
  control: Omit<RunControl, 'onProgress'>,
): AsyncGenerator<TakenRun, void> {
  const runs = inOrder(runner(prepared));
  try {
    for (let n = 0; n < countRuns(prepared); n++) {
      await checkpoint(control);
      const result = await runs.next();
      yield { n, ...nthRun(prepared, n), result };
    }
  } finally {
    await runs.end();
  }
}

/** The results of runs one after the other; to `end` before the last ends the work on those to come. */
function inOrder(runs: ReturnType<Runner>) {
  const iterator = Symbol.asyncIterator in runs ? runs[Symbol.asyncIterator]() : runs[Symbol.iterator]();
  return {
    next: async (): Promise<RunResult> => (await iterator.next()).value,
    end: async () => void (await iterator.return?.()),
  };
}
