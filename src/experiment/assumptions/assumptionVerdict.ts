import type { DecisiveOutcomeName } from '../../scenario/decide/decisiveOutcomes.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import type { PlanOutcomes } from '../outcomes.ts';
import type { DrawnAssumptions } from './drawnAssumptions.ts';

/** Draws of what is not known, and what came of the ranked plans in every world of them, in the order of the worlds. */
export interface OutcomesInDraws extends DrawnAssumptions {
  readonly outcomes: readonly PlanOutcomes[];
}

/** What the choice between plans owes to what is not known, as data; sentences are made of it in `report`. */
export interface AssumptionVerdict {
  /** Draws that came, and in how many possible worlds each was played. */
  readonly draws: number;
  readonly worlds: number;
  /** Paths of the assumptions that were drawn. */
  readonly paths: readonly string[];
  /** Outcomes in which luck leaves too little of the differences between draws for shares of draws to be told. */
  readonly noisy: readonly NoisyOutcome[];
  /** Undefined where an outcome is too noisy. */
  readonly told: ToldOfDraws | undefined;
}

/** What can be told of draws. */
export interface ToldOfDraws {
  /** In the order of the ranked plans: with {@link undecided} they add up to 1. */
  readonly shares: readonly PlanShare[];
  /** The share of draws in which no difference between the best plans matters. */
  readonly undecided: WorldEstimate;
  /** What is chosen in most draws and what moves that; undefined where no plan ever is. */
  readonly contest: Contest | undefined;
}

/** How often a plan is the one to choose. */
export interface PlanShare {
  readonly plan: string;
  /** Of the draws; its interval at 95 % lies between Latin hypercubes, n of them. */
  readonly share: WorldEstimate;
}

export interface NoisyOutcome {
  readonly outcome: DecisiveOutcomeName;
  /** Squared correlation of what is told of the draws with what is to be expected in them. */
  readonly reliability: number;
  /** Worlds of each draw that would do; Infinity where none would. */
  readonly worldsNeeded: number;
}

/** The plan that is chosen in most draws beside the one that comes nearest, and what moves it. */
export interface Contest {
  readonly leader: string;
  readonly rival: string;
  /** The outcome that tells the two apart in most draws. */
  readonly outcome: DecisiveOutcomeName;
  /** What is to be expected of it over the draws, the leader less the rival: 5 %, 50 % and 95 % quantiles. */
  readonly difference: readonly [number, number, number];
  /** The assumptions that move that difference most, the strongest first, three at most. */
  readonly strongest: readonly StrongAssumption[];
  /** The bound beyond which the leader is not chosen; undefined where no single assumption has one. */
  readonly flip: Flip | undefined;
}

/** How an assumption goes together with the contest: positive where more of it is better for the leader. */
export interface StrongAssumption {
  readonly path: string;
  /** Spearman's rank correlation over draws, with its bootstrap interval at 95 %. */
  readonly correlation: number;
  readonly low: number;
  readonly high: number;
  /** Share of the resamples in which it was among the three strongest. */
  readonly amongStrongest: number;
}

/** A bound of one assumption beyond which the leader is chosen less often. */
export interface Flip {
  readonly path: string;
  /** In the model's unit. */
  readonly bound: number;
  /** Whether the leader falls above the bound, or below. */
  readonly above: boolean;
  /** What is chosen beyond it. */
  readonly beyond: FlipSide & {
    /** The other plan that is chosen there most often, and in how many draws; undefined where none is. */
    readonly instead: { readonly plan: string; readonly draws: number } | undefined;
  };
  readonly elsewhere: FlipSide;
  /** Mean of the shares of right answers where the leader is chosen and where not, in draws that had no part in finding it; always naming the leader is right in half. */
  readonly heldOut: number;
}

/** Draws on one side of a bound. */
export interface FlipSide {
  readonly draws: number;
  /** Those in which the leader is chosen. */
  readonly leader: number;
}

/** Why nothing is said of what is not known. */
export interface NotDrawn {
  /** Replicates of the comparison from which something would be. */
  readonly replicatesNeeded: number;
}
