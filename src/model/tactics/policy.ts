import { underPolicy } from './underPolicy.ts';

export const policy = underPolicy(
  'policy',
  {
    en: 'A written policy: the people addressed are under a policy, without which engagement is not coherent.',
    fr: 'Une charte écrite : les personnes visées sont sous une règle, sans laquelle l’engagement n’est pas cohérent.',
  },
  10,
);
