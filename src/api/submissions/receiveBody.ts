import { createHash, hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Disconnected } from '../problems/disconnected.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { closing } from './closing.ts';
import type { RequestBody } from './requestBody.ts';

/** What is received, and how much of it. */
export interface Receiving {
  readonly media: RequestBody['media'];
  /** Bytes that the whole may have. */
  readonly most: number;
  /** Told of the bytes of each piece, and whether it is the whole. @throws HttpProblem where there is no room for it */
  take(bytes: number, whole: boolean): void;
}

/** Told once what came: a body, or why there is none. */
export type Received = (error: Error | null, body?: RequestBody) => void;

/** Bytes of a body that is large. */
const LARGE = 1_000_000;

/** Share of a large body, one in so many, from which on it is gathered. */
const WORTH_GATHERING = 4;

/**
 * Takes in everything that a request sends. Reading stops at the first byte too many, and when what is returned is
 * called. Most bodies come in one piece, about which nothing is kept but its hash.
 */
export function receiveBody(
  payload: IncomingMessage,
  { media, most, take }: Receiving,
  received: Received,
): (reason: Error) => void {
  const declared = Number(payload.headers['content-length'] ?? 0);
  let whole: Uint8Array | undefined;
  let gathering: Gathering | undefined;
  let length = 0;
  let done = false;

  const stop = (reason: Error) => {
    done = true;
    payload.off('data', onData).off('end', onEnd);
    gathering = undefined;
    received(reason);
  };
  // a request also closes when all has come
  const onGone = () => {
    if (!done) stop(new Disconnected());
  };
  const onData = (piece: Uint8Array) => {
    length += piece.byteLength;
    const isWhole = piece.byteLength === declared;
    try {
      if (length > most) throw tooLarge(most);
      take(piece.byteLength, isWhole);
    } catch (error) {
      stop(error as Error);
      return;
    }
    if (isWhole) whole = piece;
    else {
      gathering ??= gather(declared);
      gathering.add(piece);
    }
  };
  const onEnd = () => {
    done = true;
    received(null, gathering ? gathering.body(media) : bodyOf(media, whole ?? nothing));
  };
  payload.on('data', onData).on('end', onEnd).on('error', onGone).on('close', onGone);
  return stop;
}

const nothing = new Uint8Array();

/** What two bodies have in common that ask for the same. */
const hashOf = (media: RequestBody['media'], sha256: string) => `${media} ${sha256}`;

/** A body that came in one piece. */
function bodyOf(media: RequestBody['media'], piece: Uint8Array): RequestBody {
  let shared: Uint8Array | undefined;
  return {
    media,
    hash: hashOf(media, hash('sha256', piece)),
    // a body that is known by its hash is never copied
    get bytes() {
      shared ??= joined([piece], piece.byteLength);
      return shared;
    },
  };
}

interface Gathering {
  add(piece: Uint8Array): void;
  /** All that was added. */
  body(media: RequestBody['media']): RequestBody;
}

/** Puts together a body that comes piece by piece; `declared` is how many bytes its head has announced. */
function gather(declared: number): Gathering {
  const sha256 = createHash('sha256');
  const pieces: Uint8Array[] = [];
  let memory: Uint8Array | undefined;
  let length = 0;

  function join(bytes: number): Uint8Array {
    const all = joined(pieces, bytes);
    pieces.length = 0;
    return all;
  }

  return {
    add(piece) {
      sha256.update(piece);
      length += piece.byteLength;
      if (memory && length <= declared) memory.set(piece, length - piece.byteLength);
      else pieces.push(piece);
      // a large body is joined as it comes, for all of it at once takes milliseconds; not before a share of it is there,
      // for what was only announced is worth no memory
      if (memory === undefined && declared > LARGE && length >= declared / WORTH_GATHERING)
        memory = join(declared);
    },
    body: (media) => ({
      media,
      hash: hashOf(media, sha256.digest('hex')),
      get bytes() {
        memory ??= join(length);
        return memory;
      },
    }),
  };
}

/** Pieces, one after the other, at the beginning of so many bytes that every thread sees. */
function joined(pieces: readonly Uint8Array[], bytes: number): Uint8Array {
  const memory = new Uint8Array(new SharedArrayBuffer(bytes));
  let at = 0;
  for (const piece of pieces) {
    memory.set(piece, at);
    at += piece.byteLength;
  }
  return memory;
}

/** Says that a body is too large. */
export const tooLarge = (most: number) =>
  new HttpProblem('body-too-large', {
    detail: {
      en: `the body is larger than ${most} bytes; a scenario in YAML is a few kilobytes, people and ties go into files`,
      fr: `le corps dépasse ${most} octets ; un scénario en YAML fait quelques kilooctets, personnes et liens vont dans files`,
    },
    headers: closing,
  });
