import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Limits } from '../limits.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { whenOver } from '../whenOver.ts';
import { closing } from './closing.ts';
import { type Received, receiveBody, tooLarge } from './receiveBody.ts';
import type { RequestBody } from './requestBody.ts';

/** Media types in which YAML travels; the first is the registered one (RFC 9512). */
export const yamlMedia = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml'] as const;

/**
 * Takes in bodies of JSON and YAML as the bytes they are, hashed as they come: what they say is read elsewhere, on a
 * thread that may take its time. Everything else is answered with 415, compressed bodies too.
 */
export function readBodies(app: FastifyInstance, { bodyBytes, scenarioBytes, openBodyBytes }: Limits): void {
  let open = 0;
  // bodies of which some is here and more is on its way, in the order of their coming, with what refuses them
  const unfinished = new Map<FastifyRequest, () => void>();
  app.removeAllContentTypeParsers();
  // a body is asked for when it will be read, not before it is known whether
  app.server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    expected.set(request, response);
    app.server.emit('request', request, response);
  });
  app.decorateRequest('openBytes', 0);
  const free = (request: FastifyRequest) => {
    open -= request.openBytes;
    request.openBytes = 0;
  };
  // what a body takes is free again when its request has been answered, or its client has gone
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'POST') whenOver(reply, () => free(request));
    done();
  });

  const take = (request: FastifyRequest, bytes: number) => {
    // whoever began before and has not come to an end makes room: one that stalls keeps nobody out
    for (const [other, refuse] of unfinished) {
      if (open + bytes <= openBodyBytes) break;
      if (other !== request) refuse();
    }
    if (open + bytes > openBodyBytes) throw busy();
    open += bytes;
    request.openBytes += bytes;
  };

  const reader =
    (media: RequestBody['media'], most: number) =>
    (request: FastifyRequest, payload: IncomingMessage, done: Received): void => {
      const { 'content-length': declared = 0, expect } = payload.headers;
      if (Number(declared) > most) {
        done(tooLarge(most));
        return;
      }
      if (expect !== undefined) expected.get(payload)?.writeContinue();
      const receiving = {
        media,
        most,
        take(bytes: number, whole: boolean) {
          take(request, bytes);
          if (!whole && !unfinished.has(request)) unfinished.set(request, refuse);
        },
      };
      const stop = receiveBody(payload, receiving, (error, body) => {
        unfinished.delete(request);
        done(error, body);
      });
      const refuse = () => {
        free(request);
        stop(busy());
      };
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

const busy = () =>
  new HttpProblem('busy', {
    detail: {
      en: 'the server holds as many bodies as it can; try again in 10 s',
      fr: 'le serveur détient autant de corps qu’il peut ; réessayez dans 10 s',
    },
    headers: { 'retry-after': '10', ...closing },
  });
