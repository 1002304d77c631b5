import type { Prepared } from './prepare.ts';
import { perform, performInTurns, type RunResult } from './runSpec.ts';

/**
 * Somebody who runs every plan so many times. Results come plan by plan and within a plan replicate by replicate,
 * wherever and in whatever order they are worked out, so that what is made of them is the same to the last bit.
 * Whoever stops asking for more ends the work.
 */
export type Runner = (
  prepared: Prepared,
  replicates: number,
) => Iterable<RunResult> | AsyncIterable<RunResult>;

/** Runs each replicate here, and lets others have their turn between any two weeks. */
export const runHereInTurns = (turn: () => Promise<void>): Runner =>
  async function* ({ plans }, replicates) {
    for (const { model } of plans)
      for (let replicate = 0; replicate < replicates; replicate++)
        yield await performInTurns(model, replicate, turn);
  };

/** Runs each replicate here, when it is asked for. */
export function* runHere({ plans }: Prepared, replicates: number): Generator<RunResult, void> {
  let id = 0;
  for (let plan = 0; plan < plans.length; plan++)
    for (let replicate = 0; replicate < replicates; replicate++)
      yield* perform(plans, { id: id++, plan, first: replicate, end: replicate + 1 }).results;
}
