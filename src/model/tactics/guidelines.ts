import { underPolicy } from './underPolicy.ts';

export const guidelines = underPolicy(
  'guidelines',
  {
    en: 'Guidelines of engagement: how to speak, answer and escalate; the people addressed act under a common rule.',
    fr: 'Des consignes d’engagement : comment parler, répondre, faire remonter ; les personnes visées agissent sous une règle commune.',
  },
  5,
);
