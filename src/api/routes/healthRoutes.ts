import * as z from 'zod';
import { engineVersion } from '../../engine/version.ts';
import { formatVersion } from '../../scenario/scenarioSchema.ts';
import type { App } from '../app.ts';
import { problems } from '../openapi/answers.ts';
import { withHeaders } from '../openapi/withHeaders.ts';

/** `GET /healthz` and `GET /version`. */
export function healthRoutes(app: App, version: string): void {
  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'healthz',
        tags: ['server'],
        summary: 'Whether the server answers',
        description: 'Answers at once, whatever is being simulated.',
        response: {
          200: withHeaders(z.object({ status: z.literal('ok') }).describe('It does'), 'Cache-Control'),
          ...problems(),
        },
      },
    },
    async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' as const }),
  );

  app.get(
    '/version',
    {
      schema: {
        operationId: 'version',
        tags: ['server'],
        summary: 'Versions of the product, of its engine and of the file format it reads',
        description: 'The same scenario gives the same result under the same version of the engine.',
        response: {
          200: z
            .object({
              version: z.string().describe('of the product'),
              engine: z.string().describe('of the engine, which a fingerprint depends on'),
              format: z.int().describe('what `version` is in the scenario files that are read'),
            })
            .describe('The versions'),
          ...problems(),
        },
      },
    },
    async () => ({ version, engine: engineVersion, format: formatVersion }),
  );
}
