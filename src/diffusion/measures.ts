import { quantile } from '../statistics/quantile.ts';
import type { Diffusion } from './diffusion.ts';
import { isSeed } from './diffusion.ts';
import type { Evidence } from './evidence.ts';
import { type Estimate, jackknife } from './jackknife.ts';

/** What a model is judged by. */
export const measures = ['likelihood', 'next', 'order', 'curve'] as const;
export type Measure = (typeof measures)[number];

/** What really happened in each community. */
export interface Happened {
  /** Number of people. */
  readonly people: Float64Array;
  /** People who could adopt after the start. */
  readonly waiting: Float64Array;
  /** Adopters by the end of each period, a column of `periods + 1` per community. */
  readonly adopters: readonly Float64Array[];
}

/** Counts what happened, by community. */
export function happened(diffusion: Diffusion): Happened {
  const { size, adoptedAt, periods, community } = diffusion;
  const people = new Float64Array(community.labels.length);
  const waiting = new Float64Array(community.labels.length);
  const adopters = community.labels.map(() => new Float64Array(periods + 1));
  for (let i = 0; i < size; i++) {
    const c = community.of[i];
    people[c]++;
    if (!isSeed(diffusion, i)) waiting[c]++;
    if (adoptedAt[i] >= 0) for (let t = adoptedAt[i]; t <= periods; t++) adopters[c][t]++;
  }
  return { people, waiting, adopters };
}

/** One measure of one model over a list of communities. */
type Measured = (evidence: Evidence, fact: Happened, communities: readonly number[]) => number;

const total = (sums: Float64Array, communities: readonly number[]) =>
  communities.reduce((sum, c) => sum + sums[c], 0);

const measured: Record<Measure, Measured> = {
  likelihood: ({ logLikelihood }, { waiting }, communities) =>
    total(logLikelihood, communities) / total(waiting, communities),
  next: ({ nextConcordant, nextPairs }, _, communities) =>
    total(nextConcordant, communities) / total(nextPairs, communities),
  order: ({ orderConcordant, orderPairs }, _, communities) =>
    total(orderConcordant, communities) / total(orderPairs, communities),
  curve: curveError,
};

/** Root mean square of the distance between the shares of adopters foretold and found, over periods 1, 2, … */
function curveError(evidence: Evidence, fact: Happened, communities: readonly number[]): number {
  const people = total(fact.people, communities);
  const periods = fact.adopters[0].length - 1;
  let squares = 0;
  for (let t = 1; t <= periods; t++) {
    let apart = 0;
    for (const c of communities) apart += evidence.adopters[c][t] - fact.adopters[c][t];
    squares += (apart / people) * (apart / people);
  }
  return Math.sqrt(squares / periods);
}

/** Least and greatest value that each measure can have. */
const range: Record<Measure, readonly [number, number]> = {
  likelihood: [-Infinity, 0],
  next: [0, 1],
  order: [0, 1],
  curve: [0, 1],
};

/**
 * A measure of one model with its interval. The log-likelihood is that of all people together, its interval that of
 * the mean per person.
 */
export function estimate(
  measure: Measure,
  evidence: Evidence,
  fact: Happened,
  communities: readonly number[],
): Estimate {
  const [least, greatest] = range[measure];
  const within = estimated(measure, fact, communities, (among) => measured[measure](evidence, fact, among));
  return { ...within, low: Math.max(least, within.low), high: Math.min(greatest, within.high) };
}

/** How much one model's measure exceeds that of another, on the same communities. */
export const difference = (
  measure: Measure,
  one: Evidence,
  other: Evidence,
  fact: Happened,
  communities: readonly number[],
): Estimate =>
  estimated(
    measure,
    fact,
    communities,
    (among) => measured[measure](one, fact, among) - measured[measure](other, fact, among),
  );

function estimated(
  measure: Measure,
  { waiting }: Happened,
  communities: readonly number[],
  over: (among: readonly number[]) => number,
): Estimate {
  const scale = measure === 'likelihood' ? total(waiting, communities) : 1;
  return jackknife(
    communities.length,
    (without) => scale * over(communities.filter((_, position) => position !== without)),
  );
}

/** How often what happened lies between the 2.5 % and 97.5 % quantiles of the runs. */
export interface Band {
  /** Periods in which it does. */
  readonly inside: number;
  /** Periods compared: all but the first, which was given. */
  readonly of: number;
}

/** Holds the adopters of some communities against runs of the same communities, period by period. */
export function bandOf(fact: Happened, communities: readonly number[], runs: readonly Int32Array[]): Band {
  const periods = fact.adopters[0].length - 1;
  let inside = 0;
  for (let t = 1; t <= periods; t++) {
    const sorted = Float64Array.from(runs, (run) => run[t]).sort();
    const count = communities.reduce((sum, c) => sum + fact.adopters[c][t], 0);
    if (quantile(sorted, 0.025) <= count && count <= quantile(sorted, 0.975)) inside++;
  }
  return { inside, of: periods };
}
