import type { Criterion, DecisiveOutcomeName } from '../../scenario/decide/decisiveOutcomes.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';

/** Which plan is chosen, and of which others that can be said, as data; sentences are made of it in `report`. */
export interface Decision {
  /** What was gone by, in order. */
  readonly by: readonly Criterion[];
  readonly chosen: string;
  /** How the choice was made: one stage an outcome. */
  readonly stages: readonly Stage[];
  /** Every other ranked plan, in plan order. */
  readonly rivals: readonly Rival[];
  /** Possible worlds in which the plans were played. */
  readonly worlds: number;
}

/** What one outcome left of the plans that came to it. */
export interface Stage {
  readonly outcome: DecisiveOutcomeName;
  /** The best mean of those that came to it; NaN where none has one. */
  readonly best: number;
  /** Those that fall short of it by less than what matters, in plan order. */
  readonly left: readonly string[];
}

/**
 * - `told-apart`: in one of the outcomes the chosen plan is better by more than what matters, and in none before it may the
 *   rival be;
 * - `not-told-apart`: the rival may be better by more than what matters before that, or the worlds are too few to say;
 * - `no-difference-that-matters`: in every outcome the difference, whatever it is, is smaller.
 */
export type RivalVerdict = 'told-apart' | 'not-told-apart' | 'no-difference-that-matters';

/** What can be said of a plan that was not chosen. */
export interface Rival {
  readonly plan: string;
  readonly verdict: RivalVerdict;
  /** The outcome that settles it, or that leaves it open; undefined where no difference matters. */
  readonly at: DecisiveOutcomeName | undefined;
  /** One an outcome, in the order of `by`. */
  readonly differences: readonly DecisiveDifference[];
}

/** The chosen plan less the rival in one outcome; the intervals of a decision hold together. */
export interface DecisiveDifference extends WorldEstimate {
  readonly outcome: DecisiveOutcomeName;
  /** The difference that matters, in the outcome's unit: of relative money, a share of the chosen plan's mean. */
  readonly margin: number;
}
