import { counted } from '../../report/counted.ts';
import type { ChunkDone } from '../../runners/queue/chunkJob.ts';
import type { Language } from '../../text/text.ts';
import type { Output } from '../output/output.ts';
import { duration, LOGGED, WATCHED } from '../output/progress.ts';
import { statusLine } from '../output/statusLine.ts';
import type { Terminal } from '../output/terminal.ts';

/** Shows what a worker has done: one line that changes where somebody watches, a line now and then otherwise. */
export function showWork({ err }: Pick<Terminal, 'err'>, { language }: Output) {
  const began = performance.now();
  let shown = Number.NEGATIVE_INFINITY;
  const status = statusLine({ err });
  let chunks = 0;
  let runs = 0;

  const draw = () => {
    shown = performance.now();
    status.show(workLine({ chunks, runs, seconds: (shown - began) / 1000 }, language));
  };

  return {
    done({ runs: more }: ChunkDone): void {
      chunks++;
      runs += more;
      if (performance.now() - shown >= (err.isTerminal ? WATCHED : LOGGED)) draw();
    },
    /** Says something on a line of its own. */
    say: status.say,
    end(): void {
      draw();
      status.end();
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
