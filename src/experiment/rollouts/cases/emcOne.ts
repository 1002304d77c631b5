import { withAssumptions } from '../../../scenario/assumptions/withAssumptions.ts';
import { type Text, untranslated } from '../../../text/text.ts';
import { shareOf } from '../readings.ts';
import type { FittedPoint, FittedRollout } from '../realRollout.ts';

/** The firm had 35,000 people by one account and 39,000 by another. */
const PEOPLE = 37_000;
const MOST_PEOPLE = 39_000;
const LEAST_PEOPLE = 35_000;
/** Standard deviation of a number that lies anywhere between two ends, in parts of their distance: 1/√12. */
const UNIFORM = 0.2887;

type Members = readonly [week: number, month: Text, told: Text, count: number, roundedTo: number];

const members = (
  sum: Parameters<typeof shareOf>[0],
  [week, month, told, count, roundedTo]: Members,
): FittedPoint => {
  const bySize = (count / LEAST_PEOPLE - count / MOST_PEOPLE) * UNIFORM;
  const byRounding = (roundedTo / PEOPLE) * UNIFORM;
  return {
    name: {
      en: `active members, ${month.en} (week ${week})`,
      fr: `membres actifs, ${month.fr} (semaine ${String(week).replace('.', ',')})`,
    },
    label: 'S',
    published: { en: `${told.en} of 35–39,000`, fr: `${told.fr} sur 35–39 000` },
    low: count / MOST_PEOPLE,
    high: count / LEAST_PEOPLE,
    read: shareOf(sum, week),
    week,
    observed: { share: count / PEOPLE, spread: Math.sqrt(bySize * bySize + byRounding * byRounding) },
  };
};

const counted: readonly Members[] = [
  [0, { en: 'October', fr: 'octobre' }, untranslated('500'), 500, 100],
  [8.7, { en: 'December', fr: 'décembre' }, { en: '1,000', fr: '1 000' }, 1000, 500],
  [13, { en: 'January', fr: 'janvier' }, { en: '2,000', fr: '2 000' }, 2000, 500],
  [21.7, { en: 'March', fr: 'mars' }, { en: '3,000', fr: '3 000' }, 3000, 500],
  [48, { en: 'September', fr: 'septembre' }, { en: '9,000', fr: '9 000' }, 9000, 500],
];

export const emcOne: FittedRollout = {
  id: 'T4',
  title: {
    en: 'EMC ONE, a community on the intranet, 2007–08',
    fr: 'EMC ONE, une communauté sur l’intranet, 2007–08',
  },
  people: PEOPLE,
  circumstances: {
    en: '500 people were chosen to begin; nobody was obliged, and there was no campaign until April 2008.',
    fr: '500 personnes choisies pour commencer ; personne n’est obligé, et aucune campagne avant avril 2008.',
  },
  told: {
    en: 'No plan at all. Active members are people on trial or committed. The counts are round: to the next 500 they are taken to be, the first to the next 100.',
    fr: 'Aucun plan. Les membres actifs sont à l’essai ou convaincus. Les comptes sont ronds : à 500 près, le premier à 100 près.',
  },
  scenario: ['horizon: 48w', 'start: { active: 1.35% }', 'plans: { unaided: { steps: [{ id: wait }] } }'],
  curve: { counts: { en: 'active members', fr: 'membres actifs' }, at: (week) => shareOf('active', week) },
  points: counted.map((each) => members('active', each)),
  otherwise: {
    told: {
      en: 'everybody who has ever tried, as accounts are counted that nobody closes',
      fr: 'quiconque a essayé un jour, comme on compte des comptes que nul ne ferme',
    },
    points: counted.map((each) => members('everDone', each)),
  },
  own: [
    {
      path: 'start.active',
      means: { en: 'share that was chosen to begin', fr: 'part choisie pour commencer' },
      plausible: { low: 0.005, high: 0.03, scale: 'linear', basis: 'A' },
      default: 0.0135,
      set: (source, value) => withAssumptions(source, new Map([['start.active', value]])),
    },
  ],
  speaksOf: {
    'rule.spontaneousAwareness': {
      en: 'chance a week of becoming aware by oneself',
      fr: 'chance par semaine de l’apprendre par soi-même',
    },
    'rule.peerAwareness': {
      en: 'chance a week that contacts who are all active make a person aware',
      fr: 'chance par semaine que des contacts tous actifs l’apprennent à quelqu’un',
    },
    'population.threshold.mean': {
      en: 'threshold of the average person in a neutral climate',
      fr: 'seuil d’une personne moyenne dans un climat neutre',
    },
  },
  sources: [
    'community.jivesoftware.com, thread 58031: a member’s compilation that names no firm',
    'lensblog.typepad.com, April 2008: over 4,000 active, about 200 new a week, 39,000 people, from which the firm was recognised',
  ],
};
