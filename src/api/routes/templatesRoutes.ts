import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { baseName } from '../../scenario/paths.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import type { App } from '../app.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { mediaOf } from '../negotiation/mediaOf.ts';
import { problems } from '../openapi/answers.ts';
import { withHeaders } from '../openapi/withHeaders.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { yamlMedia } from '../submissions/bodies.ts';
import {
  type Template,
  templatePath,
  templateSchema,
  templateSummary,
  templateSummarySchema,
} from '../templates.ts';
import type { Workers } from '../work/workers.ts';
import { languageQuery } from './parameters.ts';

/** `GET /v1/templates` and `/v1/templates/{name}`: the scenarios that ship, read once when the server begins to listen. */
export function templatesRoutes(app: App, workers: Workers, paths: readonly string[]): void {
  const names = paths.map(baseName);
  let reading: Promise<readonly Template[]> | undefined;

  const templates = (): Promise<readonly Template[]> => {
    reading ??= workers.performUnasked('templates', { paths }).catch((error: unknown) => {
      // whoever asks next tries again
      reading = undefined;
      throw error;
    });
    return reading;
  };
  // the thread that has read them has learnt to read
  app.addHook('onListen', () => {
    templates().catch((error: unknown) => {
      if (!(error instanceof HttpProblem)) app.log.error(error);
    });
  });

  app.get(
    '/v1/templates',
    {
      schema: {
        operationId: 'templates',
        tags: ['scenarios'],
        summary: 'The scenarios that ship with the product',
        description:
          'Each with what it asks, what is expected, and the address under which it is found in full.',
        querystring: languageQuery,
        response: {
          200: withHeaders(
            z.object({ templates: z.array(templateSummarySchema) }).describe('The scenarios'),
            'Content-Language',
            'Vary',
          ),
          ...problems('invalid-request', 'stopping'),
        },
      },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const all = await templates();
      return reply
        .headers({ 'content-language': language, vary: 'accept-language' })
        .send({ templates: all.map((one) => templateSummary(one, language)) });
    },
  );

  app.get(
    '/v1/templates/:name',
    {
      schema: {
        operationId: 'template',
        tags: ['scenarios'],
        summary: 'A shipped scenario with its files, ready to be sent; as YAML if asked for',
        description: '`submission` can be sent as it is to /v1/validate and /v1/simulations.',
        produces: ['application/json', yamlMedia[0]],
        params: z.object({ name: z.string().max(200).describe('name of a template, as the list gives it') }),
        querystring: languageQuery,
        response: {
          200: withHeaders(templateSchema, 'Content-Language', 'Vary'),
          ...problems('invalid-request', 'not-found', 'stopping'),
        },
      },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const { name } = request.params;
      if (!names.includes(name)) throw unknown(name, names);
      const one = (await templates()).find((each) => each.name === name)!;
      const media = mediaOf(request.headers.accept, ['application/json', yamlMedia[0]]);
      const answer: FastifyReply = reply.headers({ vary: 'accept, accept-language' });
      const { yaml, files } = one;
      if (media === yamlMedia[0]) answer.type(`${media}; charset=utf-8`).send(yaml);
      else
        reply.headers({ 'content-language': language }).send({
          ...templateSummary(one, language),
          yaml,
          submission: { scenario: yaml, files: Object.fromEntries(files) },
        });
      return reply;
    },
  );
}

function unknown(name: string, names: readonly string[]): HttpProblem {
  const meant = didYouMean(name, names);
  const said = name.slice(0, 60);
  return new HttpProblem('not-found', {
    detail: {
      en: `there is no template ${said}${meant ? `; did you mean ${templatePath(meant)}?` : '; see /v1/templates'}`,
      fr: `il n’y a pas de modèle ${said}${meant ? ` ; vouliez-vous dire ${templatePath(meant)} ?` : ' ; voyez /v1/templates'}`,
    },
  });
}
