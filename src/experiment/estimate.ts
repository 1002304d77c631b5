import { simulate } from '../engine/simulate.ts';
import { countDraws } from './assumptions/countDraws.ts';
import type { Prepared } from './prepare.ts';

/** What a comparison is made of, as far as its size depends on it. */
export interface DesignFactors {
  readonly people: number;
  readonly weeks: number;
  readonly plans: number;
  readonly replicates: number;
  /** Curves a plan, on average; 0 before the plans are compiled. */
  readonly series: number;
}

/** How much a comparison computes and keeps. */
export interface DesignMeasures {
  readonly people: number;
  /** People × weeks of one run. */
  readonly runPersonWeeks: number;
  /** The same of all runs. */
  readonly personWeeks: number;
  /** Points of curves, of all plans. */
  readonly cells: number;
  /** The same over all replicates. */
  readonly values: number;
}

/** How large a comparison is, as people and programs are told. */
export interface DesignSize extends Omit<DesignFactors, 'series'> {
  /** Plans times replicates. */
  readonly runs: number;
  /** Draws of what is not known, and the runs in them. */
  readonly draws: number;
  readonly drawRuns: number;
}

/** The size of a prepared comparison. */
export function designSize(prepared: Prepared): DesignSize {
  const { plans, replicates, horizon, org } = prepared;
  const { draws = 0, runs: drawRuns = 0 } = countDraws(prepared) ?? {};
  return {
    plans: plans.length,
    replicates,
    weeks: horizon,
    people: org.size,
    runs: plans.length * replicates,
    draws,
    drawRuns,
  };
}

/** The factors of a prepared comparison. */
export const designFactors = (prepared: Prepared): DesignFactors => {
  const { plans } = prepared;
  const series = plans.reduce((sum, { model }) => sum + model.series.length, 0) / plans.length;
  const { people, weeks, replicates } = designSize(prepared);
  return { people, weeks, plans: plans.length, replicates, series };
};

/** Every measure of a design; each grows with every factor. */
export function designMeasures({ people, weeks, plans, replicates, series }: DesignFactors): DesignMeasures {
  const cells = Math.ceil(series * plans * (weeks + 1));
  const runPersonWeeks = people * weeks;
  const personWeeks = runPersonWeeks * plans * replicates;
  return { people, runPersonWeeks, personWeeks, cells, values: cells * replicates };
}

/** Milliseconds spent at least on finding out how fast this machine is, unless a single run of each plan takes longer. */
const TRIAL = 1000;

/** Runs of each plan after which the compiler knows the code; waited for on a busy machine, up to {@link LONGEST_TRIAL}. */
const WARM_UP_RUNS = 8;
const LONGEST_TRIAL = 4000;

/**
 * Seconds that a comparison will take on one core of this machine: every plan is run a few times, the quickest counts,
 * since the first runs are slowed down by the compiler. `now` gives milliseconds.
 */
export function estimatedSeconds(prepared: Prepared, now: () => number): number {
  const { plans, replicates } = prepared;
  const quickest = plans.map(() => Infinity);
  const began = now();
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const [p, { model }] of plans.entries()) {
      const start = now();
      simulate(model, replicate);
      quickest[p] = Math.min(quickest[p], now() - start);
    }
    const spent = now() - began;
    if (spent > (replicate + 1 < WARM_UP_RUNS ? LONGEST_TRIAL : TRIAL)) break;
  }
  const ofComparison = (quickest.reduce((sum, milliseconds) => sum + milliseconds, 0) * replicates) / 1000;
  return ofComparison * (1 + (countDraws(prepared)?.cost ?? 0));
}
