import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../app.ts';
import { entityTag, isHeld, tagged } from '../negotiation/conditional.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { problems } from '../openapi/answers.ts';
import { withHeaders } from '../openapi/withHeaders.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { answerSchema } from '../simulations/answer.ts';
import type { Simulations } from '../simulations/simulations.ts';
import { languageQuery, resultParams } from './parameters.ts';
import { type Form, forms, headersFor } from './resultForms.ts';

/** `GET /v1/results/{id}` and its other forms, for as long as the result is kept. */
export function resultsRoutes(app: App, simulations: Simulations, version: string): void {
  const answer = (id: string, form: Form, request: FastifyRequest, reply: FastifyReply): void => {
    const result = simulations.kept(id);
    if (result === undefined) throw unknown();
    const tag = entityTag(id, form.mark, version);
    tagged(reply, tag).headers(form.headers);
    if (isHeld(request, tag)) return void reply.code(304).send();
    const bytes = form.bytes(result);
    reply.headers(headersFor(form, bytes)).type(form.media).send(bytes);
  };
  const validators = ['ETag', 'Vary', 'Cache-Control'] as const;
  const refused = {
    304: withHeaders(z.null().describe('The client holds these bytes already'), ...validators),
    ...problems('invalid-request', 'not-found', 'unknown-result', 'precondition-failed'),
  };

  app.get(
    '/v1/results/:id',
    {
      schema: {
        operationId: 'result',
        tags: ['simulations'],
        summary: 'A result',
        description: 'The very answer that POST /v1/simulations gave, for as long as the result is kept.',
        params: resultParams,
        querystring: languageQuery,
        response: { 200: withHeaders(answerSchema, ...validators, 'Content-Language'), ...refused },
      },
    },
    (request, reply) => {
      answer(request.params.id, forms.json(languageOf(request)), request, reply);
    },
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
    (request, reply) => {
      answer(request.params.id, forms.report(languageOf(request)), request, reply);
    },
  );

  for (const form of [forms.weekly, forms.summary, forms.contrasts])
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
      (request, reply) => {
        answer(request.params.id, form, request, reply);
      },
    );
}

const unknown = () =>
  new HttpProblem('unknown-result', {
    detail: {
      en: 'the result was dropped or never was; send its scenario to /v1/simulations again',
      fr: 'le résultat a été abandonné ou n’a jamais existé ; renvoyez son scénario à /v1/simulations',
    },
  });
