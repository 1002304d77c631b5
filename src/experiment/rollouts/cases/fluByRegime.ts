import { NOTHING } from '../../../scenario/sections/nothing.ts';
import { less, shareOf } from '../readings.ts';
import type { Curve, Point, RealRollout } from '../realRollout.ts';

/** The last week of a season, in which those asked said what they had done. */
const SEASON = 30;

/** The regimes from the most to the least pressing, with the plan that stands for each and the share that was vaccinated. */
const regimes = [
  { name: 'required', plan: 'required', share: 0.96 },
  { name: 'offered on several days', plan: 'several-days', share: 0.839 },
  { name: 'offered on one day', plan: 'one-day', share: 0.736 },
  { name: 'nothing', plan: NOTHING, share: 0.44 },
] as const;

const vaccinated = (plan: string) => shareOf('everDone', SEASON, plan);
const percent = (share: number) => `${Math.round(share * 1000) / 10}`;

const levels = regimes.map(
  ({ name, plan, share }): Point => ({
    name: `vaccinated, ${name}`,
    label: 'V',
    published: `${percent(share)} %`,
    low: share,
    high: share,
    read: vaccinated(plan),
  }),
);

const gaps = regimes.slice(1).map((below, k): Point => {
  const above = regimes[k];
  const gap = above.share - below.share;
  return {
    name: `gap, ${above.name} − ${below.name}`,
    label: 'C',
    published: `${percent(gap)} points`,
    low: gap,
    high: gap,
    read: less(vaccinated(above.plan), vaccinated(below.plan)),
  };
});

/** 1 where a run has the regimes in the order in which they were found, and 0 elsewhere. */
const inOrder = (curve: Curve): number =>
  regimes.slice(1).every(({ plan }, k) => vaccinated(regimes[k].plan)(curve) > vaccinated(plan)(curve))
    ? 1
    : 0;

export const fluByRegime: RealRollout = {
  id: 'T8',
  title: 'US health staff, influenza, 2014–15, by what their employer did',
  people: 1914,
  circumstances:
    'A panel of 1,914 asked after the season: vaccination was required, free on site on several days, on one day, or none of it. In 2019–20 (n = 2,401) required and not required were 94.4 and 69.6 %, in 2020–21 (n = 2,391) required and nothing 95.9 and 46.0 %. Who works where is not by chance.',
  told: 'Required: an announcement and a mandate whose deadline falls due in week 13. Several days: an announcement and an hour on offer for eight weeks. One day: the announcement, half as strong. Nothing: no plan. Vaccinated is everybody who has ever done it, in week 30. The model starts from its default, 5 % active; the people began from last year’s habit.',
  scenario: [
    `horizon: ${SEASON}w`,
    'plans:',
    '  required:',
    '    steps:',
    '      - id: require',
    '        do:',
    '          - { tactic: announce }',
    '          - { tactic: mandate, deadline: 13w, hours: 0 }',
    '  several-days:',
    '    steps:',
    '      - id: offer',
    '        do:',
    '          - { tactic: announce }',
    '          - { tactic: train, hours: 1, open: 8w }',
    '  one-day:',
    '    steps:',
    '      - id: tell',
    '        do:',
    '          - { tactic: announce, strength: 30% }',
  ],
  points: [
    {
      name: 'regimes in the published order (1: yes)',
      label: 'V',
      published: 'yes',
      low: 1,
      high: 1,
      read: inOrder,
    },
    ...gaps,
    ...levels,
  ],
  sources: ['CDC internet panels: physiciansweekly (2014–15), cdc.gov (2019–20), espanol.cdc.gov (2020–21)'],
};
