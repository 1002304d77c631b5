import { readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunResult } from '../experiment/runSpec.ts';
import { chunkBytes, openedChunk } from '../runners/chunkBytes.ts';
import type { Chunk } from '../study/chunks/chunk.ts';
import type { ChunkStore } from '../study/chunks/chunkStore.ts';
import { removeStale } from './removeStale.ts';
import { placeFile } from './writeFileAtomically.ts';

/** The folder beside results in which what they are made of is kept. It may be removed at any time: then it is computed again. */
export const CHUNK_FOLDER = '.uptake-chunks';

/** The chunks that are kept beside a result. */
export const chunksBeside = (folder: string): ChunksInFolder =>
  chunksInFolder(join(dirname(folder), CHUNK_FOLDER));

/** Bytes that a chunk takes. */
export const keptBytes = async ({ id }: Chunk, results: readonly RunResult[]): Promise<number> =>
  (await chunkBytes(results, id)).byteLength;

/** Digits of an identity by which its file is called, and of those by which its folder is. */
const NAME = 32;
const FOLDER = 2;

/** A folder of chunks, which takes them as they travel, too. */
export interface ChunksInFolder extends ChunkStore {
  /** Keeps a chunk of which the bytes are at hand, as `chunkBytes` made them. */
  writeBytes(chunk: Chunk, bytes: Uint8Array): Promise<void>;
}

/**
 * Keeps chunks in files of a folder, each written beside its place and renamed, so that none is ever there in part, whoever is
 * killed and whenever. Nothing is written twice; what was damaged on the disk is as good as missing.
 */
export function chunksInFolder(folder: string): ChunksInFolder {
  const listed = new Map<string, Promise<Set<string>>>();
  const placeOf = ({ id }: Chunk) => join(folder, id.slice(0, FOLDER));
  const nameOf = ({ id }: Chunk) => `${id.slice(0, NAME)}.chunk`;
  const namesIn = (place: string): Promise<Set<string>> => {
    const names = listed.get(place) ?? filesIn(place);
    listed.set(place, names);
    return names;
  };

  async function writeBytes(chunk: Chunk, bytes: Uint8Array): Promise<void> {
    const place = placeOf(chunk);
    await placeFile(join(place, nameOf(chunk)), (partial) => writeFile(partial, bytes), {
      replace: true,
      shown: folder,
    });
    (await namesIn(place)).add(nameOf(chunk));
  }

  return {
    has: async (chunk) => (await namesIn(placeOf(chunk))).has(nameOf(chunk)),
    async read(chunk) {
      try {
        return await openedChunk(await readFile(join(placeOf(chunk), nameOf(chunk))), chunk.id);
      } catch {
        // what cannot be read is as good as missing: it is performed again, and whoever writes it hears what the disk says
        return undefined;
      }
    },
    write: async (chunk, results) => writeBytes(chunk, await chunkBytes(results, chunk.id)),
    writeBytes,
    async remove(chunk) {
      const place = placeOf(chunk);
      await rm(join(place, nameOf(chunk)), { force: true });
      (await namesIn(place)).delete(nameOf(chunk));
      // the last one leaves no folders behind
      await rmdir(place)
        .then(() => rmdir(folder))
        .catch(() => {});
    },
  };
}

/** The files of a folder of chunks; what killed processes left half-written is removed on the way. */
async function filesIn(place: string): Promise<Set<string>> {
  try {
    await removeStale(place);
    return new Set(await readdir(place));
  } catch {
    // a folder that is not there, or not to be read, holds nothing: whoever writes into it hears why
    return new Set();
  }
}
