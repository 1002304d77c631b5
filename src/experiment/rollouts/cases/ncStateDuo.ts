import { assumptionAt } from '../../../scenario/assumptions/assumptions.ts';
import { withAssumptions } from '../../../scenario/assumptions/withAssumptions.ts';
import { shareOf } from '../readings.ts';
import type { FittedPoint, FittedRollout } from '../realRollout.ts';
import { withTactic } from '../withTactic.ts';

/**
 * Two systems were enrolled in side by side, and their curves are apart by .03, .10 and .07: half of that, as a root mean square,
 * is what one curve says less than it seems to.
 */
const BETWEEN_SYSTEMS = 0.03;

const enrolled = (week: number, one: number, other: number): FittedPoint => ({
  name: `enrolled, week ${week}`,
  label: 'V',
  published: `${one} and ${other} %`,
  low: one / 100,
  high: other / 100,
  read: shareOf('declared', week),
  observed: { share: (one + other) / 200, spread: BETWEEN_SYSTEMS },
});

const startActive = assumptionAt('start.active')!;

export const ncStateDuo: FittedRollout = {
  id: 'T1',
  title: 'NC State University, two-factor sign-in, 2017',
  people: 25_000,
  circumstances:
    'Notice on 2 March, accounts locked out from 31 October, 34.7 weeks later; workshops, reminders, support in each unit. Two systems, Duo and Google’s 2-step.',
  told: 'An announcement, a one-hour workshop on offer, and a mandate with its deadline in week 35 that asks no hours of anybody. Enrolled is read as declared use; who enrolled stays so, which the model’s compliant people need not.',
  scenario: [
    'horizon: 35w',
    'plans:',
    '  enrolment:',
    '    steps:',
    '      - id: enrol',
    '        do:',
    '          - { tactic: announce }',
    '          - { tactic: train, hours: 1, open: 35w }',
    '          - { tactic: mandate, deadline: 35w, hours: 0 }',
  ],
  points: [
    enrolled(14.6, 31, 34),
    enrolled(23.6, 47, 57),
    enrolled(32.7, 72, 79),
    {
      name: 'enrolled, week 34.7',
      label: 'V',
      published: 'over 86 %',
      low: 0.86,
      high: 1,
      read: shareOf('declared', 34.7),
      observed: { share: 0.86, spread: BETWEEN_SYSTEMS, most: 0.86 },
    },
  ],
  own: [
    {
      path: 'start.active',
      means: 'share that had enrolled before',
      plausible: startActive.plausible,
      default: startActive.default,
      set: (source, value) => withAssumptions(source, new Map([['start.active', value]])),
    },
    {
      path: 'mandate.initial',
      means:
        'part of the full obligation that is felt while the deadline is far: 1 divided by it is the deadline’s multiplier',
      plausible: { low: 0.01, high: 0.1, scale: 'log', basis: 'A' },
      default: 0.03,
      set: (source, value) => withTactic(source, 'mandate', 'initial', value),
    },
    {
      path: 'mandate.timeConstant',
      means: 'weeks before the deadline at which 37 % of it is felt besides',
      plausible: { low: 5, high: 12, scale: 'linear', basis: 'A' },
      default: 8,
      set: (source, value) => withTactic(source, 'mandate', 'timeConstant', value),
    },
  ],
  speaksOf: {
    'rule.deadlineCompliance': 'compliance a week under a full mandate that falls due at a deadline',
    'rule.reactanceGain': 'reactance that a full mandate raises in a week in the most prone person',
  },
  sources: ['oit.ncsu.edu, 15 June, 15 August, 17 October and 15 November 2017', 'cals.ncsu.edu, the notice'],
};
