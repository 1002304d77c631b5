import { shareOf } from '../readings.ts';
import type { RealRollout } from '../realRollout.ts';

export const tyson: RealRollout = {
  id: 'T3',
  title: 'Tyson Foods, vaccination, 2021',
  people: 120_000,
  circumstances:
    'Notice on 3 August, when under half of 120,000 had done it (over 56,000); dismissal from 1 November, earlier for some.',
  told: 'An announcement and a mandate whose deadline falls due in week 13; 47 % are committed at the start. Done is read as declared use.',
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
      name: 'done, week 12',
      label: 'V',
      published: 'over 96 %',
      low: 0.96,
      high: 1,
      read: shareOf('declared', 12),
    },
  ],
  sources: ['onenewspage, 3 August 2021', 'axios and kimt, 26 October 2021'],
};
