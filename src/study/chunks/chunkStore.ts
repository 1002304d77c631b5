import type { RunResult } from '../../experiment/runSpec.ts';
import type { Chunk } from './chunk.ts';

/** Where what came of chunks is kept, by their identity: each is written once and whole, and read as often as is asked. */
export interface ChunkStore {
  /** What came of a chunk, run by run in its own order; undefined where it is not there, or no longer what was written. */
  read(chunk: Chunk): Promise<readonly RunResult[] | undefined>;
  /** Whether it is there, as far as can be told without reading it. */
  has(chunk: Chunk): Promise<boolean>;
  write(chunk: Chunk, results: readonly RunResult[]): Promise<void>;
  /** Forgets it, where it is there. */
  remove(chunk: Chunk): Promise<void>;
}

/** What came of a chunk could not be kept: going on would be in vain. Its cause tells why. */
export class ChunkNotKept extends Error {
  constructor(cause: unknown) {
    super('what came of a chunk could not be kept', { cause });
    this.name = 'ChunkNotKept';
  }
}

/** Keeps chunks in memory, as long as anybody holds the store. */
export function chunksInMemory(): ChunkStore {
  const kept = new Map<string, readonly RunResult[]>();
  return {
    read: async ({ id }) => kept.get(id),
    has: async ({ id }) => kept.has(id),
    write: async ({ id }, results) => void kept.set(id, results),
    remove: async ({ id }) => void kept.delete(id),
  };
}
