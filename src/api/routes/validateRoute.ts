import { attend } from '../access/attend.ts';
import type { App } from '../app.ts';
import type { Limits } from '../limits.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { sendBytes } from '../negotiation/sendBytes.ts';
import { bodyProblems, problems } from '../openapi/answers.ts';
import { withHeaders } from '../openapi/withHeaders.ts';
import { yamlMedia } from '../submissions/bodies.ts';
import type { RequestBody } from '../submissions/requestBody.ts';
import { submissionSchema } from '../submissions/submissionSchema.ts';
import { validationSchema } from '../submissions/validation.ts';
import type { Workers } from '../work/workers.ts';
import { languageQuery } from './parameters.ts';

/** `POST /v1/validate`: what is wrong with a scenario, where, and what to do. */
export function validateRoute(app: App, workers: Workers, limits: Limits): void {
  app.post(
    '/v1/validate',
    {
      schema: {
        operationId: 'validate',
        tags: ['scenarios'],
        summary: 'Check a scenario',
        description:
          'Answers 200 for a faulty scenario too: `valid` says which, `problems` why. Runs nothing.',
        consumes: ['application/json', yamlMedia[0]],
        querystring: languageQuery,
        body: submissionSchema,
        response: {
          200: withHeaders(validationSchema, 'Content-Language', 'Cache-Control', 'Vary'),
          ...problems(...bodyProblems, 'too-large-design'),
        },
      },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const given = { body: request.body as RequestBody, limits, language };
      const answer = await attend(reply, (client) => workers.perform('validate', given, client));
      reply.headers({ 'content-language': language, 'cache-control': 'no-store', vary: 'accept-language' });
      sendBytes(reply, 'application/json; charset=utf-8', answer);
      return reply;
    },
  );
}
