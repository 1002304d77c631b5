import { shareOf } from '../readings.ts';
import type { RealRollout } from '../realRollout.ts';

export const continentalConnext: RealRollout = {
  id: 'T5',
  title: 'Continental, ConNext, from 2012',
  people: 80_000,
  circumstances:
    'A network of some 80,000 seats, opened step by step from March 2012 with a sponsor on the board and 400 voluntary guides; nobody obliged. Most figures are undated.',
  told: 'A sponsor, an announcement, ambassadors (half a per cent of the people, who are those active at the start) and an offered course, at once and not step by step. Registered is everybody who has ever tried, active weekly people on trial or committed. *A few months* is taken for half a year, the two undated figures for one year and three.',
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
      name: 'registered, half a year',
      label: 'V',
      published: 'over half, “after a few months”',
      low: 0.5,
      high: 1,
      read: shareOf('everDone', 26),
    },
    {
      name: 'active weekly, one year',
      label: 'V',
      published: '25,000 (31 %), undated',
      low: 0.31,
      high: 0.31,
      read: shareOf('active', 52),
    },
    {
      name: 'active weekly, three years',
      label: 'V',
      published: '40,000 (50 %), undated',
      low: 0.5,
      high: 0.5,
      read: shareOf('active', 156),
    },
  ],
  sources: ['continental-corporation.com and continental.com, ConNext', 'automotiveit.eu', 'cio.de'],
};
