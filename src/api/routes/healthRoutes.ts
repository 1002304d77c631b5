import * as z from 'zod';
import { engineVersion } from '../../engine/version.ts';
import { formatVersion } from '../../scenario/scenarioSchema.ts';
import type { App } from '../app.ts';
import { problems } from '../openapi/answers.ts';

/** `GET /healthz` and `GET /version`. */
export function healthRoutes(app: App, version: string): void {
  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'healthz',
        tags: ['server'],
        summary: 'Whether the server answers',
        response: { 200: z.object({ status: z.literal('ok') }), ...problems() },
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
        response: {
          200: z.object({ version: z.string(), engine: z.string(), format: z.int() }),
          ...problems(),
        },
      },
    },
    async () => ({ version, engine: engineVersion, format: formatVersion }),
  );
}
