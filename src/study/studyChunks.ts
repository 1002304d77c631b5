import { engineVersion } from '../engine/version.ts';
import { countDraws } from '../experiment/assumptions/countDraws.ts';
import { prepareDraws } from '../experiment/assumptions/prepareDraws.ts';
import type { Prepared } from '../experiment/prepare.ts';
import { InputError } from '../text/problem.ts';
import type { Chunk } from './chunks/chunk.ts';
import { chunksOf } from './chunks/chunksOf.ts';
import { runKey } from './chunks/runKey.ts';
import { forkChunks } from './fork/changesAt.ts';
import { fitRuns } from './observing/fitAt.ts';
import type { Observing } from './observing/observing.ts';
import { type OpeningPoints, openPoint } from './openPoint.ts';
import type { StudyPoint } from './studySource.ts';

/** A chunk of a study, and where it stands in the list of all. */
export interface StudyChunk {
  /** From 0, counted over all points. */
  readonly number: number;
  readonly prepared: Prepared;
  readonly chunk: Chunk;
}

/**
 * Every chunk of a study in the order in which it is merged, point by point: the same list whoever asks. A point that cannot be made
 * ready has none.
 */
export async function* studyChunks(
  points: readonly StudyPoint[],
  opening: OpeningPoints,
  { fit }: Pick<Observing, 'fit'>,
): AsyncGenerator<readonly StudyChunk[], void> {
  let number = 0;
  for (const point of points) {
    const ready = await unlessFaulty(async () => {
      const prepared = await openPoint(point, opening);
      return { prepared, fitted: fit && fitRuns(prepared, fit) };
    });
    if (ready === undefined) continue;
    const { prepared, fitted } = ready;
    const count = countDraws(prepared);
    const inDraws = count && count.draws > 0 ? [prepareDraws(prepared, count.draws)] : [];
    const keyOf = (of: Prepared) => runKey(of, opening.files.inputs(), engineVersion);
    const lists = [prepared, ...inDraws, ...(fitted ? [fitted] : [])].map(
      (of) => [of, chunksOf(of, keyOf(of))] as const,
    );
    const fork = opening.asked?.fork;
    if (fork !== undefined) lists.push(forkChunks(prepared, fork, keyOf(prepared)));
    yield lists.flatMap(([of, chunks]) => chunks.map((chunk) => ({ number: number++, prepared: of, chunk })));
  }
}

/** What comes of some work; nothing where files are at fault: whoever merges the parts is told why. */
async function unlessFaulty<Made>(work: () => Promise<Made>): Promise<Made | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
