import { countDraws } from '../experiment/assumptions/countDraws.ts';
import { compare } from '../experiment/compare.ts';
import type { Comparison } from '../experiment/comparison.ts';
import { estimatedSeconds } from '../experiment/estimate.ts';
import type { Prepared } from '../experiment/prepare.ts';
import type { RunResult } from '../experiment/runSpec.ts';
import type { Problem } from '../text/problem.ts';
import type { Chunk } from './chunks/chunk.ts';
import { performChunk } from './chunks/performChunk.ts';
import { faultyPoints, MOST_LOOKED_AT } from './faultyPoints.ts';
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
  /** Bytes of the result itself. */
  readonly resultBytes: number;
  /** Points that were tried. */
  readonly tried: readonly number[];
  /** Points that cannot be run, of those that were looked at: all, where there are few enough. */
  readonly faulty: readonly { readonly point: StudyPoint; readonly problems: readonly Problem[] }[];
}

/** Replicates of a point that are run to see how large they are when they are kept. */
const TRIED = 4;

/** How a study is measured. */
export interface MeasureOptions extends OpeningPoints {
  /** Milliseconds of some clock. */
  readonly now: () => number;
  /** Bytes that runs take when they are kept. */
  readonly bytesOf: (chunk: Chunk, results: readonly RunResult[]) => Promise<number>;
  /** Bytes of the tables of a point of which a few replicates were run, had it so many. */
  readonly tableBytesOf: (point: StudyPoint, few: Comparison, replicates: number) => number;
}

/** Runs a little of the first, the middle and the last point, and says what all of them will cost. @throws InputError */
export async function measureStudy(
  { points, study, fork }: Pick<StudySource, 'points' | 'study' | 'fork'>,
  options: MeasureOptions,
): Promise<StudySize> {
  const tried = someOf(points);
  const { precision } = study;
  let [runs, seconds, keptBytes, resultBytes] = [0, 0, 0, 0];
  const faulty = await faultyPoints(points.length > MOST_LOOKED_AT ? tried : points, options);
  const isFaulty = new Set(faulty.map(({ point }) => point));
  for (const point of tried) {
    if (isFaulty.has(point)) continue;
    const opened = await openPoint(point, options);
    const prepared = precision ? inWorlds(opened, precision.max + options.more) : opened;
    const compared = prepared.plans.length * prepared.replicates + (countDraws(prepared)?.runs ?? 0);
    // a run of each draw; whether parameters are fitted anew shows when worlds were weighed
    const ofPoint = compared + countForkRuns(fork, prepared.replicates) + (study.calibrate?.samples ?? 0);
    runs += ofPoint;
    seconds += (estimatedSeconds(prepared, options.now) * ofPoint) / compared;
    const few = inWorlds(prepared, Math.min(TRIED, prepared.replicates));
    keptBytes += ofPoint * (await keptBytesOfRun(few, options));
    const { source } = few;
    const undrawn = { ...source, scenario: { ...source.scenario, assumptions: 'none' as const } };
    resultBytes += options.tableBytesOf(
      point,
      await compare({ ...few, source: undrawn }),
      prepared.replicates,
    );
  }
  // those that cannot be run are taken to be as rare as among those that were tried
  const times = points.length / tried.length;
  return {
    points: points.length,
    runs: Math.round(runs * times),
    isMost: precision !== undefined,
    seconds: seconds * times,
    keptBytes: Math.round(keptBytes * times),
    resultBytes: Math.round(resultBytes * times),
    tried: tried.map(({ number }) => number),
    faulty: faulty.map(({ point, error: { problems } }) => ({ point, problems })),
  };
}

async function keptBytesOfRun(few: Prepared, { bytesOf }: MeasureOptions): Promise<number> {
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
