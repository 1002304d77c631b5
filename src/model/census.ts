import { states } from './states.ts';

/** One way of dividing people into groups: `labels[of[i]]` is person i's group, −1 for none. */
export interface Grouping {
  /** `unit`, `adopterType` … */
  readonly name: string;
  readonly labels: readonly string[];
  readonly of: Int32Array | Uint8Array;
  /** Positions of the labels that are measured; the others are too small to be shown, or empty. */
  readonly shown: readonly number[];
}

/** How many people of each group are in each state: kept as people move, never counted anew. */
export interface Census {
  /** People of group g in state s, at `[g × number of states + s]`. */
  readonly counts: Int32Array;
  /** Everybody is in their first state: state 0. */
  reset(): void;
  move(person: number, from: number, to: number): void;
}

const width = states.length;

/** A census of everybody in state 0. */
export function census({ of: given, labels }: Pick<Grouping, 'of' | 'labels'>): Census {
  // one kind of column, whatever kinds the groupings have
  const of = Int32Array.from(given);
  const counts = new Int32Array(labels.length * width);
  const taken: Census = {
    counts,
    reset() {
      counts.fill(0);
      for (let i = 0; i < of.length; i++) if (of[i] >= 0) counts[of[i] * width]++;
    },
    move(person, from, to) {
      const group = of[person];
      if (group < 0) return;
      counts[group * width + from]--;
      counts[group * width + to]++;
    },
  };
  taken.reset();
  return taken;
}

/** A census of everybody as one group: `counts[s]` people are in state s. */
export const censusOfAll = (size: number): Census => census({ of: new Uint8Array(size), labels: ['all'] });
