import { wholeMetric } from '../wholeMetric.ts';
import { acrossShare, activeTies } from './activeTies.ts';
import { hivemind } from './hivemind.ts';
import { defineBenefit } from './lens.ts';

export const operatingCost = defineBenefit(
  wholeMetric(
    'operatingCost',
    'index',
    { en: 'Operating cost benefit', fr: 'Gain sur les coûts opérationnels' },
    {
      en: 'hivemind times the share of active ties that join units, from 0 to 1: more saves more',
      fr: 'intelligence collective multipliée par la part des liens actifs entre unités, de 0 à 1 : plus épargne plus',
    },
    (world) => hivemind.value(world) * acrossShare(activeTies(world)),
  ),
  { en: 'lower running costs', fr: 'des coûts opérationnels plus bas' },
);
