import type { Prepared } from '../../experiment/prepare.ts';

/** Weeks of a person that a processor plays in a second. */
const PERSON_WEEKS = 11e6;
/** What a week costs beside its people, and a curve beside the week: in people. */
const WEEK = 75;
const CURVE = 1;

/**
 * Seconds that a run takes, its share of making its world ready among them: a rule of thumb fitted to runs of 30 to 100,000 people
 * on the machines that the results were measured on. It decides how much is handed out at once, and nothing of the results.
 */
export function estimatedRunSeconds({ plans, org, horizon }: Prepared): number {
  const curves = plans.reduce((sum, { model }) => sum + model.series.length, 0) / plans.length;
  return ((org.size + WEEK + CURVE * curves) * horizon) / PERSON_WEEKS;
}
