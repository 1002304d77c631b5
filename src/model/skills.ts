import type { DocumentedConstants } from '../text/documentedConstant.ts';
import { practises } from './states.ts';

/** Skill that people bring who are active at the start, and at least of volunteers for a post [A]. */
export const ACTIVE_SKILL = 0.6;
/** Skill at least of those who are appointed to a post [A]. */
export const APPOINTED_SKILL = 0.3;

/** Learning rate of people on the wrong side of the digital divide; that of all others is 1 [A]. */
export const SLOW = 0.5;

/** Documentation of these constants. */
export const skillConstants: DocumentedConstants = {
  ACTIVE_SKILL: {
    value: ACTIVE_SKILL,
    en: 'skill of those who are active at the start, and at least of volunteers for a post',
    fr: 'compétence de qui est actif au départ, et au moins de qui est volontaire pour un poste',
    unit: 'skill',
    basis: 'A',
    range: [0.5, 0.8],
  },
  APPOINTED_SKILL: {
    value: APPOINTED_SKILL,
    en: 'skill at least of those who are appointed to a post',
    fr: 'compétence au moins de qui est nommé à un poste',
    unit: 'skill',
    basis: 'A',
    range: [0.1, 0.5],
  },
  SLOW: {
    value: SLOW,
    en: 'learning rate on the wrong side of the digital divide',
    fr: 'vitesse d’apprentissage du mauvais côté de la fracture numérique',
    unit: 'factor',
    basis: 'A',
    range: [0.25, 0.8],
  },
};

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
