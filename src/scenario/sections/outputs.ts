import * as z from 'zod';
import { metricNames } from '../../model/metrics/metrics.ts';
import { groupingColumns } from '../../org/peopleColumns.ts';
import { addIssue, type Message } from '../faults.ts';

const twice = (name: string): Message => ({
  code: 'repeated',
  message: { en: `"${name}" is asked for twice`, fr: `« ${name} » est demandé deux fois` },
  remedy: { en: 'write it once', fr: 'écrivez-le une fois' },
});

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
      .superRefine((by, context) => {
        by.forEach((name, k) => {
          if (by.indexOf(name) < k) addIssue(context, [k], twice(name));
        });
      })
      .default(['adopterType'])
      .describe('groups of people whose metrics are written besides those of everybody'),
  })
  .prefault({})
  .describe('metrics and groups of the weekly table');
