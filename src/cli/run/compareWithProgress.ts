import { compare } from '../../experiment/compare.ts';
import type { Comparison } from '../../experiment/comparison.ts';
import type { ProvisionalDecision } from '../../experiment/decision/provisionalDecision.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { Runner } from '../../experiment/runner.ts';
import { planTitle } from '../../report/names.ts';
import { provisionalSentences } from '../../report/sentences/provisionalSentences.ts';
import { firmOf } from '../../report/sentences/worldWords.ts';
import { runOnCores } from '../../runners/runOnCores.ts';
import { yieldToEventLoop } from '../../runners/yieldToEventLoop.ts';
import { isDrawn } from '../../scenario/compile/organisationIn.ts';
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
  /** Keeps runs as they come and gives those that were kept; without it, an interrupt loses all. */
  readonly keeping?: ((runner: Runner) => Runner) | undefined;
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
  { baseline, jobs, keeping = (runner) => runner, by = compare }: CompareWithProgressOptions = {},
): Promise<TimedComparison> {
  const { signal } = terminal;
  const progress = showProgress(terminal, output, prepared.plans.length);
  try {
    const comparison = await by(prepared, {
      baseline,
      runner: keeping(runOnCores({ jobs, signal })),
      signal,
      yieldToEventLoop,
      onProgress: (done, total) => progress.update(done, total),
      onProvisional: (provisional) => progress.tell(() => sayProvisional(provisional, prepared, output)),
    });
    return { comparison, seconds: progress.seconds() };
  } finally {
    progress.end();
  }
}

/** What is to be seen after an early look, in one paragraph. */
function sayProvisional(provisional: ProvisionalDecision, prepared: Prepared, { say }: Output): string {
  const { scenario } = prepared.source;
  return provisionalSentences(provisional, {
    firm: firmOf({ drawn: isDrawn(scenario) }),
    currency: scenario.currency,
    titleOf: (plan) => ({ en: planTitle(prepared, plan, 'en'), fr: planTitle(prepared, plan, 'fr') }),
  })
    .map(say)
    .join(' ');
}
