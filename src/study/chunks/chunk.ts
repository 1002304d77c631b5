import type { Stretch } from '../../experiment/runSpec.ts';

/**
 * What is handed out, performed and kept at once: every run of some plans in some possible worlds of one comparison, about a
 * second of work. What comes of it follows from its identity alone, whoever performs it, wherever and however often.
 */
export interface Chunk {
  /** Hash of all that its runs depend on: 64 hexadecimal digits. */
  readonly id: string;
  /** Numbers of plans, of worlds, and of the rounds in which each world is played. */
  readonly plans: Stretch;
  readonly worlds: Stretch;
  readonly rounds: Stretch;
}

/** How many runs a chunk has. */
export const runsOf = ({ plans, worlds, rounds }: Chunk): number =>
  lengthOf(plans) * lengthOf(worlds) * lengthOf(rounds);

const lengthOf = ({ first, end }: Stretch): number => end - first;

/** What the order of a comparison's runs depends on. */
export interface RunOrder {
  readonly plans: { readonly length: number };
  readonly replicates: number;
  readonly worlds: number;
}

/** The runs of a chunk as stretches of the comparison's runs, in the order in which they are counted there. */
export function stretchesOf({ plans, worlds, rounds }: Chunk, order: RunOrder): Stretch[] {
  const all = order.plans.length;
  const each = order.replicates / order.worlds;
  const stretches: { first: number; end: number }[] = [];
  for (let world = worlds.first; world < worlds.end; world++)
    for (let round = rounds.first; round < rounds.end; round++) {
      const replicate = (world * each + round) * all;
      const first = replicate + plans.first;
      const end = replicate + plans.end;
      const last = stretches.at(-1);
      if (last?.end === first) last.end = end;
      else stretches.push({ first, end });
    }
  return stretches;
}
