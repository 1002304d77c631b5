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
