import * as z from 'zod';
import type { AssumptionVerdict, Contest, NotDrawn } from '../../experiment/assumptions/assumptionVerdict.ts';
import type { Comparison, Contrast, SummaryRow } from '../../experiment/comparison.ts';
import type { BesideNothingMeans, Decision } from '../../experiment/decision/decision.ts';
import type { Judged } from '../../experiment/expect/expectationJson.ts';
import { type WorldEstimate, worldMethods } from '../../statistics/worldEstimate.ts';
import { strengths } from '../../text/problem.ts';
import { type Language, languages, type Text } from '../../text/text.ts';
import type { Result } from '../result.ts';
import { typeset } from '../typeset.ts';
import { verdictSentences } from '../verdictSentences.ts';

/** A number, null where there is none (NaN): JSON has no other word for it. */
const number = z.number().nullable();

/** How an interval was computed. */
const method = z.enum(worldMethods);

const estimateSchema = z.object({
  estimate: number,
  low: number.describe('95 % interval'),
  high: number,
  method,
  n: z.int().describe('possible worlds'),
});

const summarySchema = z.object({
  metric: z.string(),
  n: z.int().describe('replicates that have a value'),
  mean: number,
  median: number,
  p10: number,
  p90: number,
  ciLow: number.describe('95 % interval'),
  ciHigh: number,
  method,
  worlds: z.int().describe('possible worlds that have a value: the n of the interval'),
  rangeLow: number.describe(
    'nine of ten single worlds lie between this and rangeHigh, or all of fewer than 19; null of fewer than 3, and for yes or no',
  ),
  rangeHigh: number,
});

const contrastSchema = z.object({
  a: z.string().describe('the baseline, or the plan that stands first'),
  b: z.string(),
  metric: z.string(),
  difference: number.describe('b − a, the same replicates under both plans'),
  ciLow: number,
  ciHigh: number,
  pBetter: number.describe(
    'share of the pairs in which b is better; equal pairs count half; of weekReached over all pairs',
  ),
  n: z.int().describe('pairs'),
  method,
  worlds: z.int().describe('possible worlds in which both have a value: the n of the interval'),
  rangeLow: number.describe(
    'nine of ten single differences lie between this and rangeHigh, or all of fewer than 19; null of fewer than 3, and for yes or no',
  ),
  rangeHigh: number,
});

const findingSchema = z.object({
  metric: z.enum(['kept', 'buyIn', 'weeksLost', 'cost', 'adopters']),
  shown: z.boolean().describe('false where the interval holds 0'),
  contrast: contrastSchema,
  ofA: summarySchema,
  ofB: summarySchema,
});

const gateSchema = z.object({
  plan: z.string(),
  step: z.string(),
  passed: estimateSchema.describe('share of the replicates in which the gate was passed by the deadline'),
  failed: estimateSchema.describe('share in which its time was over first'),
  keptAfterPassing: estimateSchema.describe(
    'probability that the target is reached and kept, where it was passed',
  ),
  keptAfterFailing: estimateSchema.describe('the same where it failed'),
});

const meansSchema = z.object({ ofChosen: number, ofNothing: number });

/** The decision as programs read it, with the intervals that hold together. */
export const decisionSchema = z.object({
  by: z.array(
    z.object({
      outcome: z.string(),
      margin: z.number().describe('the difference that matters, in the unit of the outcome'),
      relative: z.boolean().describe('whether the margin is a share of the better plan’s'),
    }),
  ),
  chosen: z
    .string()
    .describe('the plan that leads by means; shown to be better only where every rival is told apart'),
  chosenWith: z
    .array(z.string())
    .describe('the plans that lead together, itself among them: their means are equal in every outcome'),
  contenders: z
    .array(z.string())
    .describe('the plans that may be the best: the chosen one, then those not told apart from it'),
  stages: z
    .array(z.object({ outcome: z.string(), best: number, left: z.array(z.string()) }))
    .describe('what each outcome left of the plans, by means alone'),
  rivals: z.array(
    z.object({
      plan: z.string(),
      verdict: z.enum(['told-apart', 'not-told-apart', 'no-difference-that-matters']),
      at: z.string().nullable().describe('the outcome that settles it, or the first that leaves it open'),
      aheadAt: z
        .string()
        .nullable()
        .describe(
          'the outcome in which this plan is shown to be ahead, which an earlier one keeps from counting',
        ),
      differences: z
        .array(estimateSchema.extend({ outcome: z.string(), margin: number }))
        .describe('the chosen plan less this one; these intervals hold together'),
    }),
  ),
  worlds: z.int(),
  besideNothing: z
    .object({
      plan: z.string(),
      keptNowhere: z.boolean().describe('whether no plan has the target in place in any world'),
      kept: estimateSchema.describe('the chosen plan less nothing; this interval stands by itself'),
      buyIn: meansSchema,
      cost: meansSchema,
    })
    .nullable()
    .describe('the chosen plan beside nothing done; null where the target tells them apart'),
});

