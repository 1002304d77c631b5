import * as z from 'zod';
import { outcomeMetrics } from '../experiment/outcomes.ts';
import { metricNames } from '../model/metrics/metrics.ts';
import { groupingColumns } from '../org/peopleColumns.ts';
import { mostPathLength } from '../scenario/paths.ts';
import { about, formatVersion, MOST_REPLICATES } from '../scenario/scenarioSchema.ts';
import { expectSchema } from '../scenario/sections/expect.ts';
import { calibrateSchema } from './calibrate/calibrateSchema.ts';
import { designSchema } from './designSchema.ts';
import { varySchema } from './factorSchema.ts';
import { forkSchema } from './forkSchema.ts';
import { precisionSchema } from './precisionSchema.ts';
import { usageSchema } from './usage/usageSchema.ts';

const { version: _version, ...saidOfIt } = about;

/**
 * A study file: scenarios, what varies between their runs, and what is asked of them. Only `study` and `scenarios` are
 * required; each of the other keys asks for its own analysis.
 */
export const studySchema = z
  .strictObject({
    study: z.literal(formatVersion).describe('version of the file format'),
    ...saidOfIt,
    scenarios: z
      .array(z.string().min(1).max(mostPathLength))
      .min(1)
      .max(10_000)
      .describe('scenario files, patterns of them such as firms/*.yaml, or folders, relative to this file'),
    vary: varySchema,
    design: designSchema,
    precision: precisionSchema,
    compare: z
      .strictObject({
        metrics: z
          .array(z.enum(outcomeMetrics))
          .min(1)
          .max(outcomeMetrics.length)
          .describe('outcomes that plans and points are compared by'),
      })
      .optional()
      .describe('which outcomes the report compares'),
    calibrate: calibrateSchema,
    observed: usageSchema,
    fork: forkSchema,
    outputs: z
      .strictObject({
        trajectories: z
          .boolean()
          .default(false)
          .describe('true: every run week by week, in trajectories.parquet'),
        metrics: z
          .array(z.enum(metricNames))
          .min(1)
          .max(200)
          .optional()
          .describe('metrics of the weekly table, in place of those of the scenarios'),
        by: z
          .array(z.enum(groupingColumns))
          .optional()
          .describe('groups of people, in place of those of the scenarios'),
      })
      .prefault({})
      .describe('what the tables hold'),
    expect: expectSchema,
    replicates: z
      .int()
      .min(1)
      .max(MOST_REPLICATES)
      .optional()
      .describe('runs of every plan at every point, in place of those of the scenarios'),
    more: z
      .int()
      .min(0)
      .max(MOST_REPLICATES)
      .optional()
      .describe('runs of every plan at every point that were added with --more'),
    seed: z
      .union([z.number(), z.string().min(1).max(200)], { error: 'seed' })
      .transform(String)
      .optional()
      .describe('the seed of all luck, in place of those of the scenarios'),
    assumptions: z
      .enum(['none', 'as-written'])
      .optional()
      .describe(
        'whether what nobody knows is drawn at every point: none, or as the scenarios have it; without it, none where there are several points',
      ),
  })
  .transform(({ $schema: _schema, ...rest }) => rest);

export type Study = z.output<typeof studySchema>;
