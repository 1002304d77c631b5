import * as z from 'zod';
import { metricNames } from '../../model/metrics/metrics.ts';

/** What the weekly table can be broken down by. */
export const groupings = ['adopterType', 'unit', 'division', 'site', 'function', 'level'] as const;

/** What the weekly table holds besides what every run measures. */
export const outputsSchema = z
  .strictObject({
    metrics: z
      .array(z.enum(metricNames))
      .max(200)
      .default(['declared', 'buyIn', 'facade', 'resistant', 'progress', 'cost', 'load'])
      .describe('metrics of the weekly table'),
    by: z
      .array(z.enum(groupings))
      .max(groupings.length)
      .default(['adopterType'])
      .describe('groups of people whose metrics are written besides those of everybody'),
  })
  .prefault({})
  .describe('metrics and groups of the weekly table');
