import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../problems/httpProblem.ts';
import { closing } from './closing.ts';

/** Refuses bodies that would have to be decoded: they are read as they come. */
export function checkCodings({ headers }: FastifyRequest): HttpProblem | undefined {
  const { 'content-encoding': encoding, 'transfer-encoding': transfer } = headers;
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') return compressed;
  if (transfer !== undefined && transfer.trim().toLowerCase() !== 'chunked') return transferCoded;
  return undefined;
}

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
