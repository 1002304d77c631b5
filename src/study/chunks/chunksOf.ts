import { mostWorlds } from '../../experiment/possibleWorlds.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { Stretch } from '../../experiment/runSpec.ts';
import { canonicalHash } from '../../scenario/canonical.ts';
import type { Chunk } from './chunk.ts';
import { estimatedRunSeconds } from './estimatedRunSeconds.ts';

/** Seconds of work of a chunk, and of the longest that is not divided further where it can be. */
const USUAL = 1;
const LONGEST = 3;

/** Worlds of a chunk: divisors of the numbers that people ask for, so that asking for more begins where chunks end. */
const WORLDS = [1, 2, 5, 10, 20, 25, 50, 100] as const;
/** Rounds of a chunk, likewise. */
const ROUNDS = [1, 2, 5, 10] as const;

/** An organisation is so large that a world is played in several rounds once it is made ready, where there are fewer worlds at most. */
const FEW_WORLDS = 100;

/**
 * All runs of a comparison as chunks, in the order in which they are merged. Sizes follow from the size of the work as it was
 * {@link estimatedRunSeconds measured}, never from the machine at hand: whoever asks gets the same list, and whoever asks for more
 * worlds the same beginning of it.
 *
 * @param key of all that the runs of the comparison depend on but how many there are
 */
export function chunksOf(prepared: Prepared, key: string): Chunk[] {
  const { plans, worlds, replicates, source, org } = prepared;
  const each = replicates / worlds;
  const ofRun = estimatedRunSeconds(prepared);
  const ofReplicate = ofRun * plans.length;
  const replicatesOf = USUAL / ofReplicate;
  const isDivided = ofReplicate > LONGEST;
  const isLarge = each > 1 && mostWorlds(source, org.size) < FEW_WORLDS;
  const rounds = isLarge && !isDivided ? atMost(ROUNDS, replicatesOf) : 1;
  const inWorlds = isDivided ? 1 : atMost(WORLDS, replicatesOf / rounds);
  const inPlans = isDivided ? Math.max(1, Math.floor(USUAL / ofRun)) : plans.length;
  const chunks: Chunk[] = [];
  for (const world of cut(worlds, inWorlds))
    for (const round of cut(each, rounds))
      for (const plan of cut(plans.length, inPlans)) {
        const names = plans.slice(plan.first, plan.end).map(({ name }) => name);
        // in the first round the replicate is the world, whatever number of worlds there is
        const stride = round.end === 1 ? undefined : worlds;
        const id = canonicalHash({ key, plans: names, world, round, stride });
        chunks.push({ id, plans: plan, worlds: world, rounds: round });
      }
  return chunks;
}

/** The largest of some numbers that is not above `most`; the first, if all are. */
const atMost = (numbers: readonly number[], most: number): number =>
  numbers.findLast((number) => number <= most) ?? numbers[0];

/** 0 to `all` in pieces of `length`, the last one shorter. */
function cut(all: number, length: number): Stretch[] {
  const pieces: Stretch[] = [];
  for (let first = 0; first < all; first += length)
    pieces.push({ first, end: Math.min(all, first + length) });
  return pieces;
}
