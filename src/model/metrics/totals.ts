import { prices } from '../needs.ts';
import { COMMITTED, COMPLIANT } from '../states.ts';
import { wholeMetric } from '../wholeMetric.ts';

/** Declared users, in people. */
export const adopters = wholeMetric(
  'adopters',
  'people',
  { en: 'Adopters', fr: 'Adoptants' },
  { en: 'number of people who use it', fr: 'nombre de personnes qui l’utilisent' },
  ({ everybody: { counts } }) => counts[COMMITTED] + counts[COMPLIANT],
);

/** Money spent since week 1, in the scenario's currency. */
export const cost = wholeMetric(
  'cost',
  'money',
  { en: 'Cost', fr: 'Coût' },
  { en: 'spent since week 0', fr: 'dépense depuis la semaine 0' },
  (world) => world.ledger.spent,
);

/** Hours of course that people have had since week 1. */
export const hoursTrained = wholeMetric(
  'hoursTrained',
  'hours',
  { en: 'Hours of course', fr: 'Heures de formation' },
  {
    en: 'hours of course that people have had since week 0',
    fr: 'heures de formation suivies depuis la semaine 0',
  },
  (world) => world.ledger.used.trained,
);

/** Hours of coaching that people have had since week 1. */
export const hoursCoached = wholeMetric(
  'hoursCoached',
  'hours',
  { en: 'Hours of coaching', fr: 'Heures d’accompagnement' },
  {
    en: 'hours of coaching that people have had since week 0',
    fr: 'heures d’accompagnement reçues depuis la semaine 0',
  },
  (world) => world.ledger.used.coached,
);

/** Hours of every kind that the change has asked of people since week 1. */
export const hoursAsked = wholeMetric(
  'hoursAsked',
  'hours',
  { en: 'Hours asked', fr: 'Heures demandées' },
  {
    en: 'hours that the change has asked of people since week 0, courses included',
    fr: 'heures que le changement a demandées aux personnes depuis la semaine 0, formations comprises',
  },
  (world) => world.ledger.used.asked,
);

/** Full post-weeks since week 1. */
export const postWeeks = wholeMetric(
  'postWeeks',
  'weeks',
  { en: 'Post-weeks', fr: 'Semaines de poste' },
  { en: 'full weeks of posts paid since week 0', fr: 'semaines pleines de poste payées depuis la semaine 0' },
  (world) => world.ledger.used.postWeeks,
);

/** Campaigns since week 1; one in a part of the organisation is that part of one. */
export const campaigns = wholeMetric(
  'campaigns',
  'campaigns',
  { en: 'Campaigns', fr: 'Campagnes' },
  {
    en: 'campaigns paid since week 0, one in a unit as its part of the people',
    fr: 'campagnes payées depuis la semaine 0, celle d’une unité pour sa part des personnes',
  },
  (world) => world.ledger.used.campaigns,
);

/** Worth of all benefits so far, at the user's prices and at no others. */
export const benefit = wholeMetric(
  'benefit',
  'money',
  { en: 'Benefit', fr: 'Bénéfice' },
  {
    en: 'worth of the benefits since week 0, at the prices of resources.value',
    fr: 'valeur des bénéfices depuis la semaine 0, aux prix de resources.value',
  },
  (world) => world.ledger.gained,
  prices,
);
