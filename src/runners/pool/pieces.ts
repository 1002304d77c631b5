import { designFactors, designMeasures } from '../../experiment/estimate.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { countRuns } from '../../experiment/runner.ts';
import type { RunSpec } from '../../experiment/runSpec.ts';

/** Work of one piece, people × weeks: some milliseconds, beside which the microseconds of two messages are nothing. */
const PIECE = 250_000;

/** Runs in order, cut into pieces to be handed out. */
export type Piece = Omit<RunSpec, 'id'>;

/**
 * All runs from the given one on: pieces small enough that all `threads` are busy until near the end, and where they hold
 * several runs of a world all of them, since every thread makes the worlds of its runs.
 */
export function piecesOf(prepared: Prepared, from: number, threads: number): Piece[] {
  const all = countRuns(prepared);
  const ofWorld = all / prepared.worlds;
  const share = Math.ceil((all - from) / (threads * 8));
  const most = Math.max(
    1,
    Math.min(share, Math.floor(PIECE / designMeasures(designFactors(prepared)).runPersonWeeks)),
  );
  const length = most < ofWorld ? most : most - (most % ofWorld);
  const pieces: Piece[] = [];
  for (let first = from; first < all; ) {
    const end = Math.min(all, first - (length < ofWorld ? 0 : first % ofWorld) + length);
    pieces.push({ first, end });
    first = end;
  }
  return pieces;
}
