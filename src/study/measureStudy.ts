import { countDraws } from '../experiment/assumptions/countDraws.ts';
import { estimatedSeconds } from '../experiment/estimate.ts';
import type { Prepared } from '../experiment/prepare.ts';
import type { RunResult } from '../experiment/runSpec.ts';
import type { Chunk } from './chunks/chunk.ts';
import { performChunk } from './chunks/performChunk.ts';
import { countForkRuns } from './fork/changesAt.ts';
import { type OpeningPoints, openPoint } from './openPoint.ts';
import { inWorlds } from './precision/untilPrecise.ts';
import type { StudyPoint, StudySource } from './studySource.ts';

/** How large a study is, measured on a few of its points. */
export interface StudySize {
  readonly points: number;
  /** Runs of all plans at all points; at most so many where running stops when it is precise enough. */
  readonly runs: number;
  readonly isMost: boolean;
  /** Seconds of one core of this machine. */
  readonly seconds: number;
  /** Bytes that are kept of the runs. */
  readonly keptBytes: number;
  /** Points that were tried. */
  readonly tried: readonly number[];
}

/** Replicates of a point that are run to see how large they are when they are kept. */
const TRIED = 4;

/** How a study is measured. */
export interface MeasureOptions extends OpeningPoints {
  /** Milliseconds of some clock. */
  readonly now: () => number;
  /** Bytes that runs take when they are kept. */
  readonly bytesOf: (chunk: Chunk, results: readonly RunResult[]) => Promise<number>;
}

/** Runs a little of the first, the middle and the last point, and says what all of them will cost. @throws InputError */
export async function measureStudy(
  { points, study, fork }: Pick<StudySource, 'points' | 'study' | 'fork'>,
  options: MeasureOptions,
): Promise<StudySize> {
  const tried = someOf(points);
  const { precision } = study;
  let [runs, seconds, keptBytes] = [0, 0, 0];
  for (const point of tried) {
    const opened = await openPoint(point, options);
    const prepared = precision ? inWorlds(opened, precision.max + options.more) : opened;
    const compared = prepared.plans.length * prepared.replicates + (countDraws(prepared)?.runs ?? 0);
    // a run of each draw; whether parameters are fitted anew shows when worlds were weighed
    const ofPoint = compared + countForkRuns(fork, prepared.replicates) + (study.calibrate?.samples ?? 0);
    runs += ofPoint;
    seconds += (estimatedSeconds(prepared, options.now) * ofPoint) / compared;
    keptBytes += ofPoint * (await keptBytesOfRun(prepared, options));
  }
  const times = points.length / tried.length;
  return {
    points: points.length,
    runs: Math.round(runs * times),
    isMost: precision !== undefined,
    seconds: seconds * times,
    keptBytes: Math.round(keptBytes * times),
    tried: tried.map(({ number }) => number),
  };
}

async function keptBytesOfRun(prepared: Prepared, { bytesOf }: MeasureOptions): Promise<number> {
  const few = inWorlds(prepared, Math.min(TRIED, prepared.replicates));
  const plans = { first: 0, end: few.plans.length };
  const chunk: Chunk = { id: '', plans, worlds: { first: 0, end: few.worlds }, rounds: { first: 0, end: 1 } };
  const results = performChunk(few, chunk);
  return (await bytesOf(chunk, results)) / results.length;
}

/** The first, the middle and the last. */
function someOf(points: readonly StudyPoint[]): StudyPoint[] {
  const places = new Set([0, Math.floor((points.length - 1) / 2), points.length - 1]);
  return [...places].map((place) => points[place]);
}
