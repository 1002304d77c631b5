import * as z from 'zod';
import { publishedSchemas, scenarioJsonSchema } from '../../scenario/jsonSchema.ts';
import type { App } from '../app.ts';
import { sendBytes } from '../negotiation/sendBytes.ts';
import { problems } from '../openapi/answers.ts';
import { withHeaders } from '../openapi/withHeaders.ts';

/** `GET /v1/schemas/{name}`: the JSON Schema of a kind of file, for editors and clients. */
export function schemasRoute(app: App): void {
  const written = new Map(
    publishedSchemas.map((name) => [name, Buffer.from(JSON.stringify(scenarioJsonSchema(name)))]),
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
          200: withHeaders(z.record(z.string(), z.unknown()).describe('The schema'), 'Cache-Control'),
          ...problems('not-found'),
        },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-cache');
      sendBytes(reply, 'application/schema+json; charset=utf-8', written.get(request.params.name)!);
      return reply;
    },
  );
}
