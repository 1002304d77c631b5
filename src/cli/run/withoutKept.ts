import type { ChunksInFolder } from '../../store/chunksInFolder.ts';

/** A store in which nothing is found but what was written since: everything is computed again, once. */
export function withoutKept(store: ChunksInFolder): ChunksInFolder {
  const written = new Set<string>();
  return {
    ...store,
    has: async (chunk) => written.has(chunk.id) && store.has(chunk),
    async write(chunk, results) {
      await store.write(chunk, results);
      written.add(chunk.id);
    },
    async writeBytes(chunk, bytes) {
      await store.writeBytes(chunk, bytes);
      written.add(chunk.id);
    },
  };
}
