import { partOf, shareOf } from '../readings.ts';
import type { RealRollout } from '../realRollout.ts';

export const copilotTrial: RealRollout = {
  id: 'T10',
  title: {
    en: 'Copilot in 66 firms, a randomised trial',
    fr: 'Copilot dans 66 entreprises, un essai randomisé',
  },
  people: 7137,
  circumstances: {
    en: '7,137 people in 66 firms; licences were given by lot; 26 weeks.',
    fr: '7 137 personnes dans 66 entreprises ; licences tirées au sort ; 26 semaines.',
  },
  told: {
    en: 'An announcement and an offered course for everybody, who all have a licence. Used it: everybody who has ever tried. Regular: committed.',
    fr: 'Une annonce et un cours proposé à tous, qui ont tous une licence. Utilisateur : quiconque a essayé un jour. Régulier : convaincu.',
  },
  scenario: [
    'horizon: 26w',
    'plans:',
    '  licences:',
    '    steps:',
    '      - id: give',
    '        do:',
    '          - { tactic: announce }',
    '          - { tactic: train, open: 26w }',
  ],
  points: [
    {
      name: { en: 'used it, week 26', fr: 'l’ont utilisé, semaine 26' },
      label: 'V',
      published: { en: '80 %', fr: '80 %' },
      low: 0.8,
      high: 0.8,
      read: shareOf('everDone', 26),
    },
    {
      name: { en: 'regular, week 26', fr: 'réguliers, semaine 26' },
      label: 'C',
      published: { en: '36 %', fr: '36 %' },
      low: 0.36,
      high: 0.36,
      read: shareOf('buyIn', 26),
    },
    {
      name: { en: 'regular in parts of all who used it', fr: 'réguliers, en part de ceux qui l’ont utilisé' },
      label: 'C',
      published: { en: '45 %', fr: '45 %' },
      low: 0.45,
      high: 0.45,
      read: partOf(shareOf('buyIn', 26), shareOf('everDone', 26)),
    },
  ],
  sources: ['Dillon et al., arXiv 2504.11436, versions 2 and 4'],
};
