import type { Expectation, Reference, Term } from '../../scenario/expect/parseExpectation.ts';
import type { Comparison } from '../comparison.ts';
import { deadlineOf } from '../outcomes.ts';
import { groupOf } from './groupOf.ts';

/** What came of an expectation: both sides, NaN where a value is blank, and whether it holds. */
export interface ExpectationResult {
  readonly expectation: Expectation;
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

/** Rounding of means that may not decide whether a bound is met: 62 % less 52 % are 10 %. */
const ROUNDING = 1e-9;

/** Judges every expectation by the means over the replicates. A blank value, such as the week of a target never reached, meets nothing. */
export const evaluate = (expectations: readonly Expectation[], comparison: Comparison): ExpectationResult[] =>
  expectations.map((expectation) => {
    const left = total(expectation.left, comparison);
    const right = total(expectation.right, comparison);
    return { expectation, left, right, holds: meets(left, expectation.operator, right) };
  });

function meets(left: number, operator: Expectation['operator'], right: number): boolean {
  const slack = ROUNDING * Math.max(1, Math.abs(left), Math.abs(right));
  switch (operator) {
    case '>=':
      return left >= right - slack;
    case '<=':
      return left <= right + slack;
    case '>':
      return left > right + slack;
    case '<':
      return left < right - slack;
  }
}

const total = (terms: readonly Term[], comparison: Comparison): number =>
  terms.reduce((sum, { sign, of }) => sum + sign * (typeof of === 'number' ? of : meanOf(of, comparison)), 0);

/** The mean over the replicates; without a week at the deadline. */
function meanOf(reference: Reference, comparison: Comparison): number {
  const plan = comparison.plans.find(({ name }) => name === reference.plan);
  const group = plan && groupOf(reference, plan.weekly);
  if (group !== undefined) {
    const series = plan!.weekly.find((each) => each.metric === reference.metric && each.group === group);
    return series?.mean[reference.at ?? deadlineOf(comparison)] ?? Number.NaN;
  }
  return plan?.summary.find(({ metric }) => metric === reference.metric)?.mean ?? Number.NaN;
}
