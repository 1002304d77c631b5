import * as z from 'zod';
import { stepsSchema } from '../../model/plans/plan.ts';
import { decision, longestTitle, share, text, weeks } from '../../model/quantities.ts';
import { toText } from '../../text/text.ts';
import { addIssue } from '../faults.ts';
import { axesSchema } from './axes.ts';
import { NOTHING } from './nothing.ts';

/** The named plans that ship with the product. */
export const styleNames = ['blitzkrieg', 'guerrilla', 'voluntary'] as const;
export type StyleName = (typeof styleNames)[number];

const otherPlan = (description: string) => z.string().min(1).max(40).describe(description);

const planSchema = z
  .strictObject({
    title: text(longestTitle)
      .optional()
      .describe('name of the plan for readers; without it, the name of its style or its key'),
    style: z
      .union([z.enum(styleNames), axesSchema])
      .optional()
      .describe(
        'a named style, or a point on its five axes: dated tactics towards the target are made of it',
      ),
    steps: stepsSchema.optional().describe('a plan written by hand'),
    between: z
      .array(otherPlan('a style, or a plan that has one'))
      .length(2)
      .optional()
      .describe('two styles between which this plan lies; at: says where'),
    at: decision(share().optional(), {
      en: 'how far from the first style of between: to the second',
      fr: 'à quelle distance du premier style de between: vers le second',
      unit: 'share',
      basis: 'A',
    }),
    fork: z
      .strictObject({
        of: otherPlan('the plan, or style, that is followed first'),
        at: decision(weeks(1), {
          en: 'first week of the plan that takes over',
          fr: 'première semaine du plan qui prend le relais',
          unit: 'weeks',
          basis: 'A',
        }),
        continue: otherPlan('the plan, or style, that takes over'),
      })
      .optional()
      .describe(
        'one plan until a week, another from then on: what stands goes on standing, what is demanded ends',
      ),
  })
  .superRefine(({ style, steps, between, at, fork }, context) => {
    const given = [style, steps, between, fork].filter((way) => way !== undefined).length;
    const ways = 'style:, steps:, between: (with at:) or fork:';
    if (given !== 1)
      addIssue(context, [], {
        code: 'style-or-steps',
        message:
          given === 0
            ? { en: 'the plan is empty', fr: 'le plan est vide' }
            : {
                en: 'the plan is made in several ways at once',
                fr: 'le plan est fait de plusieurs façons à la fois',
              },
        remedy: { en: `write one of ${ways}`, fr: `écrivez l’un de ${ways}` },
      });
    else if ((between === undefined) !== (at === undefined))
      addIssue(context, [between === undefined ? 'at' : 'between'], {
        code: 'between-at',
        message: { en: 'between: and at: go together', fr: 'between: et at: vont ensemble' },
        remedy: {
          en: 'write for instance between: [guerrilla, blitzkrieg] and at: 35%',
          fr: 'écrivez par exemple between: [guerrilla, blitzkrieg] et at: 35%',
        },
      });
  })
  .transform(({ title, ...plan }) => ({ ...plan, title: title === undefined ? undefined : toText(title) }))
  .describe('a plan: a style, steps, a point between two styles, or one plan that another takes over from');

/** A plan as scenario files name it. */
export type PlanEntry = z.output<typeof planSchema>;

/** Names stand in conditions, file names and table cells; a letter first keeps their order in every reader. */
const planName = z.string().regex(/^\p{L}[\p{L}\p{N}_-]{0,39}$/u, { error: 'planName' });

/** What is compared, in the order of the file: every plan with every other. */
export const plansSchema = z
  .record(planName, planSchema)
  .superRefine((plans, context) => {
    if (Object.hasOwn(plans, NOTHING))
      addIssue(context, [NOTHING], {
        code: 'reserved-plan',
        message: {
          en: `"${NOTHING}" is what is played beside the plans with nothing done: no plan may be called so`,
          fr: `« ${NOTHING} » est ce qui est joué à côté des plans sans rien faire : aucun plan ne peut porter ce nom`,
        },
        remedy: {
          en: 'give the plan another name; what comes of doing nothing is told in any case',
          fr: 'donnez un autre nom au plan ; ce qui advient sans rien faire est dit de toute façon',
        },
      });
    const count = Object.keys(plans).length;
    if (count === 0 || count > 50)
      addIssue(context, [], {
        code: 'number-of-plans',
        message:
          count === 0
            ? { en: 'there is no plan', fr: 'il n’y a aucun plan' }
            : { en: 'there are more than 50 plans', fr: 'il y a plus de 50 plans' },
        remedy: {
          en: 'write 1 to 50 plans, or remove plans: to compare blitzkrieg, guerrilla and voluntary',
          fr: 'écrivez de 1 à 50 plans, ou retirez plans: pour comparer blitzkrieg, guerrilla et voluntary',
        },
      });
  })
  .prefault({
    blitzkrieg: { style: 'blitzkrieg' },
    guerrilla: { style: 'guerrilla' },
    voluntary: { style: 'voluntary' },
  })
  .describe('the plans to compare, each with every other, and all with doing nothing');
