import { hasZodFastifySchemaValidationErrors } from '@fastify/type-provider-zod';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { TooManyWaiting } from '../../jobs/tooManyWaiting.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { busyProblem } from './busyProblem.ts';
import { Disconnected } from './disconnected.ts';
import { HttpProblem } from './httpProblem.ts';
import { problemDocument, problemMedia } from './problemDocument.ts';
import { requestProblem } from './requestProblem.ts';

/** Answers whatever went wrong with a problem document; what no client can mend goes to the log, not to the client. */
export function answerProblem(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof Disconnected) return reply.hijack();
  const problem = error instanceof HttpProblem ? error : refusalOf(error);
  if (problem) return send(problem, request, reply);
  request.log.error({ err: error, id: request.id }, 'unexpected error');
  return send(unexpected(request.id), request, reply);
}

function refusalOf(error: FastifyError | Error): HttpProblem | undefined {
  if (error instanceof TooManyWaiting) return busyProblem(error);
  if (hasZodFastifySchemaValidationErrors(error)) {
    // the address itself is wrong: it names nothing that could be here
    if (error.validationContext === 'params') return plain('not-found', namesNothing);
    return requestProblem(
      error.validation.map(({ instancePath, message = '' }) => ({
        parameter: instancePath.slice(1),
        message,
      })),
    );
  }
  const { statusCode = 500 } = error as FastifyError;
  if (statusCode === 413) return plain('body-too-large', bodyTooLarge);
  if (statusCode === 415) return plain('unsupported-media-type', unsupported);
  if (statusCode >= 500 || statusCode < 400) return undefined;
  return plain('invalid-request', badRequest);
}

function send(problem: HttpProblem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request);
  const document = problemDocument(problem, language);
  return reply
    .code(document.status)
    .headers({ 'content-language': language, 'cache-control': 'no-store', ...problem.content.headers })
    .type(problemMedia)
    .send(Buffer.from(JSON.stringify(document)));
}

const plain = (kind: HttpProblem['kind'], detail: HttpProblem['content']['detail']) =>
  new HttpProblem(kind, { detail });

const unexpected = (id: string) =>
  new HttpProblem('unexpected', {
    detail: {
      en: `the log of the server tells more under ${id}`,
      fr: `le journal du serveur en dit plus sous ${id}`,
    },
    more: { id },
  });

const bodyTooLarge = {
  en: 'the body is larger than this server reads; a scenario in YAML is a few kilobytes, people and ties go into files',
  fr: 'le corps est plus grand que ce que ce serveur lit ; un scénario en YAML fait quelques kilooctets, personnes et liens vont dans files',
};

const unsupported = {
  en: 'say what the body is: Content-Type: application/json or application/yaml',
  fr: 'dites ce qu’est le corps : Content-Type: application/json ou application/yaml',
};

const namesNothing = {
  en: 'the address names nothing that is here; see /docs',
  fr: 'l’adresse ne nomme rien qui soit ici ; voyez /docs',
};

const badRequest = {
  en: 'the request cannot be read; its address or its headers are malformed',
  fr: 'la requête ne peut pas être lue ; son adresse ou ses en-têtes sont mal formés',
};