const flipSideSchema = z.object({
  draws: z.int().describe('on this side of the bound'),
  leader: z.int().describe('those in which the leader is chosen'),
});

const shareSchema = estimateSchema.describe('n: Latin hypercubes, or draws where all say the same');

/** What the choice owes to what is not known, as programs read it. */
export const assumptionVerdictSchema = z.union([
  z.object({
    draws: z.int().describe('of what is not known, all runs of which came'),
    worlds: z.int().describe('possible worlds of each draw'),
    paths: z.array(z.string()).describe('the assumptions that were drawn'),
    noisy: z
      .array(
        z.object({
          outcome: z.string(),
          reliability: z.number(),
          worldsNeeded: number.describe('worlds of each draw that would do; null where none would'),
        }),
      )
      .describe('outcomes in which luck leaves too little for shares of draws to be told'),
    told: z
      .object({
        shares: z
          .array(z.object({ plan: z.string(), share: shareSchema }))
          .describe('of the draws in which the decision rule chooses each plan'),
        undecided: shareSchema.describe('of the draws in which no difference between the best plans matters'),
        contest: z
          .object({
            leader: z.string(),
            rival: z.string(),
            outcome: z.string().describe('tells the two apart in most draws'),
            difference: z
              .array(z.number())
              .describe('to be expected, the leader less the rival: 5, 50 and 95 % quantiles over draws'),
            strongest: z.array(
              z.object({
                path: z.string(),
                correlation: z
                  .number()
                  .describe('of ranks; positive where more of it is better for the leader'),
                low: z.number(),
                high: z.number(),
                amongStrongest: z.number(),
              }),
            ),
            flip: z
              .object({
                path: z.string(),
                bound: z.number(),
                above: z.boolean().describe('whether the leader falls above it'),
                beyond: flipSideSchema.extend({
                  instead: z
                    .object({ plan: z.string(), draws: z.int() })
                    .nullable()
                    .describe('the other plan chosen there most often'),
                }),
                elsewhere: flipSideSchema,
                heldOut: z.number().describe('balanced accuracy in draws that had no part in finding it'),
              })
              .nullable()
              .describe('null where no single assumption flips the choice'),
          })
          .nullable(),
      })
      .nullable()
      .describe('null where an outcome is too noisy'),
  }),
  z.object({
    replicatesNeeded: z
      .int()
      .describe('replicates from which enough draws cost no more than twice the comparison'),
  }),
]);

const expectationSchema = z.object({
  expected: z.string().describe('as the scenario writes it in `expect`'),
  left: number.describe('mean over the replicates of the left side'),
  right: number.describe('mean over the replicates of the right side'),
  holds: z.boolean().describe('false also where a side has no value'),
});

/** What a note is worth, where it says so. */
export const strengthSchema = z
  .enum(strengths)
  .optional()
  .describe('what a note is worth: may change the result, look at it; or done and counted');

