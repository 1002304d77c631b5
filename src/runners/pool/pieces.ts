import { designFactors, designMeasures } from '../../experiment/estimate.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { RunSpec } from '../../experiment/runSpec.ts';

/** Work of one piece, people × weeks: some milliseconds, beside which the microseconds of two messages are nothing. */
const PIECE = 250_000;

/** Runs in order, cut into pieces to be handed out. */
export type Piece = Omit<RunSpec, 'id'>;

/** All runs from the given one on, plan by plan: small enough that `threads` of them are all busy until near the end. */
export function piecesOf(prepared: Prepared, replicates: number, from: number, threads: number): Piece[] {
  const share = Math.ceil((prepared.plans.length * replicates - from) / (threads * 8));
  const length = Math.max(
    1,
    Math.min(share, Math.floor(PIECE / designMeasures(designFactors(prepared)).runPersonWeeks)),
  );
  return prepared.plans.flatMap((_, plan) => {
    const pieces: Piece[] = [];
    for (let first = Math.max(0, from - plan * replicates); first < replicates; first += length)
      pieces.push({ plan, first, end: Math.min(replicates, first + length) });
    return pieces;
  });
}
