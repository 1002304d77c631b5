import * as z from 'zod';
import type { Comparison, Contrast, SummaryRow } from '../../experiment/comparison.ts';
import type { Judged } from '../../experiment/expect/expectationJson.ts';
import { type Language, languages, type Text } from '../../text/text.ts';
import type { Result } from '../result.ts';
import { typeset } from '../typeset.ts';
import { verdictSentences } from '../verdictSentences.ts';

/** A number, null where there is none (NaN): JSON has no other word for it. */
const number = z.number().nullable();

const summarySchema = z.object({
  metric: z.string(),
  n: z.int().describe('replicates that have a value'),
  mean: number,
  median: number,
  p10: number,
  p90: number,
  ciLow: number.describe('95 % interval'),
  ciHigh: number,
  method: z.enum(['wilson', 't', 'agresti-min', 'none']),
});

const contrastSchema = z.object({
  a: z.string().describe('the baseline'),
  b: z.string(),
  metric: z.string(),
  difference: number.describe('b − a, the same replicates under both plans'),
  ciLow: number,
  ciHigh: number,
  pBetter: number.describe('share of the pairs in which b is better; equal pairs count half'),
  n: z.int().describe('pairs'),
});

const findingSchema = z.object({
  metric: z.enum(['reached', 'buyIn', 'weekReached', 'cost', 'adopters']),
  shown: z.boolean().describe('false where the interval holds 0'),
  contrast: contrastSchema,
  ofA: summarySchema,
  ofB: summarySchema,
});

const expectationSchema = z.object({
  expected: z.string().describe('as the scenario writes it in `expect`'),
  left: number.describe('mean over the replicates of the left side'),
  right: number.describe('mean over the replicates of the right side'),
  holds: z.boolean().describe('false also where a side has no value'),
});

const noteSchema = z.object({
  code: z.string(),
  message: z.string(),
  suggestion: z.string(),
  path: z.string().optional(),
});

/** What {@link resultJson} writes. */
export const resultSchema = z.object({
  fingerprint: z.object({ full: z.string(), short: z.string() }).describe('of what came out'),
  language: z.enum(languages).describe('of the texts below'),
  title: z.string(),
  question: z.string(),
  expectation: z.string(),
  sources: z.array(z.string()),
  rule: z.enum(['change', 'threshold', 'cascade', 'bass']),
  people: z.int(),
  ties: z.int(),
  horizon: z.int().describe('last week; weeks run from 0'),
  replicates: z.int().describe('of every plan'),
  seed: z.string(),
  currency: z.string(),
  target: z
    .object({ structure: z.string(), participation: z.number(), hold: z.int(), deadline: z.int() })
    .nullable()
    .describe('null under the reference rules'),
  baseline: z.string(),
  verdict: z.object({
    sentences: z.array(z.string()).describe('for people, in the language asked for'),
    pairs: z.array(z.object({ a: z.string(), b: z.string(), n: z.int(), findings: z.array(findingSchema) })),
    coincident: z.array(z.tuple([z.string(), z.string()])),
  }),
  plans: z.array(z.object({ name: z.string(), title: z.string(), summary: z.array(summarySchema) })),
  contrasts: z.array(contrastSchema),
  expectations: z
    .array(expectationSchema)
    .describe('what came of each line of `expect`, in its order; empty where the scenario expects nothing'),
  sketched: z.boolean().describe('whether quantiles come from sketches, above 10,000 replicates'),
  failures: z.array(z.object({ plan: z.string(), replicate: z.int(), message: z.string() })),
  notes: z.array(noteSchema),
  engineVersion: z.string(),
});

export type ResultJson = z.output<typeof resultSchema>;

/** A result that is told: one just computed, or one read back from its folder. */
export interface ToldResult extends Pick<Result, 'comparison' | 'fingerprint'> {
  readonly expectations: readonly Judged[];
}

/**
 * A result as programs read it, wherever they ask: texts in the reader's language, null where a number has no value,
 * what the plans came to but not week by week.
 */
export function resultJson(
  { comparison, fingerprint, expectations }: ToldResult,
  language: Language,
): ResultJson {
  const say = (text: Text) => typeset(text[language], language);
  const { title, question, expectation, target, verdict, plans, notes, failures, ...rest } = comparison;
  const { rule, people, ties, horizon, replicates, seed, currency, baseline, sketched, engineVersion } = rest;
  return {
    fingerprint,
    language,
    title: say(title),
    question: say(question),
    expectation: say(expectation),
    sources: [...comparison.sources],
    ...{ rule, people, ties, horizon, replicates, seed, currency },
    target: target === undefined ? null : targetOf(target),
    baseline,
    verdict: {
      sentences: verdictSentences(comparison, language),
      pairs: verdict.pairs.map(({ a, b, n, findings }) => ({
        ...{ a, b, n },
        findings: findings.map(({ metric, shown, contrast, ofA, ofB }) => ({
          ...{ metric, shown },
          contrast: contrastOf(contrast),
          ofA: summaryOf(ofA),
          ofB: summaryOf(ofB),
        })),
      })),
      coincident: verdict.coincident.map(([one, other]) => [one, other]),
    },
    plans: plans.map((plan) => ({
      name: plan.name,
      title: say(plan.title),
      summary: plan.summary.map(summaryOf),
    })),
    contrasts: comparison.contrasts.map(contrastOf),
    expectations: [...expectations],
    sketched,
    failures: failures.map(({ plan, replicate, message }) => ({ plan, replicate, message })),
    // places depend on the form in which the scenario was sent, a result does not: they are left to `validate`
    notes: notes.map(({ code, message, remedy, path }) => ({
      code,
      message: say(message),
      suggestion: say(remedy),
      ...(path === undefined ? {} : { path }),
    })),
    engineVersion,
  };
}

const targetOf = ({ structure, participation, hold, deadline }: NonNullable<Comparison['target']>) => ({
  structure,
  participation,
  hold,
  deadline,
});

const known = (value: number) => (Number.isNaN(value) ? null : value);

const summaryOf = ({ metric, n, mean, median, p10, p90, ciLow, ciHigh, method }: SummaryRow) => ({
  ...{ metric, n },
  mean: known(mean),
  median: known(median),
  p10: known(p10),
  p90: known(p90),
  ciLow: known(ciLow),
  ciHigh: known(ciHigh),
  method,
});

const contrastOf = ({ a, b, metric, difference, ciLow, ciHigh, pBetter, n }: Contrast) => ({
  ...{ a, b, metric },
  difference: known(difference),
  ciLow: known(ciLow),
  ciHigh: known(ciHigh),
  pBetter: known(pBetter),
  n,
});
