import { compare } from '../experiment/compare.ts';
import type { Comparison } from '../experiment/comparison.ts';
import type { Prepared } from '../experiment/prepare.ts';
import { breathe } from '../runners/breathe.ts';
import { showProgress } from './progress.ts';
import type { Speech } from './speech.ts';
import type { Terminal } from './terminal.ts';

/** A comparison, and the seconds that it took. */
export interface Performed {
  readonly comparison: Comparison;
  readonly seconds: number;
}

/**
 * Runs a comparison before the reader's eyes, by `compare` unless told otherwise; an interrupt ends it with the
 * signal's reason.
 */
export async function perform(
  prepared: Prepared,
  terminal: Terminal,
  speech: Speech,
  baseline?: string,
  run: typeof compare = compare,
): Promise<Performed> {
  const { signal } = terminal;
  const progress = showProgress(terminal, speech, prepared.plans.length);
  try {
    const comparison = await run(prepared, {
      baseline,
      signal,
      breathe,
      onProgress: (done, total) => progress.update(done, total),
    });
    return { comparison, seconds: progress.seconds() };
  } finally {
    progress.end();
  }
}
