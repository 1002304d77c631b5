import { less, partOf, shareOf } from '../readings.ts';
import type { Point, RealRollout } from '../realRollout.ts';

/** Years 8 to 9, after the four months of help. */
const LATE = 442;
const gainOf = (plan: string): Point['read'] => less(shareOf('buyIn', 52, plan), shareOf('buyIn', 0, plan));

export const indianPlants: RealRollout = {
  id: 'T12',
  title: {
    en: 'Management practices in 28 Indian plants',
    fr: 'Pratiques de gestion dans 28 usines indiennes',
  },
  people: 28 * 38,
  circumstances: {
    en: 'Twenty-eight plants, 38 practices; consultants for one month of diagnosis everywhere, and for four months of help in those drawn by lot.',
    fr: 'Vingt-huit usines, 38 pratiques ; des consultants pour un mois de diagnostic partout, et pour quatre mois d’aide dans celles tirées au sort.',
  },
  told: {
    en: 'A practice of a plant is a person of the model, a quarter of which are in use at the start (from memory). Diagnosis: an announcement. Help besides: a centre of two, a course, and coaching for 17 weeks from week 5. In use is committed. Practices have no colleagues to learn from, people do.',
    fr: 'Une pratique d’une usine est une personne du modèle ; un quart est en usage au départ (de mémoire). Diagnostic : une annonce. L’aide en plus : un centre de deux personnes, un cours, et un accompagnement de 17 semaines à partir de la semaine 5. En usage veut dire convaincu. Une pratique n’a pas de collègues dont apprendre, une personne en a.',
  },
  scenario: [
    `horizon: ${LATE}w`,
    'start: { active: 25% }',
    'plans:',
    '  helped:',
    '    steps:',
    '      - id: help',
    '        do:',
    '          - { tactic: announce, campaigns: 0 }',
    '          - { tactic: centralTeam, people: 2 }',
    '          - { tactic: pilot, who: all, at: 5w, weeks: 17w }',
    '  diagnosed:',
    '    steps:',
    '      - id: look',
    '        do:',
    '          - { tactic: announce, campaigns: 0 }',
  ],
  points: [
    {
      name: { en: 'gained in a year, helped', fr: 'gagné en un an, avec aide' },
      label: 'V',
      published: { en: '38 points', fr: '38 points' },
      low: 0.38,
      high: 0.38,
      unit: 'points',
      read: gainOf('helped'),
    },
    {
      name: { en: 'gained in a year, diagnosed alone', fr: 'gagné en un an, diagnostic seul' },
      label: 'V',
      published: { en: '12 points', fr: '12 points' },
      low: 0.12,
      high: 0.12,
      unit: 'points',
      read: gainOf('diagnosed'),
    },
    {
      name: {
        en: 'left of the use after a year, years 8 to 9, helped',
        fr: 'reste de l’usage d’après un an, années 8 à 9, avec aide',
      },
      label: 'V',
      published: { en: 'about half', fr: 'environ la moitié' },
      low: 0.4,
      high: 0.6,
      read: partOf(shareOf('buyIn', LATE, 'helped'), shareOf('buyIn', 52, 'helped')),
    },
    {
      name: { en: 'helped − diagnosed, years 8 to 9', fr: 'avec aide − diagnostic, années 8 à 9' },
      label: 'V',
      published: { en: '19.7 points', fr: '19,7 points' },
      low: 0.197,
      high: 0.197,
      unit: 'points',
      read: less(shareOf('buyIn', LATE, 'helped'), shareOf('buyIn', LATE, 'diagnosed')),
    },
  ],
  sources: ['Bloom et al. 2020, AEJ Applied 12(2), 198', 'World Bank, brief 29442'],
};
