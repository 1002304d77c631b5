import { counted } from '../../report/counted.ts';
import type { ChunkDone } from '../../runners/queue/chunkJob.ts';
import type { Language } from '../../text/text.ts';
import type { Output } from '../output/output.ts';
import { duration, LOGGED, WATCHED } from '../output/progress.ts';
import type { Terminal } from '../output/terminal.ts';

/** Shows what a worker has done: one line that changes where somebody watches, a line now and then otherwise. */
export function showWork({ err }: Pick<Terminal, 'err'>, { language }: Output) {
  const began = performance.now();
  let shown = Number.NEGATIVE_INFINITY;
  let open = false;
  let chunks = 0;
  let runs = 0;

  const draw = () => {
    shown = performance.now();
    const line = workLine({ chunks, runs, seconds: (shown - began) / 1000 }, language);
    if (!err.isTerminal) return err.write(`${line}\n`);
    err.write(`\r${line.slice(0, err.width - 1)}\x1b[K`);
    open = true;
  };
  const close = () => {
    if (open) err.write('\n');
    open = false;
  };

  return {
    done({ runs: more }: ChunkDone): void {
      chunks++;
      runs += more;
      if (performance.now() - shown >= (err.isTerminal ? WATCHED : LOGGED)) draw();
    },
    /** Says something on a line of its own. */
    say(line: string): void {
      close();
      err.write(`${line}\n`);
    },
    end(): void {
      draw();
      close();
    },
  };
}

/** `12 chunks · 4,080 runs · 14 s` */
export const workLine = (
  { chunks, runs, seconds }: { readonly chunks: number; readonly runs: number; readonly seconds: number },
  language: Language,
): string =>
  [
    language === 'en'
      ? counted(chunks, 'chunk', 'chunks', 'en')
      : counted(chunks, 'morceau', 'morceaux', 'fr'),
    language === 'en' ? counted(runs, 'run', 'runs', 'en') : counted(runs, 'passage', 'passages', 'fr'),
    duration(seconds),
  ].join(' · ');
