import { COMMITTED, COMPLIANT, RESISTANT, states } from '../states.ts';
import { wholeMetric } from '../wholeMetric.ts';
import { acrossShare, activeTies } from './activeTies.ts';

/** What a person's use is worth, by state. */
const worth = new Float64Array(states.length);

/** What use is worth, and what ties between units add to it. */
export const valueIndex = wholeMetric(
  'valueIndex',
  'index',
  { en: 'Value index', fr: 'Indice de valeur' },
  {
    en: 'mean worth of a person’s use (1 committed, 0.35 compliant, −0.5 resistant) plus the share of active ties that join units',
    fr: 'valeur moyenne de l’usage d’une personne (1 engagée, 0,35 conforme, −0,5 résistante) plus part des liens actifs entre unités',
  },
  (world) => {
    const { state, setting } = world;
    const { rule, size } = setting;
    worth[COMMITTED] = rule.committedVoice;
    worth[COMPLIANT] = rule.compliantVoice;
    worth[RESISTANT] = rule.resistantVoice;
    let sum = 0;
    for (let i = 0; i < size; i++) sum += worth[state[i]];
    return sum / size + acrossShare(activeTies(world));
  },
);
