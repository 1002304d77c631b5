import type { Network } from '../engine/network.ts';
import type { Category } from '../org/org.ts';

/** Those whose example counts for each person: their contacts, their community, everybody. */
export interface ReferenceGroup {
  /** Whether people of one community have the same surroundings, so that nothing tells them apart. */
  readonly alike: boolean;
  /** Begins a history in which nobody has adopted yet. */
  watch(): Watch;
}

/** The adopters around each person, as a history goes on. */
export interface Watch {
  /** Share of a person's surroundings that has adopted, from 0 to 1; 0 for whoever has none. */
  share(person: number): number;
  /** Notes that a person has adopted. */
  adopted(person: number): void;
}

/** The people who influence each person, by the weight of their ties. */
export function contacts({ size, first, follower, weight, strength }: Network): ReferenceGroup {
  return {
    alike: false,
    watch() {
      const around = new Float64Array(size);
      return {
        share: (person) => (strength[person] === 0 ? 0 : around[person] / strength[person]),
        adopted(person) {
          for (let t = first[person]; t < first[person + 1]; t++) around[follower[t]] += weight[t];
        },
      };
    },
  };
}

/** Everybody in a person's group, who count alike: Bass's well-mixed crowd (1969), once per group. */
export function mixing({ labels, of }: Category): ReferenceGroup {
  const size = new Int32Array(labels.length);
  for (const group of of) size[group]++;
  return {
    alike: true,
    watch() {
      const adopters = new Int32Array(labels.length);
      return {
        share: (person) => adopters[of[person]] / size[of[person]],
        adopted(person) {
          adopters[of[person]]++;
        },
      };
    },
  };
}
