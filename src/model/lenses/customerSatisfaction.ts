import { customers } from '../needs.ts';
import { COMMITTED } from '../states.ts';
import { shareOf } from '../threshold.ts';
import { wholeMetric } from '../wholeMetric.ts';
import { frontLine } from './frontLine.ts';
import { defineBenefit } from './lens.ts';

export const customerSatisfaction = defineBenefit(
  wholeMetric(
    'customerSatisfaction',
    'share',
    { en: 'Customer satisfaction', fr: 'Satisfaction des clients' },
    {
      en: 'share of the people who meet customers who are committed',
      fr: 'part des personnes en contact avec les clients qui sont engagées',
    },
    (world) => {
      const { state } = world;
      const front = frontLine(world);
      let committed = 0;
      for (let k = 0; k < front.length; k++) if (state[front[k]] === COMMITTED) committed++;
      return shareOf(committed, front.length);
    },
    customers,
  ),
  { en: 'satisfied customers', fr: 'la satisfaction des clients' },
);
