import { wholeMetric } from '../wholeMetric.ts';
import { activeTies } from './activeTies.ts';
import { effectiveCoordination } from './coordinationState.ts';
import { gini } from './gini.ts';
import { memoPerWeek } from './memoPerWeek.ts';

/**
 * Buy-in, the less the more unevenly active ties are spread over the committed: × (1 − Gini). People without any tie
 * between them are no hive: 0.
 */
const evenBuyIn = memoPerWeek((world) => {
  const { size } = world.setting;
  let having = new Int32Array(0);
  let changes = -1;
  let value = 0;
  return () => {
    const { active, actives } = effectiveCoordination(world);
    const ties = activeTies(world);
    if (ties.changes === changes) return value;
    changes = ties.changes;
    if (having.length <= ties.most) having = new Int32Array(ties.most + 1);
    having.fill(0);
    const { ofPerson } = ties;
    for (let i = 0; i < size; i++) if (active[i] === 1) having[ofPerson[i]]++;
    value = ties.count === 0 ? 0 : (actives / size) * (1 - gini(having));
    return value;
  };
});

export const hivemind = wholeMetric(
  'hivemind',
  'index',
  { en: 'Hivemind', fr: 'Intelligence collective' },
  {
    en: 'buy-in, the less the more unevenly ties are spread among the committed, from 0 to 1',
    fr: 'adhésion, d’autant moindre que les liens entre personnes engagées sont inégalement répartis, de 0 à 1',
  },
  evenBuyIn,
);
