import type { RunControl } from '../engine/runControl.ts';
import { engineVersion } from '../engine/version.ts';
import { compare } from '../experiment/compare.ts';
import type { Comparison } from '../experiment/comparison.ts';
import type { Prepared } from '../experiment/prepare.ts';
import { InputError, type Problem } from '../text/problem.ts';
import type { Chunk } from './chunks/chunk.ts';
import { type Chunking, chunkedRunner } from './chunks/chunkedRunner.ts';
import { ChunkNotKept } from './chunks/chunkStore.ts';
import { chunksOf } from './chunks/chunksOf.ts';
import { runKey } from './chunks/runKey.ts';
import { inOrder } from './inOrder.ts';
import { type OpeningPoints, openPoint } from './openPoint.ts';
import type { StudyPoint } from './studySource.ts';

/** How a study is run. Nothing of it changes a result. */
export interface RunStudyOptions extends OpeningPoints, Pick<Chunking, 'store' | 'perform'> {
  readonly points: readonly StudyPoint[];
  /** Points that are worked on at a time. */
  readonly ahead: number;
  readonly control: Omit<RunControl, 'onProgress'>;
  /** Told of every point that is ready to run. */
  readonly onOpened?: ((point: StudyPoint, prepared: Prepared) => void) | undefined;
  readonly onChunk?: Chunking['onChunk'];
}

/** A point that was played: the comparison of its plans. */
export interface PlayedPoint {
  readonly point: StudyPoint;
  readonly prepared: Prepared;
  /** Of all that its runs depend on but how many there are. */
  readonly key: string;
  readonly comparison: Comparison;
}

/** A point that could not be played to its end. */
export interface FailedPoint {
  readonly point: StudyPoint;
  /** What is wrong with its files, or in words why it broke off. */
  readonly failure: readonly Problem[] | string;
}

/**
 * Plays the points of a study, several at a time, and gives what came of them in their order: a point is a comparison whose runs
 * come from chunks. A point that fails is told, and the others go on.
 */
export const runStudy = (options: RunStudyOptions): AsyncGenerator<PlayedPoint | FailedPoint, void> =>
  inOrder(options.points, options.ahead, (point) => attempt(point, options));

async function attempt(point: StudyPoint, options: RunStudyOptions): Promise<PlayedPoint | FailedPoint> {
  const { signal } = options.control;
  if (signal?.aborted) throw signal.reason;
  try {
    return await playPoint(point, options);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof ChunkNotKept) throw error.cause;
    return { point, failure: error instanceof InputError ? error.problems : String(error) };
  }
}

async function playPoint(point: StudyPoint, options: RunStudyOptions): Promise<PlayedPoint> {
  const prepared = await openPoint(point, options);
  options.onOpened?.(point, prepared);
  const keyOf = (of: Prepared) => runKey(of, options.files.inputs(), engineVersion);
  const key = keyOf(prepared);
  const runner = chunkedRunner({
    ...options,
    chunksOf: (of): Chunk[] => chunksOf(of, of.draws === undefined ? key : keyOf(of)),
  });
  const comparison = await compare(prepared, { ...options.control, runner });
  return { point, prepared, key, comparison };
}
