import { practises } from './states.ts';

/** Everybody's skill, in [0, 1]; unused skill decays week by week. */
export interface Skills {
  of(person: number): number;
  /** Everybody's, by row. */
  all(): Float64Array;
  set(person: number, skill: number): void;
  /** To be told of the state that a person is in from now on: who practises forgets nothing. */
  moves(person: number, to: number): void;
  /** Training of this week: closes a share of the gap to 1, at the person's rate of learning. Nothing fades meanwhile. */
  learn(person: number, rate: number, share: number): void;
  /** The week's learning is over, and whoever was not trained and does not practise has forgotten a little. */
  pass(): void;
  /** Nobody knows anything or practises, as at first. */
  reset(): void;
}

/** Skills of so many people, of which the share `decay` fades in a week without use. */
export function createSkills(size: number, decay: number): Skills {
  const skill = new Float64Array(size);
  /** The share of each person's skill that is left after a week without training. */
  const lasting = new Float64Array(size).fill(1 - decay);
  /** Who was trained this week, and the skill that they keep while that of everybody passes. */
  const trained: number[] = [];
  const kept: number[] = [];

  return {
    of: (person) => skill[person],
    all: () => skill,
    set(person, value) {
      skill[person] = value;
    },
    moves(person, to) {
      lasting[person] = practises(to) ? 1 : 1 - decay;
    },
    learn(person, rate, share) {
      skill[person] += rate * (1 - skill[person]) * share;
      trained.push(person);
    },
    pass() {
      for (let k = 0; k < trained.length; k++) kept[k] = skill[trained[k]];
      for (let i = 0; i < skill.length; i++) skill[i] *= lasting[i];
      for (let k = 0; k < trained.length; k++) skill[trained[k]] = kept[k];
      trained.length = 0;
    },
    reset() {
      skill.fill(0);
      lasting.fill(1 - decay);
      trained.length = 0;
    },
  };
}
