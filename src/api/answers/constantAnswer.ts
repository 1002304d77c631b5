import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Coding, codingOf } from '../negotiation/codingOf.ts';
import { encode } from '../negotiation/encode.ts';
import { preconditionOf } from '../negotiation/preconditions.ts';
import { HttpProblem } from '../problems/httpProblem.ts';

/** An answer that stays the same as long as the server runs; compressed once for each coding, when it is first asked for. */
export interface ConstantAnswer {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Of its bytes, without quotation marks. */
  readonly digest: string;
  readonly encoded: Map<Coding, Promise<Buffer>>;
}

/** Bytes below which compressing is worth nothing. */
const WORTH_COMPRESSING = 1024;

/** Digits of a digest that tell answers of one address apart. */
const DIGITS = 32;

/** An answer of this content with these headers; `vary` names what else than the coding it depends on. */
export function constantAnswer(
  content: string | Uint8Array,
  { vary, ...headers }: Readonly<Record<string, string>>,
): ConstantAnswer {
  const bytes = Buffer.from(content);
  return {
    bytes,
    headers: {
      'cache-control': 'no-cache',
      ...headers,
      vary: vary === undefined ? 'accept-encoding' : `${vary}, accept-encoding`,
    },
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS),
    encoded: new Map(),
  };
}

/** Answers with it, or that the client holds it. Nothing is done for a request that was done for one before. */
export function sendConstant(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: ConstantAnswer,
): void | Promise<void> {
  const { bytes, headers, digest, encoded } = answer;
  const coding =
    bytes.byteLength < WORTH_COMPRESSING ? undefined : codingOf(request.headers['accept-encoding']);
  const etag = coding ? `"${digest}-${coding}"` : `"${digest}"`;
  reply.headers(headers).header('etag', etag);
  const precondition = preconditionOf(request.method, request.headers, { tag: etag, exists: true });
  if (precondition === 'failed') throw conditionFailed(etag);
  if (precondition === 'not-modified') {
    reply.code(304).send();
    return;
  }
  if (coding === undefined) {
    reply.send(bytes);
    return;
  }
  const made = encoded.get(coding) ?? encode(bytes, coding).then(Buffer.from);
  encoded.set(coding, made);
  return made.then((packed) => {
    reply.header('content-encoding', coding).send(packed);
  });
}

const conditionFailed = (etag: string) =>
  new HttpProblem('precondition-failed', {
    detail: {
      en: 'what is here is not what If-Match names; leave it out to read what there is',
      fr: 'ce qui se trouve ici n’est pas ce que nomme If-Match ; retirez-le pour lire ce qu’il y a',
    },
    headers: { etag },
  });
