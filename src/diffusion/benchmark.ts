import { type Key, replicateKey, seedKey, streamKey } from '../engine/draws.ts';
import type { Network } from '../engine/network.ts';
import type { RunControl } from '../engine/runControl.ts';
import { type AtRisk, atRisk } from './atRisk.ts';
import {
  type CandidateModel,
  type HazardModel,
  hazardModels,
  isRewired,
  type RuleModel,
  ruleModels,
} from './candidateModels.ts';
import { changeExplanation, meanThresholds } from './changeExplanation.ts';
import type { CandidateContrast, Scope, Scores } from './contrast.ts';
import { type CrossValidation, crossValidate, halves, meanEvidence } from './crossValidate.ts';
import { type Diffusion, isSeed } from './diffusion.ts';
import { type Verdict, verdictOf } from './diffusionVerdict.ts';
import type { Evidence } from './evidence.ts';
import type { Explanation } from './explanation.ts';
import type { Hazard } from './hazard.ts';
import { hazardExplanation, meanHazard } from './hazardExplanation.ts';
import type { Estimate } from './jackknife.ts';
import { type Band, bandOf, difference, estimate, happened, type Measure, measures } from './measures.ts';
import { rewire } from './rewire.ts';
import type { Thresholds } from './surveySetting.ts';

/** How a benchmark is made; progress is told after every model that was fitted and run. */
export interface BenchmarkOptions extends RunControl {
  /** Number or word from which all luck follows: the halves, the rewirings, the replicates. */
  readonly seed: number | string;
  /** Runs of each fitted model. */
  readonly replicates: number;
  /** Networks with the ties permuted within communities. */
  readonly rewirings: number;
  /** Holds the seven states of the rule `change` against it as well: weeks that a period lasts, at least 1. */
  readonly weeksPerPeriod?: number | undefined;
}

/** How a model foretold the communities that it was not fitted on. */
interface Foretold {
  readonly scores: Readonly<Record<Scope, Scores>>;
  /** In how many periods the curve that happened lies within that of 95 % of the runs. */
  readonly band: Readonly<Record<Scope, Band>>;
}

/** A hazard, with its rates as fitted on the second half and on the first half, in this order; means over rewirings. */
export interface HazardResult extends Foretold {
  readonly rival: HazardModel;
  readonly hazards: readonly [Hazard, Hazard];
}

/** The seven states of the rule `change`, with the thresholds of both fits in the same order. */
export interface RuleResult extends Foretold {
  readonly rival: RuleModel;
  readonly thresholds: readonly [Thresholds, Thresholds];
}

export type CandidateResult = HazardResult | RuleResult;

/** How many rewired networks a real one foretells better than, by log-likelihood over all communities. */
export interface Rank {
  readonly one: CandidateModel;
  /** What it is called when its ties are permuted. */
  readonly other: CandidateModel;
  readonly better: number;
  readonly of: number;
}

export interface Benchmark {
  readonly people: number;
  readonly adopters: number;
  /** Adopters of the first period: all that a model is given of the diffusion that it foretells. */
  readonly seeds: number;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  /** One-way ties after both directions of undirected ones are told apart. */
  readonly ties: number;
  /** People whom nobody influences. */
  readonly withoutContacts: number;
  /** Names of the communities of each half. */
  readonly halves: readonly [readonly string[], readonly string[]];
  readonly seed: number | string;
  readonly replicates: number;
  readonly rewirings: number;
  /** Weeks that a period lasts, where the rule `change` was held against it. */
  readonly weeksPerPeriod?: number;
  readonly rivals: readonly CandidateResult[];
  readonly contrasts: readonly CandidateContrast[];
  readonly ranks: readonly Rank[];
  readonly verdict: Verdict;
}

