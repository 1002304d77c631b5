import { shareOf } from '../readings.ts';
import type { RealRollout } from '../realRollout.ts';

export const ibmBeehive: RealRollout = {
  id: 'T7',
  title: 'IBM, Beehive, up to 2008',
  people: 400_000,
  circumstances: 'A voluntary network without a campaign.',
  told: 'No plan; one person in five hundred is active at the start, which is assumed. Members are everybody who has ever tried.',
  scenario: ['horizon: 52w', 'start: { active: 0.2% }', 'plans: { unaided: { steps: [{ id: wait }] } }'],
  points: [
    {
      name: 'members, nine months',
      label: 'V',
      published: '30,000 (7.5 %)',
      low: 0.075,
      high: 0.075,
      read: shareOf('everDone', 39),
    },
    {
      name: 'members, under a year',
      label: 'V',
      published: '33,000 (8.3 %)',
      low: 0.083,
      high: 0.083,
      read: shareOf('everDone', 52),
    },
  ],
  sources: ['bloomberg.com, 21 May 2008', 'column2.com, June 2008'],
};
