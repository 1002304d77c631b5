import { underPolicy } from './underPolicy.ts';

export const engagementMap = underPolicy(
  'engagementMap',
  {
    en: 'A map of resources and of who answers what: the people on it act under a common rule.',
    fr: 'Une carte des ressources et de qui répond à quoi : les personnes qui y figurent agissent sous une règle commune.',
  },
  5,
);
