import { practises, states } from './states.ts';

/** Everybody's skill, in [0, 1]; unused skill decays week by week. */
export interface Skills {
  of(person: number): number;
  /** Everybody's, by row. */
  all(): Float64Array;
  set(person: number, skill: number): void;
  /** Training of this week: closes a share of the gap to 1, at the person's rate of learning. Nothing fades meanwhile. */
  learn(person: number, rate: number, share: number): void;
  /** The week's learning is over, and whoever was not trained and does not practise has forgotten a little. */
  pass(): void;
  /** Nobody knows anything, as at first. */
  reset(): void;
}

/** Skills of people in these states, of which the share `decay` fades in a week without use. */
export function createSkills(state: Uint8Array, decay: number): Skills {
  const skill = new Float64Array(state.length);
  /** By state: the share of a skill that is left after a week without training. */
  const lasting = Float64Array.from(states, (_, s) => (practises(s) ? 1 : 1 - decay));
  /** Who was trained this week, and the skill that they keep while that of everybody passes. */
  const trained: number[] = [];
  const kept: number[] = [];

  return {
    of: (person) => skill[person],
    all: () => skill,
    set(person, value) {
      skill[person] = value;
    },
    learn(person, rate, share) {
      skill[person] += rate * (1 - skill[person]) * share;
      trained.push(person);
    },
    pass() {
      for (let k = 0; k < trained.length; k++) kept[k] = skill[trained[k]];
      for (let i = 0; i < skill.length; i++) skill[i] *= lasting[state[i]];
      for (let k = 0; k < trained.length; k++) skill[trained[k]] = kept[k];
      trained.length = 0;
    },
    reset() {
      skill.fill(0);
      trained.length = 0;
    },
  };
}
