import type { Prepared } from '../../experiment/prepare.ts';
import type { Runner } from '../../experiment/runner.ts';
import type { RunResult } from '../../experiment/runSpec.ts';
import { type Chunk, runsOf } from './chunk.ts';
import { ChunkNotKept, type ChunkStore } from './chunkStore.ts';
import { runsInOrder } from './runsInOrder.ts';

/**
 * Performs a chunk, here or elsewhere: its runs in its own order; `kept` where they came as they are kept, and are in the store
 * already.
 */
export type PerformChunk = (prepared: Prepared, chunk: Chunk) => Promise<readonly RunResult[] | 'kept'>;

/** What a runner of chunks works with. */
export interface Chunking {
  readonly store: ChunkStore;
  readonly perform: PerformChunk;
  /** Chunks of a comparison that are asked for before the one whose turn it is; {@link AHEAD}, unless given. */
  readonly chunksAhead?: number | undefined;
  /** The chunks of a comparison, which hold all of its runs, and may hold more. */
  chunksOf(prepared: Prepared): readonly Chunk[];
  /** Told of every chunk that was performed and kept, or found. */
  readonly onChunk?: ((chunk: Chunk, how: 'performed' | 'found') => void) | undefined;
}

/** Results of so many chunks may wait in memory for their turn. */
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
    const { chunksAhead = AHEAD } = chunking;
    for (const [k, chunk] of chunks.entries()) {
      for (const ahead of chunks.slice(k, k + chunksAhead))
        if (!asked.has(ahead)) asked.set(ahead, ask(ahead, prepared, chunking));
      const results = await comeOf(chunk, (await asked.get(chunk))!, prepared, chunking);
      asked.delete(chunk);
      yield* runs.take(chunk, results);
    }
  };

/** What is in the store is left there until its turn comes; what is not is performed at once. */
type Asked =
  | { readonly stored: 'found' | 'performed' }
  | { readonly results: readonly RunResult[] }
  | { readonly fault: unknown };

async function ask(chunk: Chunk, prepared: Prepared, chunking: Chunking): Promise<Asked> {
  try {
    if (await chunking.store.has(chunk)) return { stored: 'found' };
    const results = await performed(chunk, prepared, chunking);
    return results === 'kept' ? { stored: 'performed' } : { results };
  } catch (fault) {
    // whoever takes the chunk hears of it, and nobody else
    return { fault };
  }
}

async function comeOf(chunk: Chunk, asked: Asked, prepared: Prepared, chunking: Chunking) {
  if ('fault' in asked) throw asked.fault;
  if ('results' in asked) return asked.results;
  const stored = await whole(chunk, chunking);
  if (stored !== undefined) {
    if (asked.stored === 'found') chunking.onChunk?.(chunk, 'found');
    return stored;
  }
  // what cannot be read any more is as good as missing
  const again = await performed(chunk, prepared, chunking);
  const results = again === 'kept' ? await whole(chunk, chunking) : again;
  if (results === undefined) throw new Error('what came of a chunk cannot be read, though it was kept');
  return results;
}

/** What is kept of a chunk, unless it is not all of it. */
async function whole(chunk: Chunk, { store }: Chunking): Promise<readonly RunResult[] | undefined> {
  const stored = await store.read(chunk);
  return stored?.length === runsOf(chunk) ? stored : undefined;
}

async function performed(chunk: Chunk, prepared: Prepared, { perform, store, onChunk }: Chunking) {
  const results = await perform(prepared, chunk);
  if (results !== 'kept') {
    if (results.length !== runsOf(chunk))
      throw new Error(`a chunk of ${runsOf(chunk)} runs came to ${results.length}`);
    try {
      await store.write(chunk, results);
    } catch (error) {
      throw new ChunkNotKept(error);
    }
  }
  onChunk?.(chunk, 'performed');
  return results;
}
