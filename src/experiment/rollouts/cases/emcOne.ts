import { withAssumptions } from '../../../scenario/assumptions/withAssumptions.ts';
import { shareOf } from '../readings.ts';
import type { FittedPoint, FittedRollout } from '../realRollout.ts';

/** The firm had 35,000 people by one account and 39,000 by another. */
const PEOPLE = 37_000;
const MOST_PEOPLE = 39_000;
const LEAST_PEOPLE = 35_000;
/** Standard deviation of a number that lies anywhere between two ends, in parts of their distance: 1/√12. */
const UNIFORM = 0.2887;

type Members = readonly [week: number, month: string, told: string, count: number, roundedTo: number];

const members = (
  sum: Parameters<typeof shareOf>[0],
  [week, month, told, count, roundedTo]: Members,
): FittedPoint => {
  const bySize = (count / LEAST_PEOPLE - count / MOST_PEOPLE) * UNIFORM;
  const byRounding = (roundedTo / PEOPLE) * UNIFORM;
  return {
    name: `active members, ${month} (week ${week})`,
    label: 'S',
    published: `${told} of 35–39,000`,
    low: count / MOST_PEOPLE,
    high: count / LEAST_PEOPLE,
    read: shareOf(sum, week),
    observed: { share: count / PEOPLE, spread: Math.sqrt(bySize * bySize + byRounding * byRounding) },
  };
};

const counted: readonly Members[] = [
  [0, 'October', '500', 500, 100],
  [8.7, 'December', '1,000', 1000, 500],
  [13, 'January', '2,000', 2000, 500],
  [21.7, 'March', '3,000', 3000, 500],
  [48, 'September', '9,000', 9000, 500],
];

export const emcOne: FittedRollout = {
  id: 'T4',
  title: 'EMC ONE, a community on the intranet, 2007–08',
  people: PEOPLE,
  circumstances:
    '500 people were chosen to begin; nobody was obliged, and there was no campaign until April 2008.',
  told: 'No plan at all. Active members are people on trial or committed. The counts are round: to the next 500 they are taken to be, the first to the next 100.',
  scenario: ['horizon: 48w', 'start: { active: 1.35% }', 'plans: { unaided: { steps: [{ id: wait }] } }'],
  points: counted.map((each) => members('active', each)),
  otherwise: {
    told: 'everybody who has ever tried, as accounts are counted that nobody closes',
    points: counted.map((each) => members('everDone', each)),
  },
  own: [
    {
      path: 'start.active',
      means: 'share that was chosen to begin',
      plausible: { low: 0.005, high: 0.03, scale: 'linear', basis: 'A' },
      default: 0.0135,
      set: (source, value) => withAssumptions(source, new Map([['start.active', value]])),
    },
  ],
  speaksOf: {
    'rule.spontaneousAwareness': 'chance a week of becoming aware by oneself',
    'rule.peerAwareness': 'chance a week that contacts who are all active make a person aware',
    'population.threshold.mean': 'threshold of the average person in a neutral climate',
  },
  sources: [
    'community.jivesoftware.com, thread 58031: a member’s compilation that names no firm',
    'lensblog.typepad.com, April 2008: over 4,000 active, about 200 new a week, 39,000 people, from which the firm was recognised',
  ],
};
