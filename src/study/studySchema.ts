import * as z from 'zod';

/** A study file: scenarios, what varies between their runs, and what is asked of them. */
export const studySchema = z.strictObject({
  study: z.literal(1).describe('version of the file format'),
  scenarios: z.array(z.string().min(1)).min(1).describe('scenario files, patterns of them, or folders'),
  replicates: z.int().optional(),
  seed: z.string().optional(),
  assumptions: z.enum(['none', 'as-written']).optional(),
  outputs: z
    .strictObject({
      trajectories: z.boolean().default(false),
      metrics: z.array(z.string()).optional(),
      by: z.array(z.string()).optional(),
    })
    .prefault({}),
  precision: z
    .strictObject({
      metric: z.string(),
      halfWidth: z.number(),
      confidence: z.number(),
      start: z.number(),
      max: z.number(),
    })
    .optional(),
});

export type Study = z.output<typeof studySchema>;
