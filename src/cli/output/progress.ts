import { showNumber } from '../../report/quantity.ts';
import { wrap } from '../../report/terminal/wrap.ts';
import type { Output } from './output.ts';
import { statusLine } from './statusLine.ts';
import type { Terminal } from './terminal.ts';

/** How far a comparison is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly plans: number;
  /** Seconds since it began. */
  readonly seconds: number;
  /** Runs a second, lately; 0 while nothing is known. */
  readonly rate: number;
}

const CELLS = 10;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** `[█████▌····] 612/1600 runs · 4 plans · 388/s · ETA 3 s` */
export function progressLine(
  { done, total, plans, seconds, rate }: Progress,
  { say, language }: Output,
): string {
  const left = rate > 0 ? `${say({ en: 'ETA', fr: 'reste' })} ${duration((total - done) / rate)}` : '';
  const parts = [
    `${done}/${total} ${say({ en: 'runs', fr: 'passages' })}`,
    `${plans} ${plans === 1 ? 'plan' : 'plans'}`,
    rate > 0 ? `${rate >= 10 ? Math.round(rate) : showNumber(rate, language, 1)}/s` : '',
    done < total ? left : duration(seconds),
  ];
  return `${bar(done / total)} ${parts.filter((part) => part !== '').join(' · ')}`;
}

/** `[█████▌····]` for a share from 0 to 1. */
export function bar(share: number): string {
  const filled = Math.floor(share * CELLS * 8);
  return `[${('█'.repeat(filled >> 3) + eighths[filled % 8]).padEnd(CELLS, '·')}]`;
}

/** `0.4 s`, `3 s`, `2 min 10 s`, `1 h 05 min`. */
export function duration(seconds: number): string {
  if (seconds < 0.95) return `${Math.max(0.1, seconds).toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** Milliseconds between two pictures for somebody who watches, between two lines of a log, and before its first. */
export const WATCHED = 100;
export const LOGGED = 10_000;
export const FIRST_LOGGED = 2000;

/** Milliseconds over which speed is measured: the first runs are slow, until the compiler knows the code. */
const RECENT = 3000;

/** Runs a second over the last few seconds, asked at one moment after the other. */
function recentRate(began: number): (done: number, now: number) => number {
  const moments = [{ done: 0, at: began }];
  return (done, now) => {
    moments.push({ done, at: now });
    while (moments.length > 2 && now - moments[1].at > RECENT) moments.shift();
    const [first] = moments;
    return now > first.at ? ((done - first.done) * 1000) / (now - first.at) : 0;
  };
}

/** Whoever waits for less than so many milliseconds more is not told on the way what comes of it. */
const WORTH_TELLING = 1000;

/** Shows progress on standard error: one line that changes where somebody watches, a line now and then otherwise. */
export function showProgress(
  { err }: Pick<Terminal, 'err'>,
  output: Output,
  plans: number,
  clock: () => number = () => performance.now(),
) {
  const began = clock();
  const rateAt = recentRate(began);
  let shown = began;
  const status = statusLine({ err });
  let isFirst = true;
  let at = { done: 0, total: 0 };

  const draw = (done: number, total: number, now: number) => {
    shown = now;
    isFirst = false;
    const seconds = (now - began) / 1000;
    // while it runs, how fast it goes now; in the end, how fast it went
    const rate = done === total ? done / seconds : rateAt(done, now);
    status.show(progressLine({ done, total, plans, seconds, rate }, output));
  };

  return {
    update(done: number, total: number): void {
      at = { done, total };
      const now = clock();
      const due = now - shown >= (err.isTerminal ? WATCHED : isFirst ? FIRST_LOGGED : LOGGED);
      if (due || (done === total && status.isOpen)) draw(done, total, now);
    },
    /**
     * Writes on the way what is to be seen already, unless all of it is about to come: above the line of progress where
     * somebody watches, as a line of its own otherwise.
     */
    tell(remark: () => string): void {
      const { done, total } = at;
      if ((clock() - began) * (total / done - 1) < WORTH_TELLING) return;
      if (!err.isTerminal) {
        err.write(`${remark()}\n`);
        return;
      }
      const lines = wrap(remark(), err.width - 1, '  ').map((line) => output.errColours.dim(line));
      status.replace(lines.join('\n'));
    },
    /** Ends the line, so that what is written next begins one of its own. */
    end: status.end,
    /** Seconds since the beginning. */
    seconds: (): number => (clock() - began) / 1000,
  };
}
