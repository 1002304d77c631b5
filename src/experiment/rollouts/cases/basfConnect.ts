import { shareOf } from '../readings.ts';
import type { RealRollout } from '../realRollout.ts';

export const basfConnect: RealRollout = {
  id: 'T6',
  title: 'BASF, connect.BASF, from 2010',
  people: 110_000,
  circumstances: 'A voluntary network with advocates, launched in May 2010.',
  told: 'An announcement and ambassadors (half a per cent of the people, who are those active at the start). Members are everybody who has ever tried.',
  scenario: [
    'horizon: 156w',
    'start: { active: 0.5% }',
    'plans:',
    '  advocates:',
    '    steps:',
    '      - id: launch',
    '        do:',
    '          - { tactic: announce }',
    '          - { tactic: ambassadors, share: 0.5% }',
  ],
  points: [
    {
      name: 'members, three years',
      label: 'V',
      published: 'over 35,000 (32 %)',
      low: 0.318,
      high: 0.36,
      read: shareOf('everDone', 156),
    },
  ],
  sources: ['simply-communicate.com', 'michaelsampson.net, 18 January 2012'],
};
