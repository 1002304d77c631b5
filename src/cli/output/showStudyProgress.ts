import { counted } from '../../report/counted.ts';
import { metricNamed } from '../../report/names.ts';
import { showNumber } from '../../report/quantity.ts';
import type { WorkersSeen } from '../../runners/queue/workersSeen.ts';
import { type Chunk, runsOf } from '../../study/chunks/chunk.ts';
import type { Language, Text } from '../../text/text.ts';
import type { Output } from './output.ts';
import { bar, duration, FIRST_LOGGED, LOGGED, WATCHED } from './progress.ts';
import { statusLine } from './statusLine.ts';
import type { Terminal } from './terminal.ts';

/** How far a study is. */
export interface StudyProgress {
  readonly points: { readonly done: number; readonly all: number };
  /** Runs that are done, those that were kept from before among them, and how many there are as far as is known. */
  readonly runs: { readonly done: number; readonly found: number; readonly all: number };
  readonly failed: number;
  /** The widest half-width so far of what is to be precise, and the goal; undefined where none is asked for. */
  readonly widest?: Widest | undefined;
  /** Who works on it, where that is a queue. */
  readonly workers?: Pick<WorkersSeen, 'workers' | 'threads'> | undefined;
  readonly seconds: number;
}

/** `[█████▌····] 612/1600 runs · point 3 of 20 · 388/s · ETA 3 s · widest interval ±2.8 pts (goal 2.0) · 0 failed` */
export function studyProgressLine(
  { points, runs, failed, widest, workers, seconds }: StudyProgress,
  { say, language }: Output,
): string {
  const rate = seconds > 0 ? (runs.done - runs.found) / seconds : 0;
  const parts = [
    `${runs.done}/${Math.max(runs.all, runs.done)} ${say({ en: 'runs', fr: 'passages' })}`,
    say({
      en: `${points.done}/${points.all} points`,
      fr: `${points.done}/${points.all} points`,
    }),
    rate > 0 ? `${rate >= 10 ? Math.round(rate) : showNumber(rate, language, 1)}/s` : '',
    rate > 0 && runs.done < runs.all
      ? `${say({ en: 'ETA', fr: 'reste' })} ${duration((runs.all - runs.done) / rate)}`
      : '',
    workers === undefined ? '' : workersTold(workers, language),
    widest === undefined ? '' : say(widestTold(widest)),
    say({ en: `${failed} failed`, fr: failed > 1 ? `${failed} échecs` : `${failed} échec` }),
  ];
  return `${bar(Math.min(1, runs.all === 0 ? 0 : runs.done / runs.all))} ${parts.filter((part) => part !== '').join(' · ')}`;
}

/** `3 workers, 12 threads` */
const workersTold = (
  { workers, threads }: Pick<WorkersSeen, 'workers' | 'threads'>,
  language: Language,
): string =>
  [
    counted(workers, 'worker', 'workers', language),
    language === 'en' ? counted(threads, 'thread', 'threads', 'en') : counted(threads, 'fil', 'fils', 'fr'),
  ].join(', ');

/** The widest interval of what is to be precise, at the latest look at it. */
export interface Widest {
  readonly halfWidth: number;
  readonly goal: number;
  readonly metric: string;
}

function widestTold({ halfWidth, goal, metric }: Widest): Text {
  const isShare = metricNamed(metric).unit === 'share';
  const told = (value: number) => (isShare ? (value * 100).toFixed(1) : String(Number(value.toPrecision(3))));
  const [widest, wanted] = [told(halfWidth), told(goal)];
  const points = isShare ? ' pts' : '';
  return {
    en: `widest interval ±${widest}${points} (goal ${wanted})`,
    fr: `intervalle le plus large ±${widest.replace('.', ',')}${points} (but ${wanted.replace('.', ',')})`,
  };
}

/** Shows how far a study is: one line that changes where somebody watches, a line now and then otherwise. */
export function showStudyProgress({ err }: Pick<Terminal, 'err'>, output: Output, all: number) {
  const began = performance.now();
  let shown = began;
  let isFirst = true;
  let isOver = false;
  const status = statusLine({ err });
  let done = 0;
  let failed = 0;
  let opened = 0;
  const runs = { done: 0, found: 0, performed: 0, known: 0 };
  const seen = new Set<string>();
  let chunks = { performed: 0, found: 0 };
  let widest: StudyProgress['widest'];
  let workers: StudyProgress['workers'];

  const seconds = () => (performance.now() - began) / 1000;
  const draw = () => {
    shown = performance.now();
    isFirst = false;
    // points that are not made ready yet are taken to be like those that are
    const allRuns = opened === 0 ? 0 : Math.round((runs.known / opened) * all);
    const line = studyProgressLine(
      {
        points: { done, all },
        runs: { done: runs.done, found: runs.found, all: allRuns },
        failed,
        widest,
        workers,
        seconds: seconds(),
      },
      output,
    );
    status.show(line);
  };
  const update = () => {
    const due = err.isTerminal ? WATCHED : isFirst ? FIRST_LOGGED : LOGGED;
    if (performance.now() - shown >= due) draw();
  };

  return {
    /** A point is ready, which has so many runs at most. */
    opened(count: number): void {
      opened++;
      runs.known += count;
    },
    chunk(chunk: Chunk, how: 'performed' | 'found'): void {
      // what was looked at to see whether it is enough is read again to be merged
      if (seen.has(chunk.id)) return;
      seen.add(chunk.id);
      const count = runsOf(chunk);
      runs.done += count;
      if (how === 'found') runs.found += count;
      chunks = { ...chunks, [how]: chunks[how] + 1 };
      update();
    },
    point(failures: number): void {
      done++;
      failed += failures;
      update();
    },
    /** So many more runs are to come than were known of. */
    expect(count: number): void {
      runs.known += count;
    },
    workers(seen: WorkersSeen): void {
      workers = seen;
    },
    /** Says something on a line of its own. */
    say: status.say,
    looked(at: Widest): void {
      widest = at;
    },
    end(): void {
      if (isOver) return;
      isOver = true;
      if (err.isTerminal && runs.done > 0) draw();
      status.end();
    },
    spent: () => ({ seconds: seconds(), ...chunks }),
    runs: () => runs.done,
  };
}
