import type { Scale } from '../statistics/worldEstimate.ts';
import type { OutcomeMetric } from './outcomes.ts';

const scales: Partial<Record<OutcomeMetric, Scale>> = {
  declared: 'share',
  buyIn: 'share',
  facade: 'share',
  resistant: 'share',
  reached: 'yes-no',
  reachedOnPaper: 'yes-no',
  inPlace: 'yes-no',
  neverReached: 'yes-no',
};

/** What an outcome is counted in, as far as its interval depends on it. */
export const scaleOf = (metric: OutcomeMetric): Scale => scales[metric] ?? 'amount';
