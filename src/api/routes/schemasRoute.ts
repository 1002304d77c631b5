import * as z from 'zod';
import { publishedSchemas, scenarioJsonSchema } from '../../scenario/jsonSchema.ts';
import { constantAnswer, sendConstant } from '../answers/constantAnswer.ts';
import type { App } from '../app.ts';
import { problems } from '../openapi/answers.ts';
import { taggedAnswer } from '../openapi/taggedAnswer.ts';

/** `GET /v1/schemas/{name}`: the JSON Schema of a kind of file, for editors and clients. */
export function schemasRoute(app: App): void {
  const written = new Map(
    publishedSchemas.map((name) => [
      name,
      constantAnswer(JSON.stringify(scenarioJsonSchema(name)), {
        'content-type': 'application/schema+json; charset=utf-8',
      }),
    ]),
  );
  app.get(
    '/v1/schemas/:name',
    {
      schema: {
        operationId: 'schema',
        tags: ['scenarios'],
        summary: 'The JSON Schema (2020-12) of scenario files or of plan files',
        description:
          'It accepts every valid file; faults that only several values together show are left to /v1/validate.',
        produces: ['application/schema+json'],
        params: z.object({ name: z.enum(publishedSchemas) }),
        response: {
          ...taggedAnswer(z.record(z.string(), z.unknown()).describe('The schema')),
          ...problems('not-found', 'precondition-failed'),
        },
      },
    },
    (request, reply) => sendConstant(request, reply, written.get(request.params.name)!),
  );
}
