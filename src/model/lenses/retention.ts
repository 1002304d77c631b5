import { COMMITTED, RESISTANT } from '../states.ts';
import { wholeMetric } from '../wholeMetric.ts';
import { defineBenefit } from './lens.ts';

export const retention = defineBenefit(
  wholeMetric(
    'retention',
    'index',
    { en: 'Retention', fr: 'Fidélité' },
    {
      en: 'share of the committed less share of the resistant, from −1 to 1',
      fr: 'part des personnes engagées moins part des résistantes, de −1 à 1',
    },
    ({ everybody: { counts }, setting }) => (counts[COMMITTED] - counts[RESISTANT]) / setting.size,
  ),
  { en: 'people who stay', fr: 'des personnes qui restent' },
);
