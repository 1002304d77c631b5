import type { Prepared } from '../../experiment/prepare.ts';
import { countRuns } from '../../experiment/runner.ts';
import type { RunResult } from '../../experiment/runSpec.ts';
import { type Chunk, stretchesOf } from './chunk.ts';

/** Runs of a comparison that come chunk by chunk and are given in the order in which they are counted. */
export interface RunsInOrder {
  /** Takes in what came of a chunk, and gives every run whose turn it is by then. */
  take(chunk: Chunk, results: readonly RunResult[]): Generator<RunResult, void>;
  /** How many have been given. */
  readonly given: number;
}

/** Puts the runs of chunks where they are counted; those beyond the comparison are nobody's. */
export function runsInOrder(prepared: Prepared): RunsInOrder {
  const all = countRuns(prepared);
  const waiting = new Map<number, RunResult>();
  let next = 0;
  return {
    *take(chunk, results) {
      let k = 0;
      for (const { first, end } of stretchesOf(chunk, prepared))
        for (let n = first; n < end; n++, k++) if (n < all) waiting.set(n, results[k]);
      for (let result = waiting.get(next); result !== undefined; result = waiting.get(next)) {
        waiting.delete(next++);
        yield result;
      }
    },
    get given() {
      return next;
    },
  };
}
