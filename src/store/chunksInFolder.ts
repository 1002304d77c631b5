import { createHash } from 'node:crypto';
import { readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';
import type { RunResult } from '../experiment/runSpec.ts';
import type { Chunk } from '../study/chunks/chunk.ts';
import type { ChunkStore } from '../study/chunks/chunkStore.ts';
import { removeStale } from './removeStale.ts';
import { placeFile } from './writeFileAtomically.ts';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** The folder beside results in which what they are made of is kept. It may be removed at any time: then it is computed again. */
export const CHUNK_FOLDER = '.uptake-chunks';

/** The chunks that are kept beside a result. */
export const chunksBeside = (folder: string): ChunkStore =>
  chunksInFolder(join(dirname(folder), CHUNK_FOLDER));

/** Bytes that a chunk takes. */
export const keptBytes = async ({ id }: Chunk, results: readonly RunResult[]): Promise<number> =>
  (await encode(results, id)).byteLength;

/** Digits of an identity by which its file is called, and of those by which its folder is. */
const NAME = 32;
const FOLDER = 2;

/**
 * Keeps chunks in files of a folder, each written beside its place and renamed, so that none is ever there in part, whoever is
 * killed and whenever. Nothing is written twice; what was damaged on the disk is as good as missing.
 */
export function chunksInFolder(folder: string): ChunkStore {
  const listed = new Map<string, Promise<Set<string>>>();
  const placeOf = ({ id }: Chunk) => join(folder, id.slice(0, FOLDER));
  const nameOf = ({ id }: Chunk) => `${id.slice(0, NAME)}.chunk`;
  const namesIn = (place: string): Promise<Set<string>> => {
    const names = listed.get(place) ?? filesIn(place);
    listed.set(place, names);
    return names;
  };

  return {
    has: async (chunk) => (await namesIn(placeOf(chunk))).has(nameOf(chunk)),
    async read(chunk) {
      try {
        return await decode(await readFile(join(placeOf(chunk), nameOf(chunk))), chunk.id);
      } catch {
        // what cannot be read is as good as missing: it is performed again, and whoever writes it hears what the disk says
        return undefined;
      }
    },
    async write(chunk, results) {
      const place = placeOf(chunk);
      const bytes = await encode(results, chunk.id);
      await placeFile(join(place, nameOf(chunk)), (partial) => writeFile(partial, bytes), {
        replace: true,
        shown: folder,
      });
      (await namesIn(place)).add(nameOf(chunk));
    },
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

/** What stands before the values of a chunk, as a line of JSON. */
interface Head {
  readonly chunk: 1;
  readonly id: string;
  /** Of the values, deflated. */
  readonly sha256: string;
  /** One a run: why it broke off, or how many values it left, and how many of the run that goes on. */
  readonly runs: readonly (string | number | readonly [number, number])[];
}

/** A chunk as bytes: a line of JSON, then all values as little-endian doubles, deflated. */
async function encode(results: readonly RunResult[], id: string): Promise<Uint8Array> {
  const parts = results.flatMap((result) =>
    typeof result === 'string' ? [] : [result.values, ...(result.goingOn ? [result.goingOn] : [])],
  );
  const values = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  const bytes = await deflate(new Uint8Array(values.buffer), { level: constants.Z_BEST_SPEED });
  const runs: Head['runs'] = results.map((result) => {
    if (typeof result === 'string') return result;
    const { values: of, goingOn } = result;
    return goingOn === undefined ? of.length : [of.length, goingOn.length];
  });
  const head: Head = { chunk: 1, id, sha256: createHash('sha256').update(bytes).digest('hex'), runs };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]);
}

/** The runs of a chunk, undefined where the bytes are not those that were written. */
async function decode(content: Buffer, id: string): Promise<RunResult[] | undefined> {
  const end = content.indexOf('\n');
  const head = end < 0 ? undefined : headOf(content.toString('utf8', 0, end));
  const bytes = content.subarray(end + 1);
  if (head?.id !== id || head.sha256 !== createHash('sha256').update(bytes).digest('hex')) return undefined;
  const inflated = await inflate(bytes);
  const values = new Float64Array(
    inflated.buffer.slice(inflated.byteOffset, inflated.byteOffset + inflated.byteLength) as ArrayBuffer,
  );
  let at = 0;
  const take = (length: number) => {
    at += length;
    return values.slice(at - length, at);
  };
  return head.runs.map((run) => {
    if (typeof run === 'string') return run;
    if (typeof run === 'number') return { values: take(run) };
    const [own, goingOn] = run;
    return { values: take(own), goingOn: take(goingOn) };
  });
}

function headOf(line: string): Head | undefined {
  try {
    return JSON.parse(line) as Head;
  } catch {
    return undefined;
  }
}
