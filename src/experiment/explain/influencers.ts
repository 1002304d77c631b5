import type { Adoption } from './adoptionCascade.ts';

/** What one person brought about among others. */
export interface Influence {
  readonly person: number;
  readonly tenure: number;
  /** People won over directly. */
  readonly direct: number;
  /** The same and, in turn, those whom these won over. */
  readonly all: number;
}

/** Those who won others over, most in all first. */
export function influencers(adoptions: readonly Adoption[]): Influence[] {
  const direct = new Int32Array(adoptions.length);
  const all = new Int32Array(adoptions.length);
  // parents stand before their children, so that going back every count is whole before it is handed on
  for (let k = adoptions.length - 1; k >= 0; k--) {
    const { parent } = adoptions[k];
    if (parent < 0) continue;
    direct[parent]++;
    all[parent] += all[k] + 1;
  }
  return adoptions
    .map(({ person, tenure }, k) => ({ person, tenure, direct: direct[k], all: all[k] }))
    .filter((each) => each.direct > 0)
    .sort((a, b) => b.all - a.all || b.direct - a.direct || a.person - b.person);
}
