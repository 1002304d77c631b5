import * as z from 'zod';
import { expectationJson } from '../../experiment/expect/expectationJson.ts';
import { curvesJson, curvesSchema } from '../../report/json/curvesJson.ts';
import { resultJson, resultSchema } from '../../report/json/resultJson.ts';
import type { Result } from '../../report/result.ts';
import type { Language } from '../../text/text.ts';

/** What `POST /v1/simulations` and `GET /v1/results/{id}` answer: the result with its curves, and where its forms are. */
export const answerSchema = z
  .object({
    id: z.string().describe('hash of all that the result depends on'),
    ...resultSchema.shape,
    plans: z.array(resultSchema.shape.plans.element.extend(curvesSchema.shape)),
    links: z.object({
      self: z.string(),
      report: z.string(),
      weekly: z.string(),
      summary: z.string(),
      contrasts: z.string(),
      replicates: z.string(),
      assumptions: z.string(),
    }),
  })
  .meta({ id: 'Result', description: 'A comparison of plans' });

export type Answer = z.output<typeof answerSchema>;

/** The address of a result. */
export const resultPath = (id: string) => `/v1/results/${id}`;

/** A result as it is answered. */
export function answerOf(
  id: string,
  { comparison, fingerprint, judgements }: Pick<Result, 'comparison' | 'fingerprint' | 'judgements'>,
  language: Language,
): Answer {
  const result = resultJson(
    { comparison, fingerprint, expectations: judgements.map(expectationJson) },
    language,
  );
  const self = resultPath(id);
  return {
    id,
    ...result,
    plans: result.plans.map((plan, k) => ({ ...plan, ...curvesJson(comparison.plans[k]) })),
    links: {
      self,
      report: `${self}/report`,
      weekly: `${self}/weekly.csv`,
      summary: `${self}/summary.csv`,
      contrasts: `${self}/contrasts.csv`,
      replicates: `${self}/replicates.csv`,
      assumptions: `${self}/assumptions.csv`,
    },
  };
}
