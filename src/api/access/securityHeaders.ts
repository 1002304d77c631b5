import type { FastifyInstance } from 'fastify';
import { policyFor } from '../contentSecurity.ts';

/**
 * What every answer says to browsers: to load nothing but what this server serves, to take no answer for another kind
 * than it is, to let no page from elsewhere use it, and to tell no other site where a reader came from.
 */
const headers = {
  'content-security-policy': policyFor(''),
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Adds them to all answers; a page with a script of its own sets its own policy. */
export function securityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
