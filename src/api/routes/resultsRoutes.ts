import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { attend } from '../access/attend.ts';
import type { App } from '../app.ts';
import { codingOf } from '../negotiation/codingOf.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { problems } from '../openapi/answers.ts';
import { withHeaders } from '../openapi/withHeaders.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { answerSchema } from '../results/answer.ts';
import { type Form, forms, tableForms } from '../results/resultForms.ts';
import { answerHeld, IMMUTABLE, isHeld, preferredForm, sendForm } from '../simulations/answerForm.ts';
import type { Simulations } from '../simulations/simulations.ts';
import { languageQuery, resultParams } from './parameters.ts';

/** `GET /v1/results/{id}` and its other forms, for as long as the result is kept. */
export function resultsRoutes(app: App, simulations: Simulations, version: string): void {
  function answer(
    id: string,
    form: Form,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void | Promise<void> {
    const result = simulations.kept(id);
    if (result === undefined) throw unknown();
    const coding = codingOf(request.headers['accept-encoding']);
    const wanted = { id, form, coding, version };
    if (isHeld(request, wanted, true)) return answerHeld(reply, wanted);
    const ready = result.ready(form, coding);
    if (ready) return sendForm(reply, IMMUTABLE, ready);
    return attend(reply, (client) => simulations.make(result, form, coding, client)).then((made) =>
      sendForm(reply, IMMUTABLE, made),
    );
  }
  const validators = ['ETag', 'Vary', 'Cache-Control', 'Content-Location'] as const;
  const refused = {
    304: withHeaders(z.null().describe('The client holds these bytes already'), ...validators),
    ...problems('invalid-request', 'not-found', 'unknown-result', 'precondition-failed', 'busy', 'stopping'),
  };

  app.get(
    '/v1/results/:id',
    {
      schema: {
        operationId: 'result',
        tags: ['simulations'],
        summary: 'A result; its weekly table to those who prefer CSV',
        description: 'The very answer that POST /v1/simulations gave, for as long as the result is kept.',
        produces: ['application/json', 'text/csv'],
        params: resultParams,
        querystring: languageQuery,
        response: { 200: withHeaders(answerSchema, ...validators, 'Content-Language'), ...refused },
      },
    },
    (request, reply) => answer(request.params.id, preferredForm(request), request, reply),
  );

  app.get(
    '/v1/results/:id/report',
    {
      schema: {
        operationId: 'report',
        tags: ['simulations'],
        summary: 'A result as a page to read and print',
        description: 'One file of HTML that needs no network: texts, tables and charts.',
        produces: ['text/html'],
        params: resultParams,
        querystring: languageQuery,
        response: {
          200: withHeaders(
            z.string().describe('The page'),
            ...validators,
            'Content-Language',
            'Content-Security-Policy',
          ),
          ...refused,
        },
      },
    },
    (request, reply) => answer(request.params.id, forms.report(languageOf(request)), request, reply),
  );

  for (const form of tableForms)
    app.get(
      `/v1/results/:id${form.suffix}`,
      {
        schema: {
          operationId: `${form.mark}Table`,
          tags: ['simulations'],
          summary: `${form.mark}.csv of a result, as in a run’s folder`,
          description:
            'CSV as RFC 4180 has it, with a line of heads, in UTF-8; its words are the same in every language.',
          produces: ['text/csv'],
          params: resultParams,
          response: { 200: withHeaders(z.string().describe('The table'), ...validators), ...refused },
        },
      },
      (request, reply) => answer(request.params.id, form, request, reply),
    );
}

const unknown = () =>
  new HttpProblem('unknown-result', {
    detail: {
      en: 'the result was dropped or never was; send its scenario to /v1/simulations again',
      fr: 'le résultat a été abandonné ou n’a jamais existé ; renvoyez son scénario à /v1/simulations',
    },
  });
