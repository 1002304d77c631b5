import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Coding } from '../negotiation/codingOf.ts';
import { entityTag } from '../negotiation/entityTag.ts';
import { preconditionOf } from '../negotiation/preconditions.ts';
import { sendBytes } from '../negotiation/sendBytes.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { resultPath } from '../results/answer.ts';
import type { Form, Rendered } from '../results/resultForms.ts';

/** Which bytes of which result are answered. */
export interface Wanted {
  readonly id: string;
  readonly form: Form;
  readonly coding: Coding | undefined;
  /** Of the product. */
  readonly version: string;
}

/** Options of routes that answer forms: what they send is compressed once and kept, not at every request. */
export const uncompressed = { compress: false } as const;

/** How long a result may be used again without asking: its numbers never change, its words may with the next version. */
const IMMUTABLE = 'private, max-age=86400, immutable';
/** Of what was sent, only the address of the result may be used again. */
const ASK_AGAIN = 'private, no-cache';

/**
 * Looks at the conditions of a request. `exists` says whether the result is kept.
 *
 * @returns whether the client holds what it asks for, which is to be answered with 304
 * @throws HttpProblem where a condition does not hold, with the tag of what is there
 */
export function isHeld(request: FastifyRequest, wanted: Wanted, exists: boolean): boolean {
  const tag = tagOf(wanted);
  const precondition = preconditionOf(request.method, request.headers, { tag, exists });
  if (precondition === 'failed')
    throw new HttpProblem('precondition-failed', {
      detail: {
        en: `the conditions of the request do not hold for ${resultPath(wanted.id)}`,
        fr: `les conditions de la requête ne sont pas remplies par ${resultPath(wanted.id)}`,
      },
      headers: { etag: tag, 'content-location': resultPath(wanted.id) + wanted.form.suffix },
    });
  return precondition === 'not-modified';
}

/** Sets all headers that tell what is answered, and how long it may be used. */
export function describeForm(reply: FastifyReply, request: FastifyRequest, wanted: Wanted): FastifyReply {
  const { form, coding, id } = wanted;
  reply
    .header('etag', tagOf(wanted))
    .header('vary', 'accept, accept-language, accept-encoding')
    .header('cache-control', request.method === 'POST' ? ASK_AGAIN : IMMUTABLE)
    .header('content-location', resultPath(id) + form.suffix);
  if (form.language) reply.header('content-language', form.language);
  if (coding) reply.header('content-encoding', coding);
  return reply;
}

/** Sends a form. */
export const sendForm = (reply: FastifyReply, { form }: Wanted, { bytes, headers }: Rendered): FastifyReply =>
  sendBytes(reply.headers(headers), form.media, bytes);

const tagOf = ({ id, form, version, coding }: Wanted) => entityTag({ id, mark: form.mark, version, coding });
