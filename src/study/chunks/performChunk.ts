import { perform, type RunResult, type RunsOf } from '../../experiment/runSpec.ts';
import { type Chunk, stretchesOf } from './chunk.ts';

/** The number of what is asked of this thread: nothing has to be paired with it. */
const HERE = 0;

/** Performs a chunk on the thread that calls. */
export const performChunk = (runs: RunsOf, chunk: Chunk): RunResult[] =>
  stretchesOf(chunk, runs).flatMap((stretch) => perform(runs, { id: HERE, ...stretch }).results);
