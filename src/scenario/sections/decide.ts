import * as z from 'zod';
import { type Criterion, decisiveOutcomeNames } from '../decide/decisiveOutcomes.ts';
import { parseCriterion, withinBounds } from '../decide/parseCriterion.ts';
import { addIssue, type Message } from '../faults.ts';

const twice = (outcome: string): Message => ({
  code: 'repeated',
  message: { en: `"${outcome}" stands twice`, fr: `« ${outcome} » s’y trouve deux fois` },
  remedy: {
    en: 'write it once, in the place that it shall have',
    fr: 'écrivez-le une fois, à la place qu’il doit avoir',
  },
});

/** A criterion that is written out, as an effective scenario has it. */
const spelledOut = z.strictObject({
  outcome: z.enum(decisiveOutcomeNames).describe('the outcome'),
  margin: z.number().min(0).describe('the difference that matters, in the unit of the outcome'),
  relative: z.literal(true).optional().describe('of money: the margin is a share of the better plan’s'),
});

const completed = ({ outcome, margin, relative }: z.output<typeof spelledOut>) =>
  withinBounds(relative ? { outcome, margin, relative } : { outcome, margin });

const criterion = z
  .union([z.string().max(100), spelledOut], { error: 'criterion' })
  .transform((written, context): Criterion => {
    const read = typeof written === 'string' ? parseCriterion(written) : completed(written);
    if (!('message' in read)) return read;
    addIssue(context, [], read);
    return z.NEVER;
  })
  .meta({ examples: ['kept 5%', 'buyIn 2pts', 'weeksLost 4w', 'cost 5%', 'cost 20000'] });

/** What plans are chosen by. */
export const decideSchema = z
  .strictObject({
    by: z
      .array(criterion)
      .min(1)
      .max(decisiveOutcomeNames.length)
      .superRefine((by, context) => {
        by.forEach(({ outcome }, k) => {
          if (by.findIndex((each) => each.outcome === outcome) < k) addIssue(context, [k], twice(outcome));
        });
      })
      .prefault(['kept 5%', 'buyIn 2pts', 'cost 5%'])
      .describe(
        'outcomes in order, each with the difference that matters in it (basis A): the next counts only where plans differ by less in the one before; 5% or 5pts of a share are points, 5% of money is relative, 4w are weeks',
      )
      .meta({
        examples: [
          ['kept 5%', 'buyIn 2pts', 'cost 5%'],
          ['weeksLost 4w', 'cost 20000'],
        ],
      }),
  })
  .prefault({})
  .describe('what the choice between plans goes by');
