import * as z from 'zod';
import { publishedSchemas, scenarioJsonSchema } from '../../scenario/jsonSchema.ts';
import type { App } from '../app.ts';
import { sendBytes } from '../negotiation/sendBytes.ts';
import { problems } from '../openapi/answers.ts';

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
        produces: ['application/schema+json'],
        params: z.object({ name: z.enum(publishedSchemas) }),
        response: { 200: z.record(z.string(), z.unknown()), ...problems('not-found') },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-cache');
      sendBytes(reply, 'application/schema+json; charset=utf-8', written.get(request.params.name)!);
      return reply;
    },
  );
}
