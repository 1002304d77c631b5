import type { Text } from '../../text/text.ts';
import { acrossShare, activeTies } from '../lenses/activeTies.ts';
import { benefitIndex } from '../lenses/benefitIndex.ts';
import type { BenefitName } from '../lenses/benefitNames.ts';
import type { WholeMetric } from '../metric.ts';
import { customers, edge, externals, type Need, prices } from '../needs.ts';
import { COMMITTED, COMPLIANT, RESISTANT, states } from '../states.ts';

/** One of the benefits of Social Business Design, as an index. */
const benefitOf = (
  name: BenefitName,
  unit: WholeMetric['unit'],
  title: Text,
  meaning: Text,
  needs?: Need,
): WholeMetric => ({
  of: 'whole',
  name,
  title,
  meaning,
  unit,
  ...(needs && { needs }),
  measure: (world, out, offset) => {
    out[offset] = benefitIndex[name](world);
  },
});

export const fieldInformation = benefitOf(
  'fieldInformation',
  'index',
  { en: 'Field information', fr: 'Remontée du terrain' },
  {
    en: 'how near the field is to whoever decides, from 0 to 1: the dynamic signal',
    fr: 'proximité du terrain à qui décide, de 0 à 1 : le signal dynamique',
  },
  edge,
);
export const operatingCost = benefitOf(
  'operatingCost',
  'index',
  { en: 'Operating cost benefit', fr: 'Gain sur les coûts opérationnels' },
  {
    en: 'hivemind times the share of active ties that join units, from 0 to 1: more saves more',
    fr: 'intelligence collective multipliée par la part des liens actifs entre unités, de 0 à 1 : plus épargne plus',
  },
);
export const customerSatisfaction = benefitOf(
  'customerSatisfaction',
  'share',
  { en: 'Customer satisfaction', fr: 'Satisfaction des clients' },
  {
    en: 'share of the people who meet customers who are committed',
    fr: 'part des personnes en contact avec les clients qui sont engagées',
  },
  customers,
);
export const offerRisk = benefitOf(
  'offerRisk',
  'share',
  { en: 'Offers tried on partners', fr: 'Offres éprouvées auprès de l’extérieur' },
  {
    en: 'share of external parties within two steps of a committed person: more lowers the risk of new offers',
    fr: 'part des parties externes à deux pas au plus d’une personne engagée : plus réduit le risque des offres nouvelles',
  },
  externals,
);
export const retention = benefitOf(
  'retention',
  'index',
  { en: 'Retention', fr: 'Fidélité' },
  {
    en: 'share of the committed less share of the resistant, from −1 to 1',
    fr: 'part des personnes engagées moins part des résistantes, de −1 à 1',
  },
);

/** What a person's use is worth, by state. */
const worth = new Float64Array(states.length);

/** What use is worth, and what ties between units add to it. */
export const valueIndex: WholeMetric = {
  of: 'whole',
  name: 'valueIndex',
  title: { en: 'Value index', fr: 'Indice de valeur' },
  meaning: {
    en: 'mean worth of a person’s use (1 committed, 0.35 compliant, −0.5 resistant) plus the share of active ties that join units',
    fr: 'valeur moyenne de l’usage d’une personne (1 engagée, 0,35 conforme, −0,5 résistante) plus part des liens actifs entre unités',
  },
  unit: 'index',
  measure: (world, out, offset) => {
    const { state, setting } = world;
    const { rule, size } = setting;
    worth[COMMITTED] = rule.committedVoice;
    worth[COMPLIANT] = rule.compliantVoice;
    worth[RESISTANT] = rule.resistantVoice;
    let sum = 0;
    for (let i = 0; i < size; i++) sum += worth[state[i]];
    out[offset] = sum / size + acrossShare(activeTies(world));
  },
};

/** Worth of all benefits so far, at the user's prices and at no others. */
export const benefit: WholeMetric = {
  of: 'whole',
  name: 'benefit',
  title: { en: 'Benefit', fr: 'Bénéfice' },
  meaning: {
    en: 'worth of the benefits since week 0, at the prices of resources.value',
    fr: 'valeur des bénéfices depuis la semaine 0, aux prix de resources.value',
  },
  unit: 'money',
  needs: prices,
  measure: (world, out, offset) => {
    out[offset] = world.ledger.gained;
  },
};
