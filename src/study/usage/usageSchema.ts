import * as z from 'zod';
import { weeks } from '../../model/quantities.ts';
import { addIssue } from '../../scenario/faults.ts';
import { mostPathLength } from '../../scenario/paths.ts';

const file = (what: string) => z.string().min(1).max(mostPathLength).describe(what).optional();
const columnName = z.string().min(1).max(1000);

/** What was really used, week by week, to be laid over what was simulated. */
export const usageSchema = z
  .strictObject({
    usage: file('a CSV file with a line for every person and week: person, week, times used'),
    counts: file('a CSV file with a line for every week: week, and how many used it'),
    through: weeks(1)
      .optional()
      .describe('the last week that is looked at; without it, the last of the file'),
    plan: z
      .string()
      .min(1)
      .max(80)
      .optional()
      .describe('the plan that is being followed; without it, the first of the scenario'),
    columns: z
      .record(z.string().min(1).max(100), columnName)
      .optional()
      .describe('our names for the columns of the file; what is left out is matched by name'),
  })
  .superRefine(({ usage, counts }, context) => {
    if ((usage === undefined) !== (counts === undefined)) return;
    addIssue(context, [usage === undefined ? 'usage' : 'counts'], {
      code: 'one-log',
      message:
        usage === undefined
          ? { en: 'no file is named', fr: 'aucun fichier n’est indiqué' }
          : { en: 'two files are named', fr: 'deux fichiers sont indiqués' },
      remedy: {
        en: 'write usage: for a file of persons, weeks and times used, or counts: for one of weekly counts',
        fr: 'écrivez usage: pour un fichier de personnes, semaines et utilisations, ou counts: pour des comptes par semaine',
      },
    });
  })
  .optional()
  .describe('what was observed since the roll-out began');

export type Observed = NonNullable<z.output<typeof usageSchema>>;
