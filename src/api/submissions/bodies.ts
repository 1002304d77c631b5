import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Limits } from '../limits.ts';
import { Disconnected } from '../problems/disconnected.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import type { RequestBody } from './requestBody.ts';

/** Media types in which YAML travels; the first is the registered one (RFC 9512). */
export const yamlMedia = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml'] as const;

/**
 * Takes in bodies of JSON and YAML as the bytes they are, hashed as they come: what they say is read elsewhere, on a
 * thread that may take its time. Everything else is answered with 415, compressed bodies too.
 */
export function readBodies(app: FastifyInstance, { bodyBytes, scenarioBytes, openBodyBytes }: Limits): void {
  let open = 0;
  // bodies that are still on their way, in the order of their coming, with what refuses them
  const unfinished = new Map<FastifyRequest, () => void>();
  app.removeAllContentTypeParsers();
  // a body is asked for when it will be read, not before it is known whether
  app.server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    expected.set(request, response);
    app.server.emit('request', request, response);
  });
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const { 'content-encoding': encoding = 'identity', 'transfer-encoding': transfer = 'chunked' } =
      request.headers;
    if (encoding.trim().toLowerCase() !== 'identity') done(compressed);
    else if (transfer.trim().toLowerCase() !== 'chunked') done(transferCoded);
    else done(null, payload);
  });
  app.decorateRequest('openBytes', 0);
  const free = (request: FastifyRequest) => {
    open -= request.openBytes;
    request.openBytes = 0;
  };
  // what a body takes is free again when its request has been answered, or its client has gone
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'POST') reply.raw.once('close', () => free(request));
    done();
  });

  const reader =
    (media: RequestBody['media'], most: number) =>
    (request: FastifyRequest, payload: IncomingMessage): Promise<RequestBody> => {
      const take = (bytes: number) => {
        // whoever began before and has not come to an end makes room: one that stalls keeps nobody out
        for (const [other, refuse] of unfinished) {
          if (open + bytes <= openBodyBytes) break;
          if (other !== request) refuse();
        }
        if (open + bytes > openBodyBytes) throw busy();
        open += bytes;
        request.openBytes += bytes;
      };
      return new Promise<RequestBody>((resolve, reject) => {
        const reception = receive(payload, { media, most, take }, resolve, reject);
        unfinished.set(request, () => {
          unfinished.delete(request);
          free(request);
          reception.stop(busy());
        });
      }).finally(() => unfinished.delete(request));
    };
  app.addContentTypeParser('application/json', reader('json', bodyBytes));
  app.addContentTypeParser([...yamlMedia], reader('yaml', Math.min(bodyBytes, scenarioBytes)));
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Bytes of its body that the server holds. */
    openBytes: number;
  }
}

/** Requests whose clients wait to be asked for the body, with where to ask. */
const expected = new WeakMap<IncomingMessage, ServerResponse>();

/** Bytes of a body that is large. */
const LARGE = 1_000_000;

/** Share of a large body, one in so many, from which on it is gathered. */
const WORTH_GATHERING = 4;

/** What is received, and how much of it. */
interface Receiving {
  readonly media: RequestBody['media'];
  /** Bytes. */
  readonly most: number;
  /** Told of the bytes of each piece. @throws HttpProblem where there is no room for them */
  take(bytes: number): void;
}

/** Takes in everything that a request sends. Reading stops at the first byte too many, and when it is told to. */
function receive(
  payload: IncomingMessage,
  { media, most, take }: Receiving,
  resolve: (body: RequestBody) => void,
  reject: (reason: unknown) => void,
): { stop(reason: unknown): void } {
  const hash = createHash('sha256').update(`${media}\n`);
  const declared = Number(payload.headers['content-length'] ?? 0);
  const chunks: Buffer[] = [];
  let gathered: Uint8Array<SharedArrayBuffer> | undefined;
  let length = 0;

  /** All that came so far, in memory of so many bytes. */
  function gather(bytes: number): Uint8Array<SharedArrayBuffer> {
    const memory = new Uint8Array(new SharedArrayBuffer(bytes));
    let at = 0;
    for (const chunk of chunks) {
      memory.set(chunk, at);
      at += chunk.byteLength;
    }
    chunks.length = 0;
    return memory;
  }

  const stop = (reason: unknown) => {
    payload.off('data', onData).off('end', onEnd).off('error', onGone).off('close', onGone);
    chunks.length = 0;
    reject(reason);
  };
  const onGone = () => stop(new Disconnected());
  const onData = (chunk: Buffer) => {
    length += chunk.byteLength;
    try {
      if (length > most) throw tooLarge(most);
      take(chunk.byteLength);
    } catch (error) {
      stop(error);
      return;
    }
    hash.update(chunk);
    if (gathered && length <= declared) gathered.set(chunk, length - chunk.byteLength);
    else chunks.push(chunk);
    // a large body is gathered as it comes, for all of it at once takes milliseconds; not before a share of it is there,
    // for what was only announced is worth no memory
    if (gathered === undefined && declared > LARGE && length >= declared / WORTH_GATHERING)
      gathered = gather(declared);
  };
  const onEnd = () => {
    payload.off('error', onGone).off('close', onGone);
    resolve({
      media,
      hash: hash.digest('hex'),
      // a body that is known by its hash is never gathered
      get bytes() {
        gathered ??= gather(length);
        return gathered;
      },
    });
  };
  if (declared > most) {
    reject(tooLarge(most));
    return { stop };
  }
  expected.get(payload)?.writeContinue();
  payload.on('data', onData).on('end', onEnd).on('error', onGone).on('close', onGone);
  return { stop };
}

/** What is left of the body is not read: the connection cannot be used again. */
const closing = { connection: 'close' };

const compressed = new HttpProblem('unsupported-media-type', {
  detail: {
    en: 'compressed bodies are not read; send the body as it is, without Content-Encoding',
    fr: 'les corps compressés ne sont pas lus ; envoyez le corps tel quel, sans Content-Encoding',
  },
  headers: { 'accept-encoding': 'identity', ...closing },
});

const transferCoded = new HttpProblem('malformed-request', {
  detail: {
    en: 'of transfer codings only chunked is read',
    fr: 'parmi les codages de transfert, seul chunked est lu',
  },
  headers: closing,
});

const tooLarge = (most: number) =>
  new HttpProblem('body-too-large', {
    detail: {
      en: `the body is larger than ${most} bytes; a scenario in YAML is a few kilobytes, people and ties go into files`,
      fr: `le corps dépasse ${most} octets ; un scénario en YAML fait quelques kilooctets, personnes et liens vont dans files`,
    },
    headers: closing,
  });

const busy = () =>
  new HttpProblem('busy', {
    detail: {
      en: 'the server holds as many bodies as it can; try again in 10 s',
      fr: 'le serveur détient autant de corps qu’il peut ; réessayez dans 10 s',
    },
    headers: { 'retry-after': '10', ...closing },
  });
