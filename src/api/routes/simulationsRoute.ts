import { attend } from '../access/attend.ts';
import type { App } from '../app.ts';
import { codingOf } from '../negotiation/codingOf.ts';
import { bodyProblems, problems } from '../openapi/answers.ts';
import { withHeaders } from '../openapi/withHeaders.ts';
import { answerSchema, resultPath } from '../results/answer.ts';
import { ASK_AGAIN, isHeld, preferredForm, sendForm } from '../simulations/answerForm.ts';
import type { CachedResult } from '../simulations/cachedResult.ts';
import type { Representation } from '../simulations/representation.ts';
import type { Simulations } from '../simulations/simulations.ts';
import { yamlMedia } from '../submissions/bodies.ts';
import type { Asked } from '../submissions/readRequest.ts';
import type { RequestBody } from '../submissions/requestBody.ts';
import { submissionSchema } from '../submissions/submissionSchema.ts';
import { languageQuery } from './parameters.ts';

/** `POST /v1/simulations`: runs a scenario and answers with what came of it. The same scenario runs once. */
export function simulationsRoute(app: App, simulations: Simulations, version: string): void {
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
          'it again, and 412 when `If-None-Match` says that the client holds it.',
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
    (request, reply) => {
      const body = request.body as RequestBody;
      const form = preferredForm(request);
      const coding = codingOf(request.headers['accept-encoding']);

      const check = ({ id }: Asked, kept: CachedResult | undefined) =>
        isHeld(request, { id, form, coding, version }, kept !== undefined);
      const send = ({ id }: Asked, representation: Representation) => {
        reply.header('location', resultPath(id));
        sendForm(reply, ASK_AGAIN, representation);
      };

      // what was asked before is answered at once
      const known = simulations.known(body);
      const kept = known && simulations.kept(known.id);
      const ready = kept?.ready(form, coding);
      if (known && ready) {
        check(known, kept);
        send(known, ready);
        return;
      }
      return attend(reply, async (client) => {
        const asked = await simulations.asked(body, client);
        check(asked, simulations.kept(asked.id));
        const result = await simulations.result(body, asked, form, client);
        return { asked, made: await simulations.make(result, form, coding, client) };
      }).then(({ asked, made }) => send(asked, made));
    },
  );
}
