import {
  type Criterion,
  type DecisiveOutcomeName,
  decisiveOutcomes,
} from '../../scenario/decide/decisiveOutcomes.ts';
import type { Stage } from './decision.ts';

/** The mean of a plan in an outcome; NaN where it has none. */
export type MeanOf = (plan: string, outcome: DecisiveOutcomeName) => number;

/** A choice between plans by what is expected of them. */
export interface Choice {
  /** One an outcome. */
  readonly stages: readonly Stage[];
  /** Those left after the last outcome: several where no difference between them matters. */
  readonly left: readonly string[];
  /** The best of those left: several where they are equal in every outcome. */
  readonly chosenWith: readonly string[];
}

/**
 * The choice between plans by the outcomes of `by`, one after the other: those that fall short of the best by less than what
 * matters go on to the next, and the best of those left in the last is chosen; between equals there the outcomes before it
 * say who.
 */
export function chooseByMeans(plans: readonly string[], by: readonly Criterion[], meanOf: MeanOf): Choice {
  const stages: Stage[] = [];
  let left = plans;
  for (const criterion of by) {
    const stage = stageOf(criterion, left, meanOf);
    stages.push(stage);
    left = stage.left;
  }
  const outcomes = by.map(({ outcome }) => outcome);
  const chosenWith = [outcomes[outcomes.length - 1], ...outcomes].reduce(
    (equals, outcome) => stageOf({ outcome, margin: 0 }, equals, meanOf).left,
    left,
  );
  return { stages, left, chosenWith };
}

/** Rounding of means that may not decide whether a difference matters: 95 % less 90 % are 5 points. */
const ROUNDING = 1e-9;

/** Who of the plans falls short of the best by less than what matters; all where none has a value. */
function stageOf(criterion: Criterion, plans: readonly string[], meanOf: MeanOf): Stage {
  const { outcome } = criterion;
  const valued = plans.filter((plan) => !Number.isNaN(meanOf(plan, outcome)));
  if (valued.length === 0) return { outcome, best: NaN, left: plans };
  const best = valued
    .map((plan) => meanOf(plan, outcome))
    .reduce((most, value) => (isBetter(outcome, value, most) ? value : most));
  const slack = ROUNDING * Math.max(1, Math.abs(best));
  const margin = marginOf(criterion, best);
  const isNear = (plan: string) => {
    const shortfall = Math.abs(best - meanOf(plan, outcome));
    return shortfall <= slack || shortfall < margin - slack;
  };
  return { outcome, best, left: valued.filter(isNear) };
}

const isBetter = (outcome: DecisiveOutcomeName, value: number, than: number): boolean =>
  decisiveOutcomes[outcome].better === 1 ? value > than : value < than;

/** The difference that matters, in the outcome's unit. */
export const marginOf = ({ margin, relative }: Criterion, reference: number): number =>
  relative ? margin * Math.abs(reference) : margin;
