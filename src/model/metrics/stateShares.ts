import type { Text } from '../../text/text.ts';
import type { PeopleMetric } from '../metric.ts';
import { AWARE, COMMITTED, COMPLIANT, DISCONTINUED, RESISTANT, TRIAL, UNAWARE } from '../states.ts';

const shareOf = (name: string, title: Text, meaning: Text, ...states: number[]): PeopleMetric => ({
  of: 'people',
  name,
  title,
  meaning,
  unit: 'share',
  states,
});

/** Declared use, buy-in and façade are three curves, always kept apart. */
export const declared = shareOf(
  'declared',
  { en: 'Declared use', fr: 'Usage déclaré' },
  {
    en: 'share of people who use it, won over or not',
    fr: 'part des personnes qui l’utilisent, gagnées ou non',
  },
  COMMITTED,
  COMPLIANT,
);
export const buyIn = shareOf(
  'buyIn',
  { en: 'Buy-in', fr: 'Adhésion' },
  { en: 'share of people who are committed', fr: 'part des personnes engagées' },
  COMMITTED,
);
export const facade = shareOf(
  'facade',
  { en: 'Façade', fr: 'Façade' },
  {
    en: 'share of people who comply without being won over',
    fr: 'part des personnes qui obéissent sans être gagnées',
  },
  COMPLIANT,
);
export const resistant = shareOf(
  'resistant',
  { en: 'Active resistance', fr: 'Résistance active' },
  { en: 'share of people who oppose it actively', fr: 'part des personnes qui s’y opposent activement' },
  RESISTANT,
);
export const unaware = shareOf(
  'unaware',
  { en: 'Unaware', fr: 'Non informés' },
  {
    en: 'share of people who have not heard of it',
    fr: 'part des personnes qui n’en ont pas entendu parler',
  },
  UNAWARE,
);
export const aware = shareOf(
  'aware',
  { en: 'Aware', fr: 'Informés' },
  { en: 'share of people who know of it only', fr: 'part des personnes qui en ont seulement connaissance' },
  AWARE,
);
export const trial = shareOf(
  'trial',
  { en: 'On trial', fr: 'À l’essai' },
  { en: 'share of people who are trying it', fr: 'part des personnes qui l’essaient' },
  TRIAL,
);
export const discontinued = shareOf(
  'discontinued',
  { en: 'Discontinued', fr: 'Abandon' },
  {
    en: 'share of people who tried or used it and stopped',
    fr: 'part des personnes qui ont essayé puis arrêté',
  },
  DISCONTINUED,
);
/** Interest as guerrilla plans look for it: who knows and who tries. */
export const interest = shareOf(
  'interest',
  { en: 'Interest', fr: 'Intérêt' },
  { en: 'share of people who are aware or on trial', fr: 'part des personnes informées ou à l’essai' },
  AWARE,
  TRIAL,
);
