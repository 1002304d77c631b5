import { partOf, shareOf } from '../readings.ts';
import type { RealRollout } from '../realRollout.ts';

export const copilotTrial: RealRollout = {
  id: 'T10',
  title: 'Copilot in 66 firms, a randomised trial',
  people: 7137,
  circumstances: '7,137 people in 66 firms; licences were given by lot; 26 weeks.',
  told: 'An announcement and an offered course for everybody, who all have a licence. Used it: everybody who has ever tried. Regular: committed.',
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
      name: 'used it, week 26',
      label: 'V',
      published: '80 %',
      low: 0.8,
      high: 0.8,
      read: shareOf('everDone', 26),
    },
    {
      name: 'regular, week 26',
      label: 'C',
      published: '36 %',
      low: 0.36,
      high: 0.36,
      read: shareOf('buyIn', 26),
    },
    {
      name: 'regular in parts of all who used it',
      label: 'C',
      published: '45 %',
      low: 0.45,
      high: 0.45,
      read: partOf(shareOf('buyIn', 26), shareOf('everDone', 26)),
    },
  ],
  sources: ['Dillon et al., arXiv 2504.11436, versions 2 and 4'],
};
