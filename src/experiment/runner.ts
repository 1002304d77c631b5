import type { Prepared } from './prepare.ts';
import { nthRun, perform, performInTurns, type RunResult, type RunsOf } from './runSpec.ts';

/**
 * Somebody who runs every plan in every replicate. Results come world by world, within a world replicate by replicate,
 * and within a replicate plan by plan, wherever and in whatever order they are worked out, so that what is made of them
 * is the same to the last bit. Whoever stops asking for more ends the work.
 *
 * @param from runs that came before, counted in their order; none unless given
 */
export type Runner = (prepared: Prepared, from?: number) => Iterable<RunResult> | AsyncIterable<RunResult>;

/** How many runs a comparison has. */
export const countRuns = ({ plans, replicates }: RunsOf): number => plans.length * replicates;

/** Runs each replicate here, and lets others have their turn between any two weeks. */
export const runHereInTurns = (turn: () => Promise<void>): Runner =>
  async function* (prepared, from = 0) {
    for (let n = from; n < countRuns(prepared); n++) {
      const { plan, replicate } = nthRun(prepared, n);
      yield await performInTurns(prepared.plans[plan].model, replicate, turn);
    }
  };

/** Runs each replicate here, when it is asked for. */
export function* runHere(prepared: Prepared, from = 0): Generator<RunResult, void> {
  for (let n = from; n < countRuns(prepared); n++)
    yield* perform(prepared, { id: n, first: n, end: n + 1 }).results;
}
