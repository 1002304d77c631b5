import type { FastifyInstance } from 'fastify';
import { checkCodings } from '../submissions/checkCodings.ts';
import { checkHost } from './checkHost.ts';
import { securityHeaders } from './securityHeaders.ts';

/**
 * What becomes of a request before its route is asked. One hook for all of it: each costs every request its share of a
 * microsecond.
 */
export function onArrival(app: FastifyInstance, hostNames: readonly string[]): void {
  const hostFault = checkHost(hostNames);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(securityHeaders);
    done(hostFault(request) ?? checkCodings(request));
  });
}
