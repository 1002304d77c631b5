import { practises } from './states.ts';

/**
 * Everybody's skill, in [0, 1]. Unused skill decays week by week, and the decay is applied lazily: a value stays as it
 * was last read or written until somebody asks, and is then multiplied once for every week since, in the order in which
 * an eager update would have done it, so that the bits are the same.
 */
export interface Skills {
  of(person: number): number;
  /** Everybody's at once, by row; good until somebody's changes. */
  all(): Float64Array;
  set(person: number, skill: number): void;
  /** Training of this week: closes a share of the gap to 1, at the person's rate of learning. Nothing fades meanwhile. */
  learn(person: number, rate: number, share: number): void;
  /** The week's learning is over, and whoever was not trained and does not practise has forgotten a little. */
  pass(): void;
  /** Applies the decay that is due, before a person's state changes: the new state decides whether skill decays. */
  flush(person: number): void;
  /** Nobody knows anything, as at first. */
  reset(): void;
}

/** Skills of people in these states, of which the share `decay` fades in a week without use. */
export function createSkills(state: Uint8Array, decay: number): Skills {
  const skill = new Float64Array(state.length);
  /** Week up to which decay has been applied. */
  const upTo = new Uint16Array(state.length);
  const lasting = 1 - decay;
  let now = 0;

  const flush = (person: number) => {
    let left = skill[person];
    if (left > 0 && !practises(state[person])) {
      for (let week = upTo[person]; week < now; week++) left *= lasting;
      skill[person] = left;
    }
    upTo[person] = now;
  };
  return {
    of(person) {
      if (upTo[person] < now) flush(person);
      return skill[person];
    },
    all() {
      for (let i = 0; i < skill.length; i++) if (upTo[i] < now) flush(i);
      return skill;
    },
    set(person, value) {
      skill[person] = value;
      upTo[person] = now;
    },
    learn(person, rate, share) {
      flush(person);
      skill[person] += rate * (1 - skill[person]) * share;
      upTo[person] = now + 1;
    },
    pass() {
      now++;
    },
    flush,
    reset() {
      skill.fill(0);
      upTo.fill(0);
      now = 0;
    },
  };
}
