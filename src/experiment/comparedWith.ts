import type { Comparison } from './comparison.ts';
import { contrasts as contrastsOf } from './contrasts.ts';
import { outcomeBounds } from './outcomes.ts';
import { verdict as verdictOf } from './verdict.ts';

/** The same comparison from another baseline: every difference is worked out again from what came of each replicate. */
export function comparedWith(comparison: Comparison, baseline: string): Comparison {
  const { plans, outcomes, worlds, verdict } = comparison;
  const contrasts = contrastsOf(outcomes, worlds, baseline, outcomeBounds(comparison));
  return {
    ...comparison,
    baseline,
    contrasts,
    verdict: { ...verdict, ...verdictOf(plans, contrasts, baseline) },
  };
}
