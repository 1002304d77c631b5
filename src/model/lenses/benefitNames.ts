/**
 * What Social Business Design promises (Cavazza 2010): what is learnt in the field reaches whoever needs it, running
 * costs fall, customers are content, new offers fail less, customers and employees stay. Each is an index.
 */
export const benefitNames = [
  'fieldInformation',
  'operatingCost',
  'customerSatisfaction',
  'offerRisk',
  'retention',
] as const;
export type BenefitName = (typeof benefitNames)[number];
