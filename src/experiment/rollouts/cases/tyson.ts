import { shareOf } from '../readings.ts';
import type { RealRollout } from '../realRollout.ts';

export const tyson: RealRollout = {
  id: 'T3',
  title: { en: 'Tyson Foods, vaccination, 2021', fr: 'Tyson Foods, vaccination, 2021' },
  people: 120_000,
  circumstances: {
    en: 'Notice on 3 August, when under half of 120,000 had done it (over 56,000); dismissal from 1 November, earlier for some.',
    fr: 'Annonce le 3 août, quand moins de la moitié de 120 000 l’avaient fait (plus de 56 000) ; licenciement à partir du 1er novembre, plus tôt pour certains.',
  },
  told: {
    en: 'An announcement and a mandate whose deadline falls due in week 13; 47 % are committed at the start. Done is read as declared use.',
    fr: 'Une annonce et une obligation dont l’échéance tombe en semaine 13 ; 47 % sont convaincus au départ. Fait se lit comme usage déclaré.',
  },
  scenario: [
    'horizon: 13w',
    'start: { active: 47% }',
    'plans:',
    '  required:',
    '    steps:',
    '      - id: require',
    '        do:',
    '          - { tactic: announce }',
    '          - { tactic: mandate, deadline: 13w, hours: 0 }',
  ],
  points: [
    {
      name: { en: 'done, week 12', fr: 'fait, semaine 12' },
      label: 'V',
      published: { en: 'over 96 %', fr: 'plus de 96 %' },
      low: 0.96,
      high: 1,
      read: shareOf('declared', 12),
    },
  ],
  sources: ['onenewspage, 3 August 2021', 'axios and kimt, 26 October 2021'],
};
