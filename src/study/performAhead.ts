import type { PerformChunk } from './chunks/chunkedRunner.ts';
import type { ChunkStore } from './chunks/chunkStore.ts';
import type { StudyChunk } from './studyChunks.ts';

/** How chunks are performed ahead. */
export interface PerformAheadOptions {
  readonly store: Pick<ChunkStore, 'has'>;
  /** Performs a chunk and keeps what comes of it; who asks for one that is under way gets the same. */
  readonly perform: PerformChunk;
  /** Resolves when one more may be asked for; rejects when nobody wants any more. */
  readonly room: () => Promise<void>;
}

/**
 * Has the chunks of a study performed in their order, far ahead of whoever merges them: as many at a time as there is room for, of
 * however many points. What comes of them waits in the store, and not in memory. What fails is told to whoever merges.
 */
export async function performAhead(
  chunks: AsyncIterable<readonly StudyChunk[]>,
  { store, perform, room }: PerformAheadOptions,
): Promise<void> {
  for await (const ofPoint of chunks)
    for (const { prepared, chunk } of ofPoint) {
      await room();
      if (!(await store.has(chunk))) perform(prepared, chunk).catch(() => {});
    }
}
