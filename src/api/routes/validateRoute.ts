import type { App } from '../app.ts';
import type { Limits } from '../limits.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { bodyProblems, problems } from '../openapi/answers.ts';
import { withHeaders } from '../openapi/withHeaders.ts';
import { yamlMedia } from '../submissions/bodies.ts';
import { submissionOf } from '../submissions/submission.ts';
import { submissionSchema } from '../submissions/submissionSchema.ts';
import { validation, validationSchema } from '../submissions/validation.ts';
import { languageQuery } from './parameters.ts';

/** `POST /v1/validate`: what is wrong with a scenario, where, and what to do. */
export function validateRoute(app: App, limits: Limits): void {
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
          200: withHeaders(validationSchema, 'Content-Language', 'Cache-Control'),
          ...problems(...bodyProblems),
        },
      },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const checked = await validation(submissionOf(request, limits.scenarioBytes), language, limits);
      return reply.headers({ 'content-language': language, 'cache-control': 'no-store' }).send(checked);
    },
  );
}
