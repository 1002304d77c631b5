import * as z from 'zod';
import { metrics } from '../../model/metrics/metrics.ts';
import { addIssue } from '../../scenario/faults.ts';
import { mostPathLength } from '../../scenario/paths.ts';

/** Runs that are kept: left-out runs are found again in 88 to 90 of 100 trials, in 86 to 90 of 50. */
const USUALLY_KEPT = 100;

/** What a curve of shares may be of. */
const shares = metrics.flatMap(({ name, unit }) => (unit === 'share' ? [name] : []));

const end = z.union([z.number(), z.string().max(40)]);

/** Parameters that are fitted to a curve that was observed. */
export const calibrateSchema = z
  .strictObject({
    to: z
      .string()
      .min(1)
      .max(mostPathLength)
      .describe('the CSV file of the curve that was observed, relative to the study'),
    fit: z
      .record(z.string().min(1).max(1000), z.tuple([end, end]))
      .refine((fit) => Object.keys(fit).length > 0, { error: 'fitted' })
      .describe('paths of the scenarios that are fitted, each with the ends between which it may lie')
      .meta({ examples: [{ 'population.threshold.mean': [0.1, 0.8] }] }),
    metric: z
      .enum(shares)
      .default('declared')
      .describe('the metric that was observed; under the reference rules, the share of adopters'),
    plan: z
      .string()
      .min(1)
      .max(80)
      .optional()
      .describe('the plan that was followed; without it, the first of the scenario'),
    samples: z
      .int()
      .min(50)
      .max(100_000)
      .default(1000)
      .describe('values that are tried, each in a possible world of its own'),
    keep: z
      .int()
      .min(10)
      .max(10_000)
      .optional()
      .describe(
        'values that are kept, the nearest to the curve; without it, 100, and half of the samples at most',
      ),
  })
  .superRefine(({ samples, keep }, context) => {
    if (keep === undefined || keep < samples) return;
    addIssue(context, ['keep'], {
      code: 'keeps-all',
      message: {
        en: `${keep} of ${samples} samples are to be kept, which leaves nothing to choose from`,
        fr: `${keep} échantillons sur ${samples} seraient gardés, ce qui ne laisse rien à choisir`,
      },
      remedy: {
        en: `write a keep of ${Math.max(10, Math.floor(samples / 10))}, or more samples`,
        fr: `écrivez un keep de ${Math.max(10, Math.floor(samples / 10))}, ou davantage d’échantillons`,
      },
    });
  })
  .transform((asked) => ({
    ...asked,
    keep: asked.keep ?? Math.min(USUALLY_KEPT, Math.floor(asked.samples / 2)),
  }))
  .optional()
  .describe('parameters fitted to an observed curve');

export type Calibrate = NonNullable<z.output<typeof calibrateSchema>>;