/** What each comparison is about: the ties against what knows nothing of them, and the ties beside the community. */
const pairs: readonly (readonly [CandidateModel, CandidateModel])[] = [
  ['network', 'constant'],
  ['network', 'everybody'],
  ['network', 'community'],
  ['network', 'rewired'],
  ['communityAndNetwork', 'community'],
  ['communityAndNetwork', 'communityAndRewired'],
];

/** The seven states against curves, against a plain hazard of the same ties, against permuted ties, and unfitted. */
export const rulePairs = [
  ['change', 'constant'],
  ['change', 'everybody'],
  ['change', 'community'],
  ['change', 'network'],
  ['change', 'changeRewired'],
  ['change', 'changeUnfitted'],
] as const satisfies readonly (readonly [CandidateModel, CandidateModel])[];

/**
 * Asks of a diffusion that happened whether its network foretells it better than curves that know of no ties, and than
 * the same network with its ties permuted within communities. Every rival is fitted on half of the communities and
 * judged on the other half, and the other way round. The same seed gives the same result.
 */
export async function benchmark(
  diffusion: Diffusion,
  network: Network,
  options: BenchmarkOptions,
): Promise<Benchmark> {
  const { seed, replicates, rewirings, weeksPerPeriod, onProgress } = options;
  const key = seedKey(seed);
  const rows = atRisk(diffusion);
  const fact = happened(diffusion);
  const half = halves(fact.waiting, streamKey(key, 'halves'));
  const communities = scopeCommunities(half);
  const withRule = weeksPerPeriod !== undefined;
  const models: readonly CandidateModel[] = withRule ? [...hazardModels, ...ruleModels] : hazardModels;
  const on = (ties: Network): Ground => ({ diffusion, ties, rows, key, control: options });

  const judged = new Map<CandidateModel, CrossValidation<Fit>[]>(models.map((rival) => [rival, []]));
  const total = models.reduce((sum, rival) => sum + (isRewired(rival) ? rewirings : 1), 0);
  let done = 0;
  const add = async (rival: CandidateModel, ties: Network) => {
    const explanation = explanationOf(rival, on(ties), weeksPerPeriod);
    const validated = await crossValidate(explanation, diffusion, rows, half, {
      replicates,
      control: options,
    });
    judged.get(rival)?.push(validated);
    onProgress?.(++done, total);
  };
  for (const rival of models) if (!isRewired(rival)) await add(rival, network);
  for (let rewiring = 0; rewiring < rewirings; rewiring++) {
    const stream = streamKey(replicateKey(key, rewiring), 'rewire');
    const rewired = rewire(network, diffusion.community, stream);
    for (const rival of models) if (isRewired(rival)) await add(rival, rewired);
  }

  const mean = new Map([...judged].map(([rival, each]) => [rival, meanEvidence(diffusion, each)]));
  const evidenceOf = (rival: CandidateModel) => mean.get(rival) as Evidence;
  const judgedOf = (rival: CandidateModel) => judged.get(rival) as CrossValidation<Fit>[];
  const scored = (score: (measure: Measure, among: readonly number[]) => Estimate) =>
    byScope((scope) => byMeasure((measure) => score(measure, communities[scope])));
  const contrasts = [...pairs, ...(withRule ? rulePairs : [])].map(([one, other]) => ({
    one,
    other,
    scores: scored((measure, among) => difference(measure, evidenceOf(one), evidenceOf(other), fact, among)),
  }));
  return {
    people: diffusion.size,
    adopters: diffusion.adoptedAt.reduce((count, period) => count + (period < 0 ? 0 : 1), 0),
    seeds: diffusion.adoptedAt.reduce((count, _, i) => count + (isSeed(diffusion, i) ? 1 : 0), 0),
    firstPeriod: diffusion.firstPeriod,
    lastPeriod: diffusion.firstPeriod + diffusion.periods,
    ties: network.follower.length,
    withoutContacts: network.strength.reduce((count, strength) => count + (strength === 0 ? 1 : 0), 0),
    halves: [namesIn(diffusion, communities.first), namesIn(diffusion, communities.second)],
    seed,
    replicates,
    rewirings,
    ...(withRule && { weeksPerPeriod }),
    rivals: models.map((rival): CandidateResult => {
      const foretold = {
        scores: scored((measure, among) => estimate(measure, evidenceOf(rival), fact, among)),
        band: byScope((scope) => bandOf(fact, communities[scope], runsOf(judgedOf(rival), scope))),
      };
      const fits = <F extends Fit>(meanOf: (each: readonly F[]) => F): [F, F] => {
        const of = (side: 0 | 1) => meanOf(judgedOf(rival).map((each) => each.fits[side] as F));
        return [of(0), of(1)];
      };
      return isRule(rival)
        ? { rival, thresholds: fits(meanThresholds), ...foretold }
        : { rival, hazards: fits(meanHazard), ...foretold };
    }),
    contrasts,
    ranks: [
      rankOf('network', 'rewired', judged),
      rankOf('communityAndNetwork', 'communityAndRewired', judged),
      ...(withRule ? [rankOf('change', 'changeRewired', judged)] : []),
    ],
    verdict: verdictOf(contrasts),
  };
}

