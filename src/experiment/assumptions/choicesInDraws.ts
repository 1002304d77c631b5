import {
  type Criterion,
  type DecisiveOutcomeName,
  decisiveOutcomes,
} from '../../scenario/decide/decisiveOutcomes.ts';
import { chooseByMeans, type MeanOf, marginOf } from '../decision/chooseByMeans.ts';

/** What the decision rule says in one draw. */
export interface DrawChoice {
  /** The plan that is chosen; undefined where no difference between the best matters. */
  readonly plan: string | undefined;
  /** The outcomes in which there was still something to choose. */
  readonly decidedBy: readonly DecisiveOutcomeName[];
}

/** What the decision rule says where so much is to be expected of each plan. */
export function choiceInDraw(plans: readonly string[], by: readonly Criterion[], meanOf: MeanOf): DrawChoice {
  const { stages, left } = chooseByMeans(plans, by, meanOf);
  const before = [plans, ...stages.map((stage) => stage.left)];
  return {
    plan: left.length === 1 ? left[0] : undefined,
    decidedBy: stages.filter((_, k) => before[k].length > 1).map(({ outcome }) => outcome),
  };
}

/**
 * Where two plans stand beside each other in an outcome: 1 where the first is better by what matters, −1 where the second is, 0
 * where the difference is smaller.
 */
export function standing(criterion: Criterion, first: number, second: number): -1 | 0 | 1 {
  const ahead = (first - second) * decisiveOutcomes[criterion.outcome].better;
  const margin = marginOf(criterion, ahead > 0 ? first : second);
  if (Math.abs(ahead) < margin || ahead === 0) return 0;
  return ahead > 0 ? 1 : -1;
}
