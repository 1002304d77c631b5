import type { OnProgress } from '../../text/onProgress.ts';
import type { Output } from './output.ts';
import { bar, duration, FIRST_LOGGED, LOGGED, WATCHED } from './progress.ts';
import { statusLine } from './statusLine.ts';
import type { Terminal } from './terminal.ts';

/**
 * Does what comes before the first run: its stages are shown, and an interrupt ends it at once.
 *
 * @throws the reason of the terminal's signal where the user has interrupted before
 */
export async function withStages<T>(
  terminal: Terminal,
  output: Output,
  work: (onStage: OnProgress) => T | Promise<T>,
): Promise<T> {
  // an interrupt may have been heard while the scenario was read
  terminal.signal.throwIfAborted();
  const { onStage, end } = showStages(terminal, output);
  try {
    return await terminal.interruptible(async () => work(onStage));
  } finally {
    end();
  }
}

/**
 * Shows on standard error what is done before the first run, once it has taken two seconds: one line that changes where
 * somebody watches, a line now and then otherwise. `[███▌······] reading ties.csv · 12 s`
 */
export function showStages(
  { err }: Pick<Terminal, 'err'>,
  { say }: Pick<Output, 'say'>,
  clock: () => number = () => performance.now(),
): { readonly onStage: OnProgress; end(): void } {
  const began = clock();
  let shown = Number.NEGATIVE_INFINITY;
  const status = statusLine({ err });
  return {
    onStage(doing, share) {
      const now = clock();
      if (now - began < FIRST_LOGGED || now - shown < (err.isTerminal ? WATCHED : LOGGED)) return;
      shown = now;
      status.show(`${bar(share)} ${say(doing)} · ${duration((now - began) / 1000)}`);
    },
    /** Ends the line, so that what is written next begins one of its own. */
    end: status.end,
  };
}
