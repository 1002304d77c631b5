import { shareOf } from '../threshold.ts';
import { wholeMetric } from '../wholeMetric.ts';
import { effectiveCoordination } from './coordinationState.ts';

export const contentSynergy = wholeMetric(
  'contentSynergy',
  'share',
  { en: 'Content synergy', fr: 'Synergie des contenus' },
  { en: 'share of the active who are coordinated', fr: 'part des actifs qui sont coordonnés' },
  (world) => {
    const { coordinated, actives } = effectiveCoordination(world);
    return shareOf(coordinated, actives);
  },
);
