import type { FastifyHttpOptions, RawServerDefault } from 'fastify';
import type { Limits } from '../limits.ts';
import { answerMalformed } from '../problems/answerMalformed.ts';

/** Milliseconds between two looks for requests that came too slowly. */
const LOOKING = 1000;

/** Milliseconds that a connection may stay open without a request. */
const KEEP_ALIVE = 30_000;

/** How a server treats connections that are slow, silent or no HTTP. */
export const connectionOptions = (limits: Limits) =>
  ({
    return503OnClosing: false,
    clientErrorHandler: answerMalformed,
    requestTimeout: limits.requestSeconds * 1000,
    connectionTimeout: limits.silentSeconds * 1000,
    keepAliveTimeout: KEEP_ALIVE,
    http: {
      headersTimeout: limits.headSeconds * 1000,
      connectionsCheckingInterval: LOOKING,
      // one without is refused with a reason, as one with a wrong host
      requireHostHeader: false,
    },
  }) satisfies FastifyHttpOptions<RawServerDefault>;
