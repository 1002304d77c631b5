import type { Criterion, DecisiveOutcomeName } from '../../scenario/decide/decisiveOutcomes.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';

/** Which plan is chosen, and of which others that can be said, as data; sentences are made of it in `report`. */
export interface Decision {
  /** What was gone by, in order. */
  readonly by: readonly Criterion[];
  /**
   * The plan that leads: the best of those left after the last outcome. It leads by means; that it is better than the others
   * is shown only where every rival is told apart.
   */
  readonly chosen: string;
  /**
   * The plans that lead with it, itself among them, in plan order: those left whose means are the same in every outcome. Which of
   * them is `chosen` says nothing but who stands first in the file.
   */
  readonly chosenWith: readonly string[];
  /** The plans that may be the best: the chosen one first, then those that are not told apart from it, in plan order. */
  readonly contenders: readonly string[];
  /** How the choice was made: one stage an outcome. */
  readonly stages: readonly Stage[];
  /** Every other ranked plan, in plan order. */
  readonly rivals: readonly Rival[];
  /** Possible worlds in which the plans were played. */
  readonly worlds: number;
  /** What is gained at all; undefined where the target tells the chosen plan from doing nothing, or that was not played. */
  readonly besideNothing: BesideNothing | undefined;
}

/** The chosen plan beside the arm in which nothing is done, where the target does not tell the two apart. */
export interface BesideNothing {
  /** The name of the arm in which nothing is done. */
  readonly plan: string;
  /** Whether no ranked plan has the target reached and in place at the deadline in any world. */
  readonly keptNowhere: boolean;
  /** The chosen plan less nothing in what is reached and kept, an interval that stands by itself. */
  readonly kept: WorldEstimate;
  /** Means under the chosen plan and under nothing: buy-in, a share, and cost, in money. */
  readonly buyIn: BesideNothingMeans;
  readonly cost: BesideNothingMeans;
}

export interface BesideNothingMeans {
  readonly ofChosen: number;
  readonly ofNothing: number;
}

/** What one outcome left of the plans that came to it, by means alone. */
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
  /** The outcome that settles it, or the first that leaves it open; undefined where no difference matters. */
  readonly at: DecisiveOutcomeName | undefined;
  /**
   * The outcome after that in which the rival is shown to be ahead, by more than may be nothing: it would be the better one, were it known
   * to be no worse before. The same as `at` where the rival is no worse than the chosen plan, and fell behind another.
   */
  readonly aheadAt?: DecisiveOutcomeName | undefined;
  /** One an outcome, in the order of `by`. */
  readonly differences: readonly DecisiveDifference[];
}

/** The chosen plan less the rival in one outcome; the intervals of a decision hold together. */
export interface DecisiveDifference extends WorldEstimate {
  readonly outcome: DecisiveOutcomeName;
  /** The difference that matters, in the outcome's unit: of relative money, a share of the chosen plan's mean. */
  readonly margin: number;
}
