import type { Network } from './network.ts';

/**
 * What each person hears from their contacts, held as exact whole-number sums: `voice[i]` is Σ weight × what the
 * contact says (in whole units, such as twentieths), `active[i]` is Σ weight over contacts in use. Both move only
 * along the ties of those who changed, and equal a full recomputation in any order.
 */
export interface Exposure {
  readonly voice: Float64Array;
  readonly active: Float64Array;
}

export const noExposure = (size: number): Exposure => ({
  voice: new Float64Array(size),
  active: new Float64Array(size),
});

/** One person changed: everybody who listens to them hears the difference. */
export function tellFollowers(
  { first, follower, weight }: Network,
  { voice, active }: Exposure,
  person: number,
  voiceChange: number,
  activeChange: number,
): void {
  const end = first[person + 1];
  for (let t = first[person]; t < end; t++) {
    voice[follower[t]] += weight[t] * voiceChange;
    active[follower[t]] += weight[t] * activeChange;
  }
}
