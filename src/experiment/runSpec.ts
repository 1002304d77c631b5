import { type Model, simulate, weekByWeek } from '../engine/simulate.ts';
import type { Trajectory } from '../engine/trajectory.ts';
import { nthReplicate } from './possibleWorlds.ts';

/**
 * A stretch of the runs of a comparison: what this thread, another one or a queue is told to run. Runs are counted
 * replicate by replicate, those of one world one after the other, and within a replicate plan by plan.
 */
export interface RunSpec extends Stretch {
  /** Pairs the reply with it. */
  readonly id: number;
}

/** Some of what is counted in order: the first, and the one after the last. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** What is run of a plan: its model, and the one that goes on where it is given up. */
type PlanRun = { readonly model: Model; readonly goingOn?: Model | undefined };

/** What a comparison runs, as far as its order depends on it. */
export interface RunsOf {
  readonly plans: readonly PlanRun[];
  readonly replicates: number;
  readonly worlds: number;
}

/** The plan and the replicate of the n-th run. */
export function nthRun(
  { plans, replicates, worlds }: RunsOf,
  n: number,
): { plan: number; replicate: number } {
  const visit = Math.floor(n / plans.length);
  return { plan: n % plans.length, replicate: nthReplicate(visit, replicates, worlds) };
}

/** What a replicate left behind, or in words why it broke off. */
export type RunResult = Trajectory | string;

export interface RunReply {
  readonly id: number;
  /** One result a run, in their order. */
  readonly results: readonly RunResult[];
}

/** Runs what a spec describes. The only place where replicates of an experiment are run, wherever that is. */
export function perform(runs: RunsOf, { id, first, end }: RunSpec): RunReply {
  const results: RunResult[] = [];
  for (let n = first; n < end; n++) {
    const { plan, replicate } = nthRun(runs, n);
    results.push(attempt(runs.plans[plan], replicate));
  }
  return { id, results };
}

function attempt({ model, goingOn }: PlanRun, replicate: number): RunResult {
  try {
    const trajectory = simulate(model, replicate);
    if (goingOn === undefined || !wasGivenUp(model, trajectory)) return trajectory;
    return { ...trajectory, goingOn: simulate(goingOn, replicate).values };
  } catch (error) {
    return told(error);
  }
}

/** Whether a gate has given the plan up by the end of the run. */
function wasGivenUp({ series, weeks }: Model, { values }: Trajectory): boolean {
  const row = series.findIndex(({ metric }) => metric === 'gaveUp');
  return row >= 0 && values[row * (weeks + 1) + weeks] === 1;
}

/** Runs one replicate and lets others have their turn after every week: for runs too long to be waited for. */
export async function performInTurns(
  model: Model,
  replicate: number,
  turn: () => Promise<void>,
): Promise<RunResult> {
  try {
    const weeks = weekByWeek(model, replicate);
    for (let week = weeks.next(); ; week = weeks.next()) {
      if (week.done) return week.value;
      await turn();
    }
  } catch (error) {
    return told(error);
  }
}

const told = (error: unknown): string => String(error instanceof Error ? error : new Error(String(error)));
