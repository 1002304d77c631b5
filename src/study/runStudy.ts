import type { RunControl } from '../engine/runControl.ts';
import { engineVersion } from '../engine/version.ts';
import { compare } from '../experiment/compare.ts';
import type { Comparison } from '../experiment/comparison.ts';
import { type ExpectationResult, evaluate } from '../experiment/expect/evaluate.ts';
import type { Prepared } from '../experiment/prepare.ts';
import { eachRun, type TakenRun } from '../experiment/takeRuns.ts';
import type { Expectation } from '../scenario/expect/parseExpectation.ts';
import { InputError, type Problem } from '../text/problem.ts';
import type { Chunk } from './chunks/chunk.ts';
import { type Chunking, chunkedRunner } from './chunks/chunkedRunner.ts';
import { ChunkNotKept } from './chunks/chunkStore.ts';
import { chunksOf } from './chunks/chunksOf.ts';
import { runKey } from './chunks/runKey.ts';
import { changesAt, type PointChanges } from './fork/changesAt.ts';
import { inOrder } from './inOrder.ts';
import { fitAt, type PointFit } from './observing/fitAt.ts';
import { nothingObserved, type Observing } from './observing/observing.ts';
import { type PointStanding, standAt } from './observing/standAt.ts';
import { type OpeningPoints, openPoint } from './openPoint.ts';
import { inWorlds, type PointPrecision, untilPrecise } from './precision/untilPrecise.ts';
import type { Precision } from './precisionSchema.ts';
import type { StudyPoint } from './studySource.ts';

/** How a study is run. Nothing of it changes a result. */
export interface RunStudyOptions extends OpeningPoints, Pick<Chunking, 'store' | 'perform' | 'chunksAhead'> {
  readonly points: readonly StudyPoint[];
  /** Points that are worked on at a time. */
  readonly ahead: number;
  readonly control: Omit<RunControl, 'onProgress'>;
  /** Told of every point that is ready to run. */
  readonly onOpened?: ((point: StudyPoint, prepared: Prepared) => void) | undefined;
  readonly onChunk?: Chunking['onChunk'];
  /** How precise an outcome is to be; undefined where the number of replicates is given. */
  readonly precision?: Precision | undefined;
  /** What was really observed, to be laid beside every point; nothing unless given. */
  readonly observing?: Observing | undefined;
  /** Told of runs that are to come beside those of a point's comparison. */
  readonly onMore?: ((runs: number) => void) | undefined;
  /** Told of every look at a point. */
  readonly onLook?: ((point: StudyPoint, reached: PointPrecision) => void) | undefined;
}

/** A point that was played: the comparison of its plans. */
export interface PlayedPoint {
  readonly point: StudyPoint;
  readonly prepared: Prepared;
  /** Of all that its runs depend on but how many there are. */
  readonly key: string;
  readonly comparison: Comparison;
  /** How well an outcome is known where running stopped; undefined where nobody asked. */
  readonly precision?: PointPrecision | undefined;
  /** What came of what was expected, by the scenario and by the study. */
  readonly judgements: readonly ExpectationResult[];
  /** What came of changing one's mind; undefined where nobody asked. */
  readonly changes?: PointChanges | undefined;
  /** Parameters fitted to what was observed, and where the roll-out stands that was observed; undefined where nobody asked. */
  readonly fit?: PointFit | undefined;
  readonly standing?: PointStanding | undefined;
  /** Every run once more, in order. */
  runs(): AsyncIterable<TakenRun>;
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
  const { precision: asked, control, more } = options;
  options.onOpened?.(point, prepared);
  const keyOf = (of: Prepared) => runKey(of, options.files.inputs(), engineVersion);
  const key = keyOf(prepared);
  // whoever stops at a look has the same chunks as whoever goes on, performed in as many worlds as there may be
  const most = asked && inWorlds(prepared, asked.max + more);
  const chunksOfMost = most && chunksOf(most, key);
  const runner = chunkedRunner({
    ...options,
    perform: (of, chunk) => options.perform(of.draws === undefined && most ? most : of, chunk),
    chunksOf(of): readonly Chunk[] {
      if (of.draws !== undefined) return chunksOf(of, keyOf(of));
      return chunksOfMost?.filter(({ worlds }) => worlds.first < of.worlds) ?? chunksOf(of, key);
    },
  });
  const { observing = nothingObserved, onMore } = options;
  const played = async (of: Prepared, precision?: PointPrecision): Promise<PlayedPoint> => {
    const comparison = await compare(of, { ...control, runner });
    const { expectations = [], fork } = options.asked ?? {};
    const judgements = evaluate(once([...of.source.expectations, ...expectations]), comparison);
    const changes = fork && (await changesAt(of, fork, { ...options, key, control }));
    const runs = () => eachRun(of, runner, control);
    const playing = { runner, control, onMore };
    const fit = observing.fit && (await fitAt(prepared, observing.fit, playing));
    const standing = observing.follow && (await standAt(of, runs(), observing.follow, playing));
    return { point, prepared: of, key, comparison, precision, judgements, changes, fit, standing, runs };
  };
  if (asked === undefined) return played(prepared);
  const onLook = (reached: PointPrecision) => options.onLook?.(point, reached);
  const precision = await untilPrecise(prepared, { asked, runner, control, onLook });
  const [{ worlds }] = precision.plans;
  return played(inWorlds(prepared, worlds + more), precision);
}

/** Expectations without those that are written twice. */
const once = (all: readonly Expectation[]): Expectation[] => [
  ...new Map(all.map((each) => [each.written, each])).values(),
];
