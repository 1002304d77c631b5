import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';
import type { RunResult } from '../experiment/runSpec.ts';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** What stands before the values of a chunk, as a line of JSON. */
interface Head {
  readonly chunk: 1;
  readonly id: string;
  /** Of the values, deflated. */
  readonly sha256: string;
  /** One a run: why it broke off, or how many values it left, and how many of the run that goes on. */
  readonly runs: readonly (string | number | readonly [number, number])[];
}

/** Bytes that are deflated or inflated at a time: small pieces cost a call each. */
const PIECE = 1 << 20;

/** A chunk as bytes: a line of JSON, then all values as little-endian doubles, deflated. */
export async function chunkBytes(results: readonly RunResult[], id: string): Promise<Uint8Array> {
  const parts = results.flatMap((result) =>
    typeof result === 'string' ? [] : [result.values, ...(result.goingOn ? [result.goingOn] : [])],
  );
  const values = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  const bytes = await deflate(new Uint8Array(values.buffer), {
    level: constants.Z_BEST_SPEED,
    chunkSize: PIECE,
  });
  const runs: Head['runs'] = results.map((result) => {
    if (typeof result === 'string') return result;
    const { values: of, goingOn } = result;
    return goingOn === undefined ? of.length : [of.length, goingOn.length];
  });
  const head: Head = { chunk: 1, id, sha256: sha256(bytes), runs };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]);
}

/** The runs of a chunk, undefined where the bytes are not those that were written. */
export async function openedChunk(content: Buffer, id: string): Promise<RunResult[] | undefined> {
  const end = content.indexOf('\n');
  const head = end < 0 ? undefined : headOf(content.toString('utf8', 0, end));
  const bytes = content.subarray(end + 1);
  if (head?.id !== id || head.sha256 !== sha256(bytes)) return undefined;
  const size = head.runs.reduce<number>((sum, run) => sum + BYTES * lengthOf(run), 0);
  // nothing deflates to less: whoever says so has changed it
  if (size > MOST_INFLATED * bytes.byteLength + ROOM) return undefined;
  // into one piece, of which every run gets its part: the values of a large study are not to be copied again and again
  const inflated = await inflate(bytes, { chunkSize: size + ROOM, maxOutputLength: size + ROOM });
  if (inflated.byteLength !== size) return undefined;
  let at = inflated.byteOffset;
  const take = (length: number) => {
    const values = new Float64Array(inflated.buffer as ArrayBuffer, at, length);
    at += length * BYTES;
    return values;
  };
  return head.runs.map((run) => {
    if (typeof run === 'string') return run;
    if (typeof run === 'number') return { values: take(run) };
    const [own, goingOn] = run;
    return { values: take(own), goingOn: take(goingOn) };
  });
}

/** Bytes that inflating needs beyond what comes of it, so as to see that nothing more does. */
const ROOM = 64;

/** Times that inflated values may be as many bytes as deflated. */
const MOST_INFLATED = 1040;

const BYTES = Float64Array.BYTES_PER_ELEMENT;

function lengthOf(run: Head['runs'][number]): number {
  if (typeof run === 'string') return 0;
  return typeof run === 'number' ? run : run[0] + run[1];
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function headOf(line: string): Head | undefined {
  try {
    return JSON.parse(line) as Head;
  } catch {
    return undefined;
  }
}
