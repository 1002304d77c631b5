import * as z from 'zod';
import { weeks } from '../model/quantities.ts';
import { addIssue, type Message } from '../scenario/faults.ts';
import { truncate } from '../text/truncate.ts';
import { MOST_WEEKS, weeksTried } from './fork/weeksTried.ts';

const planName = z.string().min(1).max(80);

const stretch = z
  .string()
  .max(40)
  .regex(/^\s*\d+\s*w?\s*\.\.\s*\d+\s*w?\s*$/, { error: 'weeksAsked' })
  .transform((written) => {
    const [from = 0, to = 0] = written.split('..').map((part) => Number.parseInt(part, 10));
    return { from, to };
  })
  .refine(({ from, to }) => from >= 1 && from <= to && to <= 5200, { error: 'weeksAsked' });

/** The same as an effective study has it. */
const spelledOut = z.strictObject({ from: weeks(1), to: weeks(1) });

const ontoItself = (name: string): Message => ({
  code: 'onto-itself',
  message: {
    en: `"${truncate(name)}" cannot take over from itself`,
    fr: `« ${truncate(name)} » ne peut prendre le relais de lui-même`,
  },
  remedy: { en: 'name another plan to go on with', fr: 'nommez un autre plan pour continuer' },
});

const tooManyWeeks: Message = {
  code: 'too-many-weeks',
  message: {
    en: `more than ${MOST_WEEKS} weeks are asked for`,
    fr: `plus de ${MOST_WEEKS} semaines sont demandées`,
  },
  remedy: { en: 'name fewer, or a larger every:', fr: 'nommez-en moins, ou un every: plus grand' },
};

/** The best week to leave a plan for another. */
export const forkSchema = z
  .strictObject({
    of: planName.describe('the plan that is left'),
    continue: planName.describe('the plan that is gone on with'),
    weeks: z
      .union([stretch, spelledOut, z.array(weeks(1)).min(1).max(500)], { error: 'weeksAsked' })
      .describe('weeks that are tried: 4..52, or a list')
      .meta({ examples: ['4..52', [8, 12, 26]] }),
    every: weeks(1)
      .optional()
      .describe('of 4..52: every so many weeks; without it, so few that 13 or fewer are tried'),
  })
  .superRefine(({ of, continue: next, weeks: asked, every }, context) => {
    if (of === next) addIssue(context, ['continue'], ontoItself(next));
    if (weeksTried(asked, every).length > MOST_WEEKS) addIssue(context, ['weeks'], tooManyWeeks);
    if (every === undefined || !Array.isArray(asked)) return;
    addIssue(context, ['every'], {
      code: 'every-of-list',
      message: { en: 'the weeks are listed already', fr: 'les semaines sont déjà énumérées' },
      remedy: { en: 'remove every:, or write weeks: 4..52', fr: 'retirez every:, ou écrivez weeks: 4..52' },
    });
  })
  .optional()
  .describe('the best week to change from one plan to another')
  .meta({ examples: [{ of: 'blitzkrieg', continue: 'guerrilla', weeks: '4..52' }] });
