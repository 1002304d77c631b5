import * as z from 'zod';
import { stepsSchema } from '../model/plans/plan.ts';
import { decision, longestParagraph, longestTitle, text, weeks } from '../model/quantities.ts';
import { ruleSchema } from '../model/rules/rules.ts';
import { readDay } from '../text/calendar.ts';
import type { DocumentedConstants } from '../text/documentedConstant.ts';
import { toText } from '../text/text.ts';
import { assumptionsSchema } from './assumptions/assumptionsSchema.ts';
import type { SettledAssumptions } from './assumptions/settleAssumptions.ts';
import { addIssue } from './faults.ts';
import { mostPathLength } from './paths.ts';
import { climateSchema } from './sections/climate.ts';
import { decideSchema } from './sections/decide.ts';
import { expectSchema } from './sections/expect.ts';
import { organisationSchema } from './sections/organisation.ts';
import { outputsSchema } from './sections/outputs.ts';
import { plansSchema } from './sections/plans.ts';
import { populationSchema } from './sections/population.ts';
import { resourcesSchema } from './sections/resources.ts';
import { startSchema, targetSchema } from './sections/target.ts';

/** The most runs of a plan that a file may ask for. */
export const MOST_REPLICATES = 1_000_000;

/** The version of the file format that is read and written. */
export const formatVersion = 1;

export const bilingual = (most: number, description: string) =>
  text(most).default('').transform(toText).describe(description);

/** What every file that ships says of itself, in the manner of NetLogo's Info tab. */
export const about = {
  $schema: z
    .string()
    .max(mostPathLength)
    .optional()
    .describe('the published JSON Schema, for editors; not read'),
  version: z.literal(formatVersion).describe('version of the file format'),
  title: bilingual(longestTitle, 'name, a text or { en: …, fr: … }'),
  question: bilingual(longestParagraph, 'the question that is asked'),
  expectation: bilingual(longestParagraph, 'what its author expects, written before the first run'),
  sources: z
    .array(z.string().max(longestParagraph))
    .max(200)
    .default([])
    .describe('where the numbers and ideas come from'),
};

const shape = {
  ...about,
  extends: z
    .string()
    .min(1)
    .max(mostPathLength)
    .optional()
    .describe('a file whose values stand wherever this one gives none'),
  horizon: decision(weeks(1).default(104), {
    en: 'last week of a run',
    fr: 'dernière semaine d’un passage',
    unit: 'weeks',
    basis: 'A',
  }),
  seed: z
    .union([z.number(), z.string().min(1).max(200)], { error: 'seed' })
    .transform(String)
    .default('42')
    .describe('a number or a word from which all luck follows; 42 and "42" are the same'),
  replicates: decision(z.int().min(1).max(MOST_REPLICATES).default(200), {
    en: 'runs of every plan, each in a possible world with its own luck',
    fr: 'passages de chaque plan, chacun dans un monde possible avec son hasard',
    unit: 'runs',
    basis: 'A',
  }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'currency' })
    .default('EUR')
    .describe('currency of every amount in the file'),
  starts: z
    .string({ error: 'starts' })
    .max(10, { error: 'starts' })
    .refine((written) => readDay(written) !== undefined, { error: 'starts' })
    .optional()
    .describe('the day on which week 0 begins, such as 2027-01-04: weeks are told with their dates'),
  organisation: organisationSchema,
  population: populationSchema,
  climate: climateSchema,
  resources: resourcesSchema,
  start: startSchema,
  target: targetSchema,
  decide: decideSchema,
  assumptions: assumptionsSchema,
  rule: ruleSchema.prefault({ kind: 'change' }).describe('how people adopt: the model, or a reference rule'),
  plans: plansSchema,
  outputs: outputsSchema,
  expect: expectSchema,
};

/**
 * A scenario file: an organisation, its climate, a target, and the plans to compare. Only `version` and
 * `organisation` are required.
 */
export const scenarioSchema = z
  .strictObject(shape)
  .superRefine(({ horizon, target, rule }, context) => {
    const { deadline, hold } = target;
    // a target plays no part under the reference rules
    if (rule.kind !== 'change') return;
    if (deadline !== undefined && deadline > horizon)
      addIssue(context, ['target', 'deadline'], {
        code: 'deadline-after-horizon',
        message: {
          en: `the deadline (week ${deadline}) lies after the horizon (week ${horizon})`,
          fr: `l’échéance (semaine ${deadline}) se trouve après l’horizon (semaine ${horizon})`,
        },
        remedy: {
          en: `write a deadline of at most ${horizon}w, or a later horizon`,
          fr: `écrivez une échéance d’au plus ${horizon}w, ou un horizon plus lointain`,
        },
      });
    else if (hold !== undefined && hold > (deadline ?? horizon))
      addIssue(context, ['target', 'hold'], {
        code: 'hold-after-deadline',
        message: {
          en: `${hold} ${hold === 1 ? 'week' : 'weeks'} cannot be held by week ${deadline ?? horizon}`,
          fr: `${hold === 1 ? '1 semaine ne peut pas être tenue' : `${hold} semaines ne peuvent pas être tenues`} avant la semaine ${deadline ?? horizon}`,
        },
        remedy: {
          en: 'write a shorter hold, or a later deadline',
          fr: 'écrivez une tenue plus courte, ou une échéance plus lointaine',
        },
      });
  })
  .transform(({ $schema: _schema, extends: _base, ...rest }) => ({
    ...rest,
    // a deterministic rule has one course only
    replicates: rest.rule.kind === 'threshold' ? 1 : rest.replicates,
    target: withDeadline(rest.target, rest.horizon),
  }));

/** Weeks for which a target must hold, as far as the time allows [A]. */
const USUAL_HOLD = 4;

/** Documentation of these constants. */
export const scenarioConstants: DocumentedConstants = {
  USUAL_HOLD: {
    value: USUAL_HOLD,
    en: 'time for which a target must hold unless the file says otherwise',
    fr: 'temps pendant lequel une cible doit tenir sauf indication contraire',
    unit: 'weeks',
    basis: 'A',
    range: [1, 13],
  },
};

/** Weeks for which a target must hold by a deadline where the file does not say. */
export const usualHold = (deadline: number): number => Math.min(USUAL_HOLD, deadline);

/** A target with what follows from the horizon where the file does not say. */
function withDeadline<T extends { deadline?: number | undefined; hold?: number | undefined }>(
  target: T,
  horizon: number,
) {
  const deadline = target.deadline ?? horizon;
  return { ...target, deadline, hold: target.hold ?? usualHold(deadline) };
}

/** A scenario as the program sees it: checked, every default filled in, every quantity in the model's unit. */
export type Scenario = Omit<z.output<typeof scenarioSchema>, 'assumptions'> & {
  readonly assumptions: SettledAssumptions;
};

/** A plan file: the steps of a style for one target structure. */
export const planFileSchema = z.strictObject({ ...about, steps: stepsSchema });
