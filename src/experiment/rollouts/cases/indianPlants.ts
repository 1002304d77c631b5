import { less, partOf, shareOf } from '../readings.ts';
import type { Point, RealRollout } from '../realRollout.ts';

/** Years 8 to 9, after the four months of help. */
const LATE = 442;
const gainOf = (plan: string): Point['read'] => less(shareOf('buyIn', 52, plan), shareOf('buyIn', 0, plan));

export const indianPlants: RealRollout = {
  id: 'T12',
  title: 'Management practices in 28 Indian plants',
  people: 28 * 38,
  circumstances:
    'Twenty-eight plants, 38 practices; consultants for one month of diagnosis everywhere, and for four months of help in those drawn by lot.',
  told: 'A practice of a plant is a person of the model, a quarter of which are in use at the start (from memory). Diagnosis: an announcement. Help besides: a centre of two, a course, and coaching for 17 weeks from week 5. In use is committed. Practices have no colleagues to learn from, people do.',
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
      name: 'gained in a year, helped',
      label: 'V',
      published: '38 points',
      low: 0.38,
      high: 0.38,
      read: gainOf('helped'),
    },
    {
      name: 'gained in a year, diagnosed alone',
      label: 'V',
      published: '12 points',
      low: 0.12,
      high: 0.12,
      read: gainOf('diagnosed'),
    },
    {
      name: 'left of the use after a year, years 8 to 9, helped',
      label: 'V',
      published: 'about half',
      low: 0.4,
      high: 0.6,
      read: partOf(shareOf('buyIn', LATE, 'helped'), shareOf('buyIn', 52, 'helped')),
    },
    {
      name: 'helped − diagnosed, years 8 to 9',
      label: 'V',
      published: '19.7 points',
      low: 0.197,
      high: 0.197,
      read: less(shareOf('buyIn', LATE, 'helped'), shareOf('buyIn', LATE, 'diagnosed')),
    },
  ],
  sources: ['Bloom et al. 2020, AEJ Applied 12(2), 198', 'World Bank, brief 29442'],
};