const noteSchema = z.object({
  code: z.string(),
  message: z.string(),
  suggestion: z.string(),
  path: z.string().optional(),
  strength: strengthSchema,
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
  starts: z.string().optional().describe('the day on which week 0 begins, such as 2027-01-04'),
  replicates: z.int().describe('of every plan'),
  worlds: z.int().describe('possible worlds: replicate r lives in world r mod worlds'),
  drawn: z.boolean().describe('whether each world has an organisation of its own, drawn like this one'),
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
    decision: decisionSchema.nullable().describe('null where there is nothing to choose'),
    assumptions: assumptionVerdictSchema.nullable().describe('null where nothing is to be drawn'),
    coincident: z.array(z.tuple([z.string(), z.string()])),
  }),
  plans: z.array(z.object({ name: z.string(), title: z.string(), summary: z.array(summarySchema) })),
  gates: z.array(gateSchema),
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
  const { rule, people, ties, horizon, replicates, worlds, drawn, seed, currency } = rest;
  const { baseline, sketched, engineVersion } = rest;
  return {
    fingerprint,
    language,
    title: say(title),
    question: say(question),
    expectation: say(expectation),
    sources: [...comparison.sources],
    ...{ rule, people, ties, horizon, replicates, worlds, drawn, seed, currency },
    ...(comparison.starts !== undefined && { starts: comparison.starts }),
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
      decision: verdict.decision === undefined ? null : decisionOf(verdict.decision),
      assumptions: verdict.assumptions === undefined ? null : assumptionsOf(verdict.assumptions),
      coincident: verdict.coincident.map(([one, other]) => [one, other]),
    },
    plans: plans.map((plan) => ({
      name: plan.name,
      title: say(plan.title),
      summary: plan.summary.map(summaryOf),
    })),
    gates: comparison.gates.map(({ plan, step, ...of }) => ({
      ...{ plan, step },
      passed: estimateOf(of.passed),
      failed: estimateOf(of.failed),
      keptAfterPassing: estimateOf(of.keptAfterPassing),
      keptAfterFailing: estimateOf(of.keptAfterFailing),
    })),
    contrasts: comparison.contrasts.map(contrastOf),
    expectations: [...expectations],
    sketched,
    failures: failures.map(({ plan, replicate, draw, message }) => ({
      ...{ plan, replicate },
      ...(draw === undefined ? {} : { draw }),
      message,
    })),
    // places depend on the form in which the scenario was sent, a result does not: they are left to `validate`
    notes: notes.map(({ code, message, remedy, path, strength }) => ({
      code,
      message: say(message),
      suggestion: say(remedy),
      ...(path === undefined ? {} : { path }),
      ...(strength === undefined ? {} : { strength }),
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

const estimateOf = ({ estimate, low, high, method, n }: WorldEstimate) => ({
  estimate: known(estimate),
  low: known(low),
  high: known(high),
  ...{ method, n },
});

/** A decision as {@link decisionSchema} says. */
export const decisionOf = ({ by, chosen, stages, rivals, worlds, ...of }: Decision) => ({
  by: by.map(({ outcome, margin, relative = false }) => ({ outcome, margin, relative })),
  chosen,
  chosenWith: [...of.chosenWith],
  contenders: [...of.contenders],
  stages: stages.map(({ outcome, best, left }) => ({ outcome, best: known(best), left: [...left] })),
  rivals: rivals.map(({ plan, verdict, at, aheadAt, differences }) => ({
    ...{ plan, verdict },
    at: at ?? null,
    aheadAt: aheadAt ?? null,
    differences: differences.map(({ outcome, margin, ...estimate }) => ({
      ...estimateOf(estimate),
      outcome,
      margin: known(margin),
    })),
  })),
  worlds,
  besideNothing:
    of.besideNothing === undefined
      ? null
      : {
          ...of.besideNothing,
          kept: estimateOf(of.besideNothing.kept),
          buyIn: levelsOf(of.besideNothing.buyIn),
          cost: levelsOf(of.besideNothing.cost),
        },
});

/** What is said of what is not known as {@link assumptionVerdictSchema} says. */
export function assumptionsOf(
  verdict: AssumptionVerdict | NotDrawn,
): z.output<typeof assumptionVerdictSchema> {
  if ('replicatesNeeded' in verdict) return { replicatesNeeded: verdict.replicatesNeeded };
  const { draws, worlds, paths, noisy, told } = verdict;
  return {
    ...{ draws, worlds },
    paths: [...paths],
    noisy: noisy.map(({ outcome, reliability, worldsNeeded }) => ({
      ...{ outcome, reliability },
      worldsNeeded: Number.isFinite(worldsNeeded) ? worldsNeeded : null,
    })),
    told:
      told === undefined
        ? null
        : {
            shares: told.shares.map(({ plan, share }) => ({ plan, share: estimateOf(share) })),
            undecided: estimateOf(told.undecided),
            contest: told.contest === undefined ? null : contestOf(told.contest),
          },
  };
}

const contestOf = ({ leader, rival, outcome, difference, strongest, flip }: Contest) => ({
  ...{ leader, rival, outcome },
  difference: [...difference],
  strongest: strongest.map((each) => ({ ...each })),
  flip:
    flip === undefined ? null : { ...flip, beyond: { ...flip.beyond, instead: flip.beyond.instead ?? null } },
});

const levelsOf = ({ ofChosen, ofNothing }: BesideNothingMeans) => ({
  ofChosen: known(ofChosen),
  ofNothing: known(ofNothing),
});

const summaryOf = ({ metric, n, mean, median, p10, p90, ciLow, ciHigh, ...of }: SummaryRow) => ({
  ...{ metric, n },
  mean: known(mean),
  median: known(median),
  p10: known(p10),
  p90: known(p90),
  ciLow: known(ciLow),
  ciHigh: known(ciHigh),
  ...overWorlds(of),
});

const contrastOf = ({ a, b, metric, difference, ciLow, ciHigh, pBetter, n, ...of }: Contrast) => ({
  ...{ a, b, metric },
  difference: known(difference),
  ciLow: known(ciLow),
  ciHigh: known(ciHigh),
  pBetter: known(pBetter),
  n,
  ...overWorlds(of),
});

const overWorlds = ({
  method,
  worlds,
  rangeLow,
  rangeHigh,
}: Pick<SummaryRow, 'method' | 'worlds' | 'rangeLow' | 'rangeHigh'>) => ({
  ...{ method, worlds },
  rangeLow: known(rangeLow),
  rangeHigh: known(rangeHigh),
});
