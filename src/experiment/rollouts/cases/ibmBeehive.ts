import { shareOf } from '../readings.ts';
import type { RealRollout } from '../realRollout.ts';

export const ibmBeehive: RealRollout = {
  id: 'T7',
  title: { en: 'IBM, Beehive, up to 2008', fr: 'IBM, Beehive, jusqu’en 2008' },
  people: 400_000,
  circumstances: { en: 'A voluntary network without a campaign.', fr: 'Un réseau volontaire sans campagne.' },
  told: {
    en: 'No plan; one person in five hundred is active at the start, which is assumed. Members are everybody who has ever tried.',
    fr: 'Aucun plan ; une personne sur cinq cents est active au départ, ce qui est supposé. Est membre quiconque a essayé un jour.',
  },
  scenario: ['horizon: 52w', 'start: { active: 0.2% }', 'plans: { unaided: { steps: [{ id: wait }] } }'],
  points: [
    {
      name: { en: 'members, nine months', fr: 'membres, neuf mois' },
      label: 'V',
      published: { en: '30,000 (7.5 %)', fr: '30 000 (7,5 %)' },
      low: 0.075,
      high: 0.075,
      read: shareOf('everDone', 39),
    },
    {
      name: { en: 'members, under a year', fr: 'membres, moins d’un an' },
      label: 'V',
      published: { en: '33,000 (8.3 %)', fr: '33 000 (8,3 %)' },
      low: 0.083,
      high: 0.083,
      read: shareOf('everDone', 52),
    },
  ],
  sources: ['bloomberg.com, 21 May 2008', 'column2.com, June 2008'],
};
