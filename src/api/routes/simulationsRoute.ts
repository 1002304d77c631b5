import { InputError } from '../../text/problem.ts';
import type { App } from '../app.ts';
import type { Limits } from '../limits.ts';
import { entityTag, isHeld, tagged } from '../negotiation/conditional.ts';
import { disconnection } from '../negotiation/disconnection.ts';
import { languageOf } from '../negotiation/languageOf.ts';
import { mediaOf } from '../negotiation/mediaOf.ts';
import { bodyProblems, problems } from '../openapi/answers.ts';
import { withHeaders } from '../openapi/withHeaders.ts';
import { answerSchema, resultPath } from '../simulations/answer.ts';
import type { Simulations } from '../simulations/simulations.ts';
import { yamlMedia } from '../submissions/bodies.ts';
import { inputProblem } from '../submissions/inputProblem.ts';
import { submissionOf } from '../submissions/submission.ts';
import { submissionSchema } from '../submissions/submissionSchema.ts';
import { languageQuery } from './parameters.ts';
import { forms } from './resultForms.ts';

/** `POST /v1/simulations`: runs a scenario and answers with what came of it. The same scenario runs once. */
export function simulationsRoute(app: App, simulations: Simulations, limits: Limits, version: string): void {
  app.post(
    '/v1/simulations',
    {
      schema: {
        operationId: 'simulate',
        tags: ['simulations'],
        summary: 'Run a scenario',
        description:
          'Runs every plan and answers with curves, bands, structures, paired differences and a verdict. The id of ' +
          'the result is the hash of all that it depends on: sending the same again gives the same without running ' +
          'it again.',
        consumes: ['application/json', yamlMedia[0]],
        produces: ['application/json', 'text/csv'],
        querystring: languageQuery,
        body: submissionSchema,
        response: {
          200: withHeaders(
            answerSchema,
            'ETag',
            'Vary',
            'Cache-Control',
            'Content-Language',
            'Location',
            'Content-Location',
          ),
          ...problems(
            ...bodyProblems,
            'invalid-scenario',
            'invalid-data',
            'too-large-design',
            'precondition-failed',
          ),
        },
      },
    },
    async (request, reply) => {
      const submission = submissionOf(request, limits.scenarioBytes);
      try {
        const asked = await simulations.ask(submission);
        const media = mediaOf(request.headers.accept, ['application/json', 'text/csv']);
        const form = media === 'text/csv' ? forms.weekly : forms.json(languageOf(request));
        const tag = entityTag(asked.id, form.mark, version);
        const location = resultPath(asked.id);
        const answer = tagged(reply, tag).headers({
          ...form.headers,
          location,
          'content-location': location + form.suffix,
        });
        if (isHeld(request, tag)) answer.code(304).send();
        else {
          const result = await simulations.result(asked, disconnection(reply));
          answer.type(form.media).send(form.bytes(result));
        }
        return reply;
      } catch (error) {
        throw error instanceof InputError ? inputProblem(error, submission) : error;
      }
    },
  );
}
