import type { FastifyInstance } from 'fastify';
import type { Limits } from '../limits.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { jsonProblem } from '../problems/jsonProblem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body of a JSON request as it came; empty otherwise. */
    bodyText: string;
  }
}

/** Media types in which YAML travels; the first is the registered one (RFC 9512). */
export const yamlMedia = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml'] as const;

/** Reads bodies: JSON without keys that objects inherit, and YAML as bytes. Everything else is answered with 415, compressed bodies too. */
export function readBodies(app: FastifyInstance, { scenarioBytes }: Limits): void {
  app.removeContentTypeParser('text/plain');
  app.addHook('preParsing', async (request) => {
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (encoding.trim().toLowerCase() !== 'identity') throw compressed;
  });
  app.decorateRequest('bodyText', '');
  const json = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    request.bodyText = text;
    json(request, text, (error, value) => done(error === null ? null : jsonProblem(text), value));
  });
  app.addContentTypeParser(
    [...yamlMedia],
    { parseAs: 'buffer', bodyLimit: scenarioBytes },
    async (_: unknown, bytes: Buffer) => bytes,
  );
}

const compressed = new HttpProblem('unsupported-media-type', {
  detail: {
    en: 'compressed bodies are not read; send the body as it is, without Content-Encoding',
    fr: 'les corps compressés ne sont pas lus ; envoyez le corps tel quel, sans Content-Encoding',
  },
  headers: { 'accept-encoding': 'identity' },
});
