import type { Network } from '../../engine/network.ts';
import { INFLUENCE_UNITS, type World } from '../../model/world.ts';

/** Those who influence a person, and with what weight. */
export interface Influences {
  readonly from: Int32Array;
  readonly weight: Float64Array;
}

/** One contact in one week. */
export interface Contact {
  readonly person: number;
  readonly state: number;
  /** Share of the weight of all the person's contacts. */
  readonly share: number;
  /** What the contact adds to E; over all contacts this adds up to E before it is cut to [−1, 1]. */
  readonly contribution: number;
}

/** Everybody's contacts: the network by the person who is influenced. Linear in ties. */
export function influencesOn({ size, first, follower, weight }: Network): (person: number) => Influences {
  const starts = new Uint32Array(size + 1);
  for (const i of follower) starts[i + 1]++;
  for (let i = 0; i < size; i++) starts[i + 1] += starts[i];
  const next = starts.slice();
  const from = new Int32Array(follower.length);
  const weights = new Float64Array(follower.length);
  for (let influencer = 0; influencer < size; influencer++)
    for (let t = first[influencer]; t < first[influencer + 1]; t++) {
      const place = next[follower[t]]++;
      from[place] = influencer;
      weights[place] = weight[t];
    }
  return (person) => ({
    from: from.subarray(starts[person], starts[person + 1]),
    weight: weights.subarray(starts[person], starts[person + 1]),
  });
}

/** What each contact says to a person at this moment, who says most first; silent contacts last, by weight. */
export function contactsOf(world: World, person: number, { from, weight }: Influences): Contact[] {
  const whole = world.setting.network.strength[person];
  return Array.from(from, (contact, k) => ({
    person: contact,
    state: world.state[contact],
    share: weight[k] / whole,
    contribution: (weight[k] * world.influence[contact]) / (whole * INFLUENCE_UNITS),
  })).sort(
    (a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || b.share - a.share || a.person - b.person,
  );
}

/** The contact who says most in favour, −1 where nobody does; `contacts` as {@link contactsOf} orders them. */
export const loudestFor = (contacts: readonly Contact[]): number =>
  contacts.find(({ contribution }) => contribution > 0)?.person ?? -1;
