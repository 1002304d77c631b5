import { countRuns, type Runner } from '../../experiment/runner.ts';
import type { RunResult } from '../../experiment/runSpec.ts';
import { type Chunk, type RunOrder, runsOf, stretchesOf } from './chunk.ts';
import type { Chunking } from './chunkedRunner.ts';
import { ChunkNotKept } from './chunkStore.ts';
import { runsInOrder } from './runsInOrder.ts';

/**
 * Keeps what another runner runs, chunk by chunk as each is complete, and goes on after what is kept already: for one comparison
 * whose runs are spread over threads in smaller pieces than chunks.
 */
export const keepingRunner = (
  inner: Runner,
  { store, chunksOf, onChunk }: Omit<Chunking, 'perform'>,
): Runner =>
  async function* (prepared) {
    const chunks = chunksOf(prepared);
    const found = runsInOrder(prepared);
    for (const chunk of chunks) {
      const results = (await store.has(chunk)) ? await store.read(chunk) : undefined;
      if (results?.length !== runsOf(chunk)) break;
      onChunk?.(chunk, 'found');
      yield* found.take(chunk, results);
    }
    let next = found.given;
    if (next === countRuns(prepared)) return;

    const open = openChunks(chunks, next, prepared);
    let written = Promise.resolve();
    for await (const result of inner(prepared, next)) {
      const complete = open.add(next++, result);
      if (complete !== undefined) {
        await written;
        written = store.write(complete.chunk, complete.results).then(
          () => onChunk?.(complete.chunk, 'performed'),
          (error) => {
            throw new ChunkNotKept(error);
          },
        );
        // it is awaited with the next one
        written.catch(() => {});
      }
      yield result;
    }
    await written;
  };

/** Chunks of which some runs are still to come. Those of the same worlds are filled together, one set of worlds after the other. */
function openChunks(chunks: readonly Chunk[], from: number, order: RunOrder) {
  let next = 0;
  let places = new Map<number, Place>();

  /** Where the runs of the next worlds belong; runs of chunks that began before belong nowhere. */
  function openNext(): void {
    const { worlds } = chunks[next];
    places = new Map();
    for (; next < chunks.length && chunks[next].worlds.first === worlds.first; next++) {
      const chunk = chunks[next];
      const runs = stretchesOf(chunk, order).flatMap(({ first, end }) =>
        Array.from({ length: end - first }, (_, k) => first + k),
      );
      const open = runs.every((n) => n >= from) ? { chunk, results: [], left: runs.length } : undefined;
      for (const [k, n] of runs.entries()) places.set(n, { open, k });
    }
  }

  return {
    /** Takes in a run; gives the chunk that it completes. */
    add(n: number, result: RunResult): Pick<OpenChunk, 'chunk' | 'results'> | undefined {
      while (!places.has(n)) openNext();
      const { open, k } = places.get(n)!;
      places.delete(n);
      if (open === undefined) return undefined;
      open.results[k] = result;
      return --open.left === 0 ? open : undefined;
    },
  };
}

interface OpenChunk {
  readonly chunk: Chunk;
  readonly results: RunResult[];
  left: number;
}

/** Where a run belongs. */
interface Place {
  readonly open: OpenChunk | undefined;
  readonly k: number;
}
