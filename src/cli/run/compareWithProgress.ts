import { compare } from '../../experiment/compare.ts';
import type { Comparison } from '../../experiment/comparison.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { runOnCores } from '../../runners/runOnCores.ts';
import { yieldToEventLoop } from '../../runners/yieldToEventLoop.ts';
import type { Output } from '../output/output.ts';
import { showProgress } from '../output/progress.ts';
import type { Terminal } from '../output/terminal.ts';

/** A comparison, and the seconds that it took. */
export interface TimedComparison {
  readonly comparison: Comparison;
  readonly seconds: number;
}

/** How a comparison is performed. */
export interface CompareWithProgressOptions {
  readonly baseline?: string | undefined;
  /** Threads that replicates are run on; as many as pay, if not given. */
  readonly jobs?: number | undefined;
  /** What makes a comparison of runs; `compare`, if not given. */
  readonly by?: typeof compare;
}

/**
 * Runs a comparison before the reader's eyes; an interrupt ends it with the signal's reason.
 */
export async function compareWithProgress(
  prepared: Prepared,
  terminal: Terminal,
  output: Output,
  { baseline, jobs, by = compare }: CompareWithProgressOptions = {},
): Promise<TimedComparison> {
  const { signal } = terminal;
  const progress = showProgress(terminal, output, prepared.plans.length);
  try {
    const comparison = await by(prepared, {
      baseline,
      runner: runOnCores({ jobs, signal }),
      signal,
      yieldToEventLoop,
      onProgress: (done, total) => progress.update(done, total),
    });
    return { comparison, seconds: progress.seconds() };
  } finally {
    progress.end();
  }
}
