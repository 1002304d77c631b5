import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../negotiation/languageOf.ts';
import { mediaOf } from '../negotiation/mediaOf.ts';
import { preconditionOf } from '../negotiation/preconditions.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { type Form, forms } from '../results/resultForms.ts';
import { addressOf, describe, type Representation, tagOf, type Wanted } from './representation.ts';

/** The form in which a client wants a result at its own address: JSON, or the weekly table where it prefers CSV. */
export const preferredForm = (request: FastifyRequest): Form =>
  mediaOf(request.headers.accept, ['application/json', 'text/csv']) === 'text/csv'
    ? forms.weekly
    : forms.json(languageOf(request));

/** How long a result may be used again without asking: its numbers never change, its words may with the next version. */
export const IMMUTABLE = 'private, max-age=86400, immutable';
/** Of what was sent, only the address of the result may be used again. */
export const ASK_AGAIN = 'private, no-cache';

/**
 * Looks at the conditions of a request. `exists` says whether the result is kept.
 *
 * @returns whether the client holds what it asks for, which is to be answered with 304
 * @throws HttpProblem where a condition does not hold, with the tag of what is there
 */
export function isHeld(request: FastifyRequest, wanted: Wanted, exists: boolean): boolean {
  const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
  if (match === undefined && noneMatch === undefined) return false;
  const tag = tagOf(wanted);
  const precondition = preconditionOf(request.method, request.headers, { tag, exists });
  if (precondition === 'failed')
    throw new HttpProblem('precondition-failed', {
      detail: {
        en: `the conditions of the request do not hold for ${addressOf(wanted)}`,
        fr: `les conditions de la requête ne sont pas remplies par ${addressOf(wanted)}`,
      },
      headers: exists ? { etag: tag, 'content-location': addressOf(wanted) } : {},
    });
  return precondition === 'not-modified';
}

/** Says that the client holds it already. */
export function answerHeld(reply: FastifyReply, wanted: Wanted): void {
  const { 'content-type': _, 'content-encoding': __, ...headers } = describe(wanted);
  reply
    .headers({ ...headers, 'cache-control': IMMUTABLE })
    .code(304)
    .send();
}

/** Sends a form; `cacheControl` is how long it may be used again. */
export function sendForm(
  reply: FastifyReply,
  cacheControl: string,
  { bytes, headers }: Representation,
): void {
  reply.headers(headers).header('cache-control', cacheControl).send(bytes);
}
