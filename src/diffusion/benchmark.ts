import { replicateKey, seedKey, streamKey } from '../engine/draws.ts';
import type { Network } from '../engine/network.ts';
import type { RunControl } from '../engine/runControl.ts';
import { atRisk } from './atRisk.ts';
import { type CandidateModel, candidateModels, isRewired } from './candidateModels.ts';
import type { CandidateContrast, Scope, Scores } from './contrast.ts';
import { type CrossValidation, crossValidate, halves, meanEvidence, meanHazards } from './crossValidate.ts';
import { type Diffusion, isSeed } from './diffusion.ts';
import { type Verdict, verdictOf } from './diffusionVerdict.ts';
import type { Evidence } from './evidence.ts';
import type { Hazard } from './hazard.ts';
import type { Estimate } from './jackknife.ts';
import { type Band, bandOf, difference, estimate, happened, type Measure, measures } from './measures.ts';
import { rewire } from './rewire.ts';

/** How a benchmark is made; progress is told after every model that was fitted and run. */
export interface BenchmarkOptions extends RunControl {
  /** Number or word from which all luck follows: the halves, the rewirings, the replicates. */
  readonly seed: number | string;
  /** Runs of each fitted model. */
  readonly replicates: number;
  /** Networks with the ties permuted within communities. */
  readonly rewirings: number;
}

export interface CandidateResult {
  readonly rival: CandidateModel;
  /** Fitted on the second half and on the first half, in this order; the mean of the rewirings where there are any. */
  readonly hazards: readonly [Hazard, Hazard];
  readonly scores: Readonly<Record<Scope, Scores>>;
  /** In how many periods the curve that happened lies within that of 95 % of the runs. */
  readonly band: Readonly<Record<Scope, Band>>;
}

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
  const { seed, replicates, rewirings, onProgress } = options;
  const key = seedKey(seed);
  const rows = atRisk(diffusion);
  const fact = happened(diffusion);
  const half = halves(fact.waiting, streamKey(key, 'halves'));
  const communities = scopeCommunities(half);
  const retold = { key, replicates, control: options };
  const judge = (rival: CandidateModel, ties: Network) =>
    crossValidate(rival, diffusion, ties, rows, half, retold);

  const judged = new Map<CandidateModel, CrossValidation[]>(candidateModels.map((rival) => [rival, []]));
  const total = candidateModels.reduce((sum, rival) => sum + (isRewired(rival) ? rewirings : 1), 0);
  let done = 0;
  const add = async (rival: CandidateModel, ties: Network) => {
    judged.get(rival)?.push(await judge(rival, ties));
    onProgress?.(++done, total);
  };
  for (const rival of candidateModels) if (!isRewired(rival)) await add(rival, network);
  for (let rewiring = 0; rewiring < rewirings; rewiring++) {
    const stream = streamKey(replicateKey(key, rewiring), 'rewire');
    const rewired = rewire(network, diffusion.community, stream);
    for (const rival of candidateModels) if (isRewired(rival)) await add(rival, rewired);
  }

  const mean = new Map([...judged].map(([rival, each]) => [rival, meanEvidence(diffusion, each)]));
  const evidenceOf = (rival: CandidateModel) => mean.get(rival) as Evidence;
  const judgedOf = (rival: CandidateModel) => judged.get(rival) as CrossValidation[];
  const scored = (score: (measure: Measure, among: readonly number[]) => Estimate) =>
    byScope((scope) => byMeasure((measure) => score(measure, communities[scope])));
  const contrasts = pairs.map(([one, other]) => ({
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
    rivals: candidateModels.map((rival) => ({
      rival,
      hazards: meanHazards(judgedOf(rival)),
      scores: scored((measure, among) => estimate(measure, evidenceOf(rival), fact, among)),
      band: byScope((scope) => bandOf(fact, communities[scope], runsOf(judgedOf(rival), scope))),
    })),
    contrasts,
    ranks: [
      rankOf('network', 'rewired', judged),
      rankOf('communityAndNetwork', 'communityAndRewired', judged),
    ],
    verdict: verdictOf(contrasts),
  };
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
function runsOf(judged: readonly CrossValidation[], scope: Scope): Int32Array[] {
  return judged.flatMap(({ together: [first, second] }) =>
    scope === 'all'
      ? first.map((run, r) => run.map((count, t) => count + second[r][t]))
      : [...(scope === 'first' ? first : second)],
  );
}

function rankOf(
  one: CandidateModel,
  other: CandidateModel,
  judged: ReadonlyMap<CandidateModel, readonly CrossValidation[]>,
): Rank {
  const sum = ({ evidence }: CrossValidation) => evidence.logLikelihood.reduce((all, each) => all + each, 0);
  const real = sum((judged.get(one) as readonly CrossValidation[])[0]);
  const rewired = judged.get(other) as readonly CrossValidation[];
  return { one, other, better: rewired.filter((each) => sum(each) < real).length, of: rewired.length };
}
