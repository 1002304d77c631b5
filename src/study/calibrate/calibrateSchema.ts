import * as z from 'zod';
import { metricNames } from '../../model/metrics/metrics.ts';
import { mostPathLength } from '../../scenario/paths.ts';

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
    metric: z.enum(metricNames).default('declared').describe('the metric that was observed'),
    samples: z.int().min(50).max(100_000).default(1000).describe('values that are tried'),
    keep: z.int().min(10).max(10_000).default(50).describe('values that are kept, the nearest to the curve'),
  })
  .optional()
  .describe('parameters fitted to an observed curve');

export type Calibrate = NonNullable<z.output<typeof calibrateSchema>>;
