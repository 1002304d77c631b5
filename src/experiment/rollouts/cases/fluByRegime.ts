import { NOTHING } from '../../../scenario/sections/nothing.ts';
import type { Text } from '../../../text/text.ts';
import { less, shareOf } from '../readings.ts';
import type { Curve, Point, RealRollout } from '../realRollout.ts';

/** The last week of a season, in which those asked said what they had done. */
const SEASON = 30;

/** The regimes from the most to the least pressing, with the plan that stands for each and the share that was vaccinated. */
const regimes = [
  { name: { en: 'required', fr: 'exigée' }, plan: 'required', share: 0.96 },
  {
    name: { en: 'offered on several days', fr: 'offerte plusieurs jours' },
    plan: 'several-days',
    share: 0.839,
  },
  { name: { en: 'offered on one day', fr: 'offerte un jour' }, plan: 'one-day', share: 0.736 },
  { name: { en: 'nothing', fr: 'rien' }, plan: NOTHING, share: 0.44 },
] as const;

const vaccinated = (plan: string) => shareOf('everDone', SEASON, plan);
/** A share as it was published, with its unit. */
const published = (share: number, unit: '%' | 'points'): Text => {
  const en = `${Math.round(share * 1000) / 10} ${unit}`;
  return { en, fr: en.replace('.', ',') };
};

const levels = regimes.map(
  ({ name, plan, share }): Point => ({
    name: { en: `vaccinated, ${name.en}`, fr: `vaccinés, ${name.fr}` },
    label: 'V',
    published: published(share, '%'),
    low: share,
    high: share,
    read: vaccinated(plan),
  }),
);

const gaps = regimes.slice(1).map((below, k): Point => {
  const above = regimes[k];
  const gap = above.share - below.share;
  return {
    name: {
      en: `gap, ${above.name.en} − ${below.name.en}`,
      fr: `écart, ${above.name.fr} − ${below.name.fr}`,
    },
    label: 'C',
    published: published(gap, 'points'),
    low: gap,
    high: gap,
    unit: 'points',
    read: less(vaccinated(above.plan), vaccinated(below.plan)),
  };
});

/** 1 where a run has the regimes in the order in which they were found, and 0 elsewhere. */
const inOrder = (curve: Curve): number =>
  regimes.slice(1).every(({ plan }, k) => vaccinated(regimes[k].plan)(curve) > vaccinated(plan)(curve))
    ? 1
    : 0;

export const fluByRegime: RealRollout = {
  id: 'T8',
  title: {
    en: 'US health staff, influenza, 2014–15, by what their employer did',
    fr: 'Personnel de santé aux États-Unis, grippe, 2014–15, selon ce que fait l’employeur',
  },
  people: 1914,
  circumstances: {
    en: 'A panel of 1,914 asked after the season: vaccination was required, free on site on several days, on one day, or none of it. In 2019–20 (n = 2,401) required and not required were 94.4 and 69.6 %, in 2020–21 (n = 2,391) required and nothing 95.9 and 46.0 %. Who works where is not by chance.',
    fr: 'Un panel de 1 914 personnes interrogées après la saison : vaccination exigée, gratuite sur place plusieurs jours, un jour, ou rien de cela. En 2019–20 (n = 2 401), exigée et non exigée : 94,4 et 69,6 % ; en 2020–21 (n = 2 391), exigée et rien : 95,9 et 46,0 %. Qui travaille où n’est pas l’effet du hasard.',
  },
  told: {
    en: 'Required: an announcement and a mandate whose deadline falls due in week 13. Several days: an announcement and an hour on offer for eight weeks. One day: the announcement, half as strong. Nothing: no plan. Vaccinated is everybody who has ever done it, in week 30. The model starts from its default, 5 % active; the people began from last year’s habit.',
    fr: 'Exigée : une annonce et une obligation dont l’échéance tombe en semaine 13. Plusieurs jours : une annonce et une heure proposée pendant huit semaines. Un jour : l’annonce, deux fois moins forte. Rien : aucun plan. Est vacciné quiconque l’a fait un jour, en semaine 30. Le modèle part de sa valeur par défaut, 5 % d’actifs ; les gens partaient de l’habitude de l’an passé.',
  },
  scenario: [
    `horizon: ${SEASON}w`,
    'plans:',
    '  required:',
    '    steps:',
    '      - id: require',
    '        do:',
    '          - { tactic: announce }',
    '          - { tactic: mandate, deadline: 13w, hours: 0 }',
    '  several-days:',
    '    steps:',
    '      - id: offer',
    '        do:',
    '          - { tactic: announce }',
    '          - { tactic: train, hours: 1, open: 8w }',
    '  one-day:',
    '    steps:',
    '      - id: tell',
    '        do:',
    '          - { tactic: announce, strength: 30% }',
  ],
  points: [
    {
      name: { en: 'regimes in the published order (1: yes)', fr: 'régimes dans l’ordre publié (1 : oui)' },
      label: 'V',
      published: { en: 'yes', fr: 'oui' },
      low: 1,
      high: 1,
      unit: 'yes',
      read: inOrder,
    },
    ...gaps,
    ...levels,
  ],
  sources: ['CDC internet panels: physiciansweekly (2014–15), cdc.gov (2019–20), espanol.cdc.gov (2020–21)'],
};
