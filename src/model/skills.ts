import type { FixedNumbers } from '../words/fixedNumber.ts';
/** Skill that people bring who are active at the start, and at least of volunteers for a post [A]. */
export const ACTIVE_SKILL = 0.6;
/** Skill at least of those who are appointed to a post [A]. */
export const APPOINTED_SKILL = 0.3;

/** What is told of these numbers. */
export const skillNumbers: FixedNumbers = {
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
};
