import type { Network } from './network.ts';

/**
 * The exposure of each person to their contacts, held as exact whole-number sums: Σ weight × influence of the contact
 * (in whole units, such as eightieths), and Σ weight over contacts in use. Both move only along the ties of those who
 * changed, and equal a full recomputation in any order. The two stand side by side, person i's at 2i and 2i + 1,
 * because a contact's change of state moves both.
 */
export type Exposure = Int32Array | Float64Array;

/** Exposure 0 for everybody; `maxInfluence` is the largest influence of one person, in whole units. 32 bits where all sums fit. */
export function createExposure({ size, strength }: Network, maxInfluence: number): Exposure {
  const most = Math.max(1, maxInfluence);
  for (let i = 0; i < size; i++) if (strength[i] * most >= 2 ** 31) return new Float64Array(2 * size);
  return new Int32Array(2 * size);
}

/** Σ weight × influence of contacts, and Σ weight of contacts in use. */
export const influenceSum = (exposure: Exposure, person: number): number => exposure[2 * person];
export const userWeight = (exposure: Exposure, person: number): number => exposure[2 * person + 1];

/** Adds the change of one person's influence and use to the exposure of each of their followers. */
export function pushExposure(
  { first, follower, weight }: Network,
  exposure: Exposure,
  person: number,
  influenceChange: number,
  usersChange: number,
): void {
  const end = first[person + 1];
  for (let t = first[person]; t < end; t++) {
    const place = 2 * follower[t];
    exposure[place] += weight[t] * influenceChange;
    exposure[place + 1] += weight[t] * usersChange;
  }
}