/** What is fitted: rates of a hazard, or thresholds. */
type Fit = Hazard | Thresholds;

/** What an explanation is made on. */
interface Ground {
  readonly diffusion: Diffusion;
  readonly ties: Network;
  readonly rows: AtRisk;
  readonly key: Key;
  readonly control: RunControl;
}

const isRule = (rival: CandidateModel): rival is RuleModel =>
  (ruleModels as readonly CandidateModel[]).includes(rival);

function explanationOf(
  rival: CandidateModel,
  { diffusion, ties, rows, key, control }: Ground,
  weeksPerPeriod = 1,
): Explanation<Fit> {
  if (!isRule(rival)) return hazardExplanation(rival, diffusion, ties, rows, key) as Explanation<Fit>;
  const options = { weeksPerPeriod, fitted: rival !== 'changeUnfitted' };
  return changeExplanation(options, diffusion, ties, rows, key, control) as Explanation<Fit>;
}

function scopeCommunities(half: Int8Array): Record<Scope, number[]> {
  const communities = [...half.keys()];
  return {
    all: communities.filter((c) => half[c] >= 0),
    first: communities.filter((c) => half[c] === 0),
    second: communities.filter((c) => half[c] === 1),
  };
}

const byScope = <T>(of: (scope: Scope) => T): Record<Scope, T> => ({
  all: of('all'),
  first: of('first'),
  second: of('second'),
});

const byMeasure = (of: (measure: Measure) => Estimate): Scores => {
  const [likelihood, next, order, curve] = measures.map(of);
  return { likelihood, next, order, curve };
};

const namesIn = ({ community }: Diffusion, communities: readonly number[]) =>
  communities.map((c) => community.labels[c]);

/** The runs of a scope: a run of all communities is one of each half together. */
function runsOf(judged: readonly CrossValidation<unknown>[], scope: Scope): Int32Array[] {
  return judged.flatMap(({ together: [first, second] }) =>
    scope === 'all'
      ? first.map((run, r) => run.map((count, t) => count + second[r][t]))
      : [...(scope === 'first' ? first : second)],
  );
}

function rankOf(
  one: CandidateModel,
  other: CandidateModel,
  judged: ReadonlyMap<CandidateModel, readonly CrossValidation<unknown>[]>,
): Rank {
  const sum = ({ evidence }: CrossValidation<unknown>) =>
    evidence.logLikelihood.reduce((all, each) => all + each, 0);
  const real = sum((judged.get(one) as readonly CrossValidation<unknown>[])[0]);
  const rewired = judged.get(other) as readonly CrossValidation<unknown>[];
  return { one, other, better: rewired.filter((each) => sum(each) < real).length, of: rewired.length };
}
