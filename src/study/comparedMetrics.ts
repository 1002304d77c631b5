import { type OutcomeMetric, outcomeMetrics } from '../experiment/outcomes.ts';
import type { Study } from './studySchema.ts';

/** Outcomes that are told of where a study does not say which. */
const usuallyCompared: readonly string[] = ['kept', 'buyIn', 'facade', 'weeksLost', 'cost'];

/** The outcomes of a study that are told of, in the order of the summary. */
export function comparedMetrics({ compare }: Pick<Study, 'compare'>): OutcomeMetric[] {
  const asked: readonly string[] = compare?.metrics ?? usuallyCompared;
  return outcomeMetrics.filter((metric) => asked.includes(metric));
}
