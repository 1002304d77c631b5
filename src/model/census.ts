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

/** Everybody's group, and how many people each group has; people of no group are in one after all others. */
export interface Membership {
  readonly of: Int32Array;
  readonly size: Int32Array;
  /** How often, row by row, somebody is of another group than the one before. */
  readonly turns: number;
}

const memberships = new WeakMap<Groups, Membership>();
type Groups = Pick<Grouping, 'of' | 'labels'>;

/** One kind of column whatever kinds the groupings have, made once for everybody who goes through it. */
export function membershipIn(grouping: Groups): Membership {
  const known = memberships.get(grouping);
  if (known !== undefined) return known;
  const { of: given, labels } = grouping;
  const of = new Int32Array(given);
  const size = new Int32Array(labels.length + 1);
  let turns = 0;
  for (let i = 0; i < of.length; i++) {
    if (of[i] < 0) of[i] = labels.length;
    size[of[i]]++;
    if (i > 0 && of[i] !== of[i - 1]) turns++;
  }
  const membership = { of, size, turns };
  memberships.set(grouping, membership);
  return membership;
}

/** A census of everybody in state 0. */
export function census(grouping: Groups): Census {
  const { of, size } = membershipIn(grouping);
  const counts = new Int32Array(size.length * width);
  const taken: Census = {
    counts,
    reset() {
      counts.fill(0);
      for (let g = 0; g < size.length; g++) counts[g * width] = size[g];
    },
    move(person, from, to) {
      const group = of[person];
      counts[group * width + from]--;
      counts[group * width + to]++;
    },
  };
  taken.reset();
  return taken;
}

/** A census of everybody as one group: `counts[s]` people are in state s. */
export function censusOfAll(size: number): Census {
  const counts = new Int32Array(width);
  counts[0] = size;
  return {
    counts,
    reset() {
      counts.fill(0);
      counts[0] = size;
    },
    move(_, from, to) {
      counts[from]--;
      counts[to]++;
    },
  };
}
