import { type Model, simulate, weekByWeek } from '../engine/simulate.ts';
import type { Trajectory } from '../engine/trajectory.ts';

/** A stretch of replicates of one plan: what this thread, another one or a queue is told to run. */
export interface RunSpec {
  /** Pairs the reply with it. */
  readonly id: number;
  /** Which of the plans, by its place. */
  readonly plan: number;
  /** The first replicate, and the one after the last. */
  readonly first: number;
  readonly end: number;
}

/** What a replicate left behind, or in words why it broke off. */
export type RunResult = Trajectory | string;

export interface RunReply {
  readonly id: number;
  /** One result a replicate, in their order. */
  readonly results: readonly RunResult[];
}

/** Runs what a spec describes. The only place where replicates of an experiment are run, wherever that is. */
export function perform(plans: readonly { readonly model: Model }[], spec: RunSpec): RunReply {
  const { model } = plans[spec.plan];
  const results: RunResult[] = [];
  for (let replicate = spec.first; replicate < spec.end; replicate++) results.push(attempt(model, replicate));
  return { id: spec.id, results };
}

function attempt(model: Model, replicate: number): RunResult {
  try {
    return simulate(model, replicate);
  } catch (error) {
    return told(error);
  }
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
