import * as z from 'zod';
import { decision } from '../../model/quantities.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { addIssue, type Message } from '../faults.ts';
import { numberText } from '../shown.ts';
import { type Assumption, assumptionAt, assumptions } from './assumptions.ts';

/** Latin hypercubes in which assumptions are drawn: shares of draws have an interval between them. */
export const HYPERCUBES = 10;
/** Draws below which nothing is said of what is not known. */
export const LEAST_DRAWS = 40;
const MOST_DRAWS = 10_000;

const paths = assumptions.map(({ path }) => path);

const unknown = (path: string): Message => {
  const near = didYouMean(path, paths);
  return {
    code: 'no-assumption',
    message: {
      en: `"${truncate(path)}" is the path of no assumption: what is a fact, or a plan's decision, is never drawn`,
      fr: `« ${truncate(path)} » n’est le chemin d’aucune hypothèse : ce qui est un fait, ou la décision d’un plan, n’est jamais tiré`,
    },
    remedy:
      near === undefined
        ? {
            en: 'name one such as rule.reactanceGain or population.threshold.mean; the pages of parameters say which are assumptions',
            fr: 'nommez-en une comme rule.reactanceGain ou population.threshold.mean ; les pages des paramètres disent lesquelles sont des hypothèses',
          }
        : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` },
  };
};

function outside({ path, accepted }: Assumption, written: unknown): Message {
  const { least, most } = accepted;
  const [low, high] = [least, most].map((end) => (end === undefined ? undefined : numberText(end)));
  const within: Text =
    low === undefined || high === undefined
      ? { en: 'ends that a file may write for it', fr: 'des bornes qu’un fichier peut lui donner' }
      : { en: `ends from ${low.en} to ${high.en}`, fr: `des bornes entre ${low.fr} et ${high.fr}` };
  return {
    code: 'out-of-range',
    message: {
      en: `${path} cannot be ${truncate(String(written))}`,
      fr: `${path} ne peut pas être ${truncate(String(written))}`,
    },
    remedy: { en: `write ${within.en}`, fr: `écrivez ${within.fr}` },
  };
}

const heldAndDrawn = (path: string): Message => ({
  code: 'held-and-drawn',
  message: {
    en: `${path} is to be held, and to be drawn as well`,
    fr: `${path} doit être tenue, et tirée aussi`,
  },
  remedy: {
    en: 'name it under hold, or under vary and ranges',
    fr: 'nommez-la sous hold, ou sous vary et ranges',
  },
});

const noRange = (low: number, high: number): Message => ({
  code: 'no-range',
  message: {
    en: `${low} to ${high} is no range: its low end comes first, and lies below the high one`,
    fr: `de ${low} à ${high} n’est pas une plage : la borne basse vient d’abord, et se trouve sous la haute`,
  },
  remedy: {
    en: 'write [low, high], or hold the assumption where it has one value',
    fr: 'écrivez [basse, haute], ou tenez l’hypothèse (hold) si elle n’a qu’une valeur',
  },
});

/** A path at which an assumption stands. */
const assumptionPath = z.string().superRefine((path, context) => {
  if (assumptionAt(path) === undefined) addIssue(context, [], unknown(path));
});

/** The ends of a range as numbers of the model's unit. */
function endsOf(
  assumption: Assumption,
  written: readonly unknown[],
  context: z.RefinementCtx,
): readonly [number, number] | undefined {
  const ends = written.map((end, k) => {
    const value = assumption.read(end);
    if (value === undefined) addIssue(context, [assumption.path, k], outside(assumption, end));
    return value;
  });
  const [low, high] = ends;
  if (low === undefined || high === undefined) return undefined;
  if (low < high) return [low, high];
  addIssue(context, [assumption.path], noRange(low, high));
  return undefined;
}

const rangesSchema = z
  .record(
    z.string(),
    z.array(z.union([z.number(), z.string()]), { error: 'ends' }).length(2, { error: 'ends' }),
  )
  .transform((written, context) => {
    const ranges: Record<string, readonly [low: number, high: number]> = {};
    for (const [path, ends] of Object.entries(written)) {
      const assumption = assumptionAt(path);
      if (assumption === undefined) {
        addIssue(context, [path], unknown(path));
        continue;
      }
      const range = endsOf(assumption, ends, context);
      if (range !== undefined) ranges[path] = range;
    }
    return ranges;
  })
  .default({})
  .describe('other plausible ranges, by path; an assumption that has one here is drawn')
  .meta({ examples: [{ 'rule.reactanceGain': [0.02, 0.5] }] });

const drawn = z
  .strictObject({
    draws: decision(z.int().min(LEAST_DRAWS).max(MOST_DRAWS).multipleOf(HYPERCUBES).default(100), {
      en: `draws of what is not known, in ${HYPERCUBES} Latin hypercubes; fewer where they would cost more than twice the comparison itself`,
      fr: `tirages de ce qui n’est pas connu, en ${HYPERCUBES} hypercubes latins ; moins s’ils devaient coûter plus du double de la comparaison`,
      unit: 'draws',
      basis: 'A',
    }),
    worlds: decision(z.int().min(2).max(1000).default(4), {
      en: 'possible worlds in which the plans are played in each draw',
      fr: 'mondes possibles dans lesquels les plans sont joués à chaque tirage',
      unit: 'worlds a draw',
      basis: 'A',
    }),
    vary: z
      .union([z.array(assumptionPath).min(1), z.enum(['screened', 'all'])], {
        error: ({ input }) => (Array.isArray(input) ? undefined : 'vary'),
      })
      .default('screened')
      .describe(
        'which assumptions are drawn: those that matter most by screening, all of them, or those named; what the file writes is held unless it is named here',
      )
      .meta({ examples: ['screened', 'all', ['rule.reactanceGain', 'rule.skillDecay']] }),
    hold: z
      .array(assumptionPath)
      .default([])
      .describe('assumptions that are not drawn')
      .meta({ examples: [['rule.trialRate']] }),
    ranges: rangesSchema,
  })
  .superRefine(({ vary, hold, ranges }, context) => {
    hold.forEach((path, k) => {
      if (path in ranges || (Array.isArray(vary) && vary.includes(path)))
        addIssue(context, ['hold', k], heldAndDrawn(path));
    });
  });

/** What is drawn of what is not known. */
export const assumptionsSchema = z
  .union([drawn, z.literal('none')], {
    // of a map it is told what is wrong inside
    error: ({ input }) =>
      typeof input === 'object' && input !== null && !Array.isArray(input) ? undefined : 'assumptions',
  })
  .prefault({})
  .describe('draws of what is not known, in which the plans are compared again; none for no draws');
export type AssumptionsSection = z.output<typeof assumptionsSchema>;
