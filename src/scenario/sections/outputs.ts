import * as z from 'zod';
import { metricNames } from '../../model/metrics/metrics.ts';
import { groupingColumns } from '../../org/peopleColumns.ts';

/** What the weekly table holds besides what every run measures. */
export const outputsSchema = z
  .strictObject({
    metrics: z
      .array(z.enum(metricNames))
      .max(200)
      .default(['declared', 'buyIn', 'facade', 'resistant', 'progress', 'cost', 'load'])
      .describe('metrics of the weekly table'),
    by: z
      .array(z.enum(groupingColumns))
      .max(groupingColumns.length)
      .default(['adopterType'])
      .describe('groups of people whose metrics are written besides those of everybody'),
  })
  .prefault({})
  .describe('metrics and groups of the weekly table');
