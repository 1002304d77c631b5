import { shareOf } from '../threshold.ts';
import { wholeMetric } from '../wholeMetric.ts';
import { effectiveCoordination } from './coordinationState.ts';

export const reportingCoverage = wholeMetric(
  'reportingCoverage',
  'share',
  { en: 'Reporting coverage', fr: 'Couverture du suivi' },
  { en: 'share of the active with a live path to the centre', fr: 'part des actifs reliés au centre' },
  (world) => {
    const { reached, actives } = effectiveCoordination(world);
    return shareOf(reached, actives);
  },
);
