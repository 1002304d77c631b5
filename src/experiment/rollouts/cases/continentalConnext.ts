import { shareOf } from '../readings.ts';
import type { RealRollout } from '../realRollout.ts';

export const continentalConnext: RealRollout = {
  id: 'T5',
  title: { en: 'Continental, ConNext, from 2012', fr: 'Continental, ConNext, à partir de 2012' },
  people: 80_000,
  circumstances: {
    en: 'A network of some 80,000 seats, opened step by step from March 2012 with a sponsor on the board and 400 voluntary guides; nobody obliged. Most figures are undated.',
    fr: 'Un réseau de quelque 80 000 postes, ouvert pas à pas à partir de mars 2012, avec un parrain au directoire et 400 guides volontaires ; personne n’est obligé. La plupart des chiffres ne sont pas datés.',
  },
  told: {
    en: 'A sponsor, an announcement, ambassadors (half a per cent of the people, who are those active at the start) and an offered course, at once and not step by step. Registered is everybody who has ever tried, active weekly people on trial or committed. *A few months* is taken for half a year, the two undated figures for one year and three.',
    fr: 'Un parrain, une annonce, des ambassadeurs (un demi pour cent des personnes, celles qui sont actives au départ) et un cours proposé, d’un coup et non pas à pas. Est inscrit quiconque a essayé un jour, actif chaque semaine qui est à l’essai ou convaincu. « Quelques mois » vaut une demi-année, les deux chiffres sans date un an et trois ans.',
  },
  scenario: [
    'horizon: 156w',
    'start: { active: 0.5% }',
    'plans:',
    '  guides:',
    '    steps:',
    '      - id: open',
    '        do:',
    '          - { tactic: sponsor }',
    '          - { tactic: announce }',
    '          - { tactic: ambassadors, share: 0.5% }',
    '          - { tactic: train, open: 156w }',
  ],
  points: [
    {
      name: { en: 'registered, half a year', fr: 'inscrits, une demi-année' },
      label: 'V',
      published: { en: 'over half, “after a few months”', fr: 'plus de la moitié, « après quelques mois »' },
      low: 0.5,
      high: 1,
      read: shareOf('everDone', 26),
    },
    {
      name: { en: 'active weekly, one year', fr: 'actifs chaque semaine, un an' },
      label: 'V',
      published: { en: '25,000 (31 %), undated', fr: '25 000 (31 %), sans date' },
      low: 0.31,
      high: 0.31,
      read: shareOf('active', 52),
    },
    {
      name: { en: 'active weekly, three years', fr: 'actifs chaque semaine, trois ans' },
      label: 'V',
      published: { en: '40,000 (50 %), undated', fr: '40 000 (50 %), sans date' },
      low: 0.5,
      high: 0.5,
      read: shareOf('active', 156),
    },
  ],
  sources: ['continental-corporation.com and continental.com, ConNext', 'automotiveit.eu', 'cio.de'],
};
