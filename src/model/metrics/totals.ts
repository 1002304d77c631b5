import type { WholeMetric } from '../metric.ts';
import { COMMITTED, COMPLIANT } from '../states.ts';

/** Declared users, in people. */
export const adopters: WholeMetric = {
  of: 'whole',
  name: 'adopters',
  title: { en: 'Adopters', fr: 'Adoptants' },
  meaning: { en: 'number of people who use it', fr: 'nombre de personnes qui l’utilisent' },
  unit: 'people',
  measure: ({ everybody: { counts } }, out, offset) => {
    out[offset] = counts[COMMITTED] + counts[COMPLIANT];
  },
};

/** Money spent since week 1, in the scenario's currency. */
export const cost: WholeMetric = {
  of: 'whole',
  name: 'cost',
  title: { en: 'Cost', fr: 'Coût' },
  meaning: { en: 'spent since week 0', fr: 'dépense depuis la semaine 0' },
  unit: 'money',
  measure: (world, out, offset) => {
    out[offset] = world.ledger.spent;
  },
};
