import * as z from 'zod';
import { baseName } from '../../scenario/paths.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import type { Language } from '../../text/text.ts';
import { type ConstantAnswer, constantAnswer, sendConstant } from '../answers/constantAnswer.ts';
import type { App } from '../app.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { mediaOf } from '../negotiation/mediaOf.ts';
import { problems } from '../openapi/answers.ts';
import { taggedAnswer } from '../openapi/taggedAnswer.ts';
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
  let reading: Promise<WrittenTemplates> | undefined;

  const templates = (): Promise<WrittenTemplates> => {
    reading ??= workers.performUnasked('templates', { paths }).then(written, (error: unknown) => {
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
          ...taggedAnswer(
            z.object({ templates: z.array(templateSummarySchema) }).describe('The scenarios'),
            'Content-Language',
          ),
          ...problems('invalid-request', 'precondition-failed', 'stopping'),
        },
      },
    },
    async (request, reply) => {
      await sendConstant(request, reply, (await templates()).list[languageOf(request)]);
      return reply;
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
          ...taggedAnswer(templateSchema, 'Content-Language'),
          ...problems('invalid-request', 'not-found', 'precondition-failed', 'stopping'),
        },
      },
    },
    async (request, reply) => {
      const { name } = request.params;
      if (!names.includes(name)) throw unknown(name, names);
      const one = (await templates()).byName.get(name)!;
      const media = mediaOf(request.headers.accept, ['application/json', yamlMedia[0]]);
      await sendConstant(request, reply, media === yamlMedia[0] ? one.yaml : one[languageOf(request)]);
      return reply;
    },
  );
}

/** The templates as they are answered. */
interface WrittenTemplates {
  readonly list: Record<Language, ConstantAnswer>;
  readonly byName: ReadonlyMap<string, Record<Language | 'yaml', ConstantAnswer>>;
}

function written(templates: readonly Template[]): WrittenTemplates {
  const list = (language: Language) =>
    jsonAnswer(
      { templates: templates.map((one) => templateSummary(one, language)) },
      language,
      'accept-language',
    );
  const whole = (one: Template, language: Language) =>
    jsonAnswer(
      {
        ...templateSummary(one, language),
        yaml: one.yaml,
        submission: { scenario: one.yaml, files: Object.fromEntries(one.files) },
      } satisfies z.output<typeof templateSchema>,
      language,
      NEGOTIATED,
    );
  const asYaml = ({ yaml }: Template) =>
    constantAnswer(yaml, { 'content-type': `${yamlMedia[0]}; charset=utf-8`, vary: NEGOTIATED });
  return {
    list: { en: list('en'), fr: list('fr') },
    byName: new Map(
      templates.map((one) => [one.name, { en: whole(one, 'en'), fr: whole(one, 'fr'), yaml: asYaml(one) }]),
    ),
  };
}

const NEGOTIATED = 'accept, accept-language';

const jsonAnswer = (value: unknown, language: Language, vary: string) =>
  constantAnswer(JSON.stringify(value), {
    'content-type': 'application/json; charset=utf-8',
    'content-language': language,
    vary,
  });

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
