import type { Network } from '../../src/engine/network.ts';
import { simulate } from '../../src/engine/simulate.ts';
import { cascadeModel } from '../../src/model/rules/cascadeModel.ts';
import { thresholdModel } from '../../src/model/rules/thresholdModel.ts';
import { needsOf, referenceSetting } from '../model/rules/reference.ts';
import { type Next, networkOf, pick, randomGraph, stream } from './graphs.ts';

/** What a single starter chosen at random sets off, over many runs. */
export interface Outbreaks {
  /** Share of people reached by each run. */
  readonly shares: readonly number[];
  readonly mean: number;
  readonly largest: number;
  /** Share of the runs that reached more than a tenth of everybody, and how many these reached on average. */
  readonly global: number;
  readonly sizeWhenGlobal: number;
}

export interface Trials {
  readonly runs: number;
  /** Starters that are tried on each graph. */
  readonly perGraph: number;
  /** Long enough for everything to come to rest. */
  readonly weeks: number;
  readonly graph: (next: Next) => Network;
  readonly seed: string;
}

const GLOBAL = 0.1;

/** Starts one person at a time and lets it run its course. */
function outbreaks(
  { runs, perGraph, weeks, graph, seed }: Trials,
  prepare: (network: Network) => (starter: number, run: number) => Float64Array,
): Outbreaks {
  const next = stream(seed);
  const shares: number[] = [];
  while (shares.length < runs) {
    const network = graph(next);
    const start = prepare(network);
    for (let k = 0; k < perGraph && shares.length < runs; k++) {
      const counts = start(pick(next, network.size), shares.length);
      if (counts[weeks] > counts[weeks - 1]) throw new Error(`still going on in week ${weeks}`);
      shares.push(counts[weeks] / network.size);
    }
  }
  const large = shares.filter((share) => share > GLOBAL);
  return {
    shares,
    mean: mean(shares),
    largest: Math.max(...shares),
    global: large.length / runs,
    sizeWhenGlobal: mean(large),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

/** Everybody waits for the same share of their contacts. */
export const thresholdOutbreaks = (threshold: number, trials: Trials): Outbreaks =>
  outbreaks(trials, (network) => {
    const needs = needsOf(network, threshold);
    return (starter) =>
      simulate(thresholdModel(referenceSetting(network, [starter], trials.weeks), needs), 0).values;
  });

/** Every adopter tries each contact once. */
export const percolation = (probability: number, trials: Trials): Outbreaks =>
  outbreaks(trials, (network) => (starter, run) => {
    const setting = referenceSetting(network, [starter], trials.weeks, trials.seed);
    return simulate(cascadeModel(setting, probability, true), run).values;
  });

/** Random graphs of ten thousand people. */
export const randomPeople = (meanContacts: number) => (next: Next) =>
  networkOf(randomGraph(10_000, meanContacts, next));
