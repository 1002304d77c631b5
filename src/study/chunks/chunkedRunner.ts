import type { Prepared } from '../../experiment/prepare.ts';
import type { Runner } from '../../experiment/runner.ts';
import type { RunResult } from '../../experiment/runSpec.ts';
import { type Chunk, runsOf } from './chunk.ts';
import { ChunkNotKept, type ChunkStore } from './chunkStore.ts';
import { runsInOrder } from './runsInOrder.ts';

/** Performs a chunk, here or elsewhere: its runs in its own order. */
export type PerformChunk = (prepared: Prepared, chunk: Chunk) => Promise<readonly RunResult[]>;

/** What a runner of chunks works with. */
export interface Chunking {
  readonly store: ChunkStore;
  readonly perform: PerformChunk;
  /** The chunks of a comparison, which hold all of its runs, and may hold more. */
  chunksOf(prepared: Prepared): readonly Chunk[];
  /** Told of every chunk that was performed and kept, or found. */
  readonly onChunk?: ((chunk: Chunk, how: 'performed' | 'found') => void) | undefined;
}

/** Chunks asked for before the one whose turn it is. */
const AHEAD = 64;

/**
 * Runs comparisons chunk by chunk: what is kept is read when its turn comes, what is missing is performed and kept before anything
 * is made of it. Results come in the order of runs, whoever was first.
 */
export const chunkedRunner = (chunking: Chunking): Runner =>
  async function* (prepared) {
    const chunks = chunking.chunksOf(prepared);
    const asked = new Map<Chunk, ReturnType<typeof ask>>();
    const runs = runsInOrder(prepared);
    for (const [k, chunk] of chunks.entries()) {
      for (const ahead of chunks.slice(k, k + AHEAD))
        if (!asked.has(ahead)) asked.set(ahead, ask(ahead, prepared, chunking));
      const results = await comeOf(chunk, (await asked.get(chunk))!, prepared, chunking);
      asked.delete(chunk);
      yield* runs.take(chunk, results);
    }
  };

/** What is found of a chunk is left where it is until its turn comes; what is not is performed at once. */
type Asked =
  | { readonly found: true }
  | { readonly results: readonly RunResult[] }
  | { readonly fault: unknown };

async function ask(chunk: Chunk, prepared: Prepared, chunking: Chunking): Promise<Asked> {
  try {
    if (await chunking.store.has(chunk)) return { found: true };
    return { results: await performed(chunk, prepared, chunking) };
  } catch (fault) {
    // whoever takes the chunk hears of it, and nobody else
    return { fault };
  }
}

async function comeOf(chunk: Chunk, asked: Asked, prepared: Prepared, chunking: Chunking) {
  if ('fault' in asked) throw asked.fault;
  if ('results' in asked) return asked.results;
  const found = await chunking.store.read(chunk);
  // what cannot be read any more is as good as missing
  if (found?.length !== runsOf(chunk)) return performed(chunk, prepared, chunking);
  chunking.onChunk?.(chunk, 'found');
  return found;
}

async function performed(chunk: Chunk, prepared: Prepared, { perform, store, onChunk }: Chunking) {
  const results = await perform(prepared, chunk);
  if (results.length !== runsOf(chunk))
    throw new Error(`a chunk of ${runsOf(chunk)} runs came to ${results.length}`);
  try {
    await store.write(chunk, results);
  } catch (error) {
    throw new ChunkNotKept(error);
  }
  onChunk?.(chunk, 'performed');
  return results;
}
