import * as z from 'zod';
import { type OutcomeMetric, outcomeMetrics, outcomeScales } from '../experiment/outcomes.ts';
import { share } from '../model/quantities.ts';
import { addIssue } from '../scenario/faults.ts';
import { MOST_REPLICATES } from '../scenario/scenarioSchema.ts';
import { quoted } from '../scenario/shown.ts';

/** Confidence of intervals unless said otherwise [A]. */
const USUAL_CONFIDENCE = 0.95;

const halfWidth = z
  .union(
    [
      z.number().positive(),
      z
        .string()
        .max(40)
        .regex(/^\s*\d+(\.\d+)?\s*(%|w)\s*$/, { error: 'halfWidth' }),
    ],
    {
      error: 'halfWidth',
    },
  )
  .refine((written) => halfWidthOf(written) > 0, { error: 'halfWidth' });

/** `2%` is .02, `4w` is 4. */
function halfWidthOf(written: number | string): number {
  if (typeof written === 'number') return written;
  const value = Number.parseFloat(written);
  return written.includes('%') ? value / 100 : value;
}

/** Outcomes that are counted in weeks. */
const inWeeks: ReadonlySet<string> = new Set(['weekReached', 'weeksLost']);

/** Whether a half-width is written in the unit of its outcome; a bare number always is. */
function isInUnit(written: number | string, metric: OutcomeMetric): boolean {
  if (typeof written === 'number') return true;
  if (written.includes('w')) return inWeeks.has(metric);
  return outcomeScales[metric] === 'share' || outcomeScales[metric] === 'yes-no';
}

/** When a point has been run often enough. */
export const precisionSchema = z
  .strictObject({
    metric: z
      .enum(outcomeMetrics)
      .default('kept')
      .describe('the outcome whose interval is looked at, of every plan'),
    halfWidth: halfWidth
      .describe('half of the widest interval that will do: 2% of a share, 4w of weeks, 20000 of money')
      .meta({ examples: ['2%', '4w', 20_000] }),
    confidence: share()
      .default(USUAL_CONFIDENCE)
      .describe('how often such an interval holds the true value')
      .meta({ examples: ['95%'] }),
    start: z.int().min(2).max(MOST_REPLICATES).default(100).describe('runs of a plan before the first look'),
    max: z
      .int()
      .min(2)
      .max(MOST_REPLICATES)
      .default(2000)
      .describe('runs of a plan after which it stops anyway'),
  })
  .superRefine(({ start, max, confidence, metric, halfWidth: written }, context) => {
    if (!isInUnit(written, metric))
      addIssue(context, ['halfWidth'], {
        code: 'other-unit',
        message: {
          en: `${metric} is not counted in the unit of ${quoted(String(written)).en}`,
          fr: `${metric} ne se compte pas dans l’unité de ${quoted(String(written)).fr}`,
        },
        remedy: inWeeks.has(metric)
          ? { en: 'write weeks, such as 2w', fr: 'écrivez des semaines, comme 2w' }
          : {
              en: 'write a share such as 2% of what is a share, and a number such as 20000 of money and people',
              fr: 'écrivez une part comme 2% pour ce qui est une part, et un nombre comme 20000 pour l’argent et les personnes',
            },
      });
    if (confidence < 0.5 || confidence > 0.9999)
      addIssue(context, ['confidence'], {
        code: 'out-of-range',
        message: {
          en: 'the confidence is out of range',
          fr: 'la confiance est hors des limites',
        },
        remedy: { en: 'write a share from 50% to 99.99%', fr: 'écrivez une part entre 50 % et 99,99 %' },
      });
    if (start > max)
      addIssue(context, ['start'], {
        code: 'start-beyond-max',
        message: {
          en: `the first look (${start}) lies beyond the last (${max})`,
          fr: `le premier regard (${start}) vient après le dernier (${max})`,
        },
        remedy: {
          en: 'write a smaller start, or a larger max',
          fr: 'écrivez un start plus petit, ou un max plus grand',
        },
      });
  })
  .transform(({ halfWidth: written, ...rest }) => ({ ...rest, halfWidth: halfWidthOf(written) }))
  .optional()
  .describe('runs until an interval is narrow enough, instead of a fixed number');

export type Precision = NonNullable<z.output<typeof precisionSchema>>;
