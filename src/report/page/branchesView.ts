import type { BestChange } from '../../experiment/forks/bestChange.ts';
import type { Branch } from '../../experiment/forks/prepareForks.ts';
import type { Segment } from '../board/segments.ts';
import type { Figure } from './compareView.ts';

export type { Branch } from '../../experiment/forks/prepareForks.ts';

/** Outcomes that branches are told by. */
export const branchOutcomes = ['buyIn', 'declared', 'facade', 'kept', 'cost'] as const;
export type BranchOutcome = (typeof branchOutcomes)[number];

/** A plan that goes on and its branches, each played in the same possible worlds. */
export interface BranchesView {
  /** Name of the plan that is followed first. */
  readonly of: string;
  readonly worlds: number;
  /** The week that outcomes are read at. */
  readonly deadline: number;
  /** Ends of the axes of differences from going on, and how they are told: `+6 pts`. */
  readonly axes: Readonly<Partial<Record<BranchOutcome, { readonly most: number; readonly text: string }>>>;
  /** In the order asked. */
  readonly lanes: readonly LaneView[];
  /** The two that are compared; undefined where they are one. */
  readonly pair: BranchPair | undefined;
}

/** What came of a branch. */
export interface LaneView {
  readonly branch: Branch;
  /** Mean shares of people, from week 0 to the horizon. */
  readonly buyIn: Float64Array;
  readonly declared: Float64Array;
  readonly figures: Readonly<Partial<Record<BranchOutcome, Figure>>>;
  /** Differences from the plan that goes on; none of itself. */
  readonly against: Readonly<Partial<Record<BranchOutcome, Figure & { readonly shown: boolean }>>>;
}

/** Two branches side by side: the second against the first. */
export interface BranchPair {
  /** What the second wins and loses, as far as it is shown. */
  readonly sentence: readonly Segment[];
  readonly rows: readonly {
    readonly label: string;
    readonly meaning: string;
    readonly first: Figure | undefined;
    readonly second: Figure | undefined;
    readonly difference: (Figure & { readonly shown: boolean }) | undefined;
  }[];
}

/** In which week it is best to go over to a plan. */
export interface BestWeekView {
  readonly of: string;
  readonly to: string;
  readonly outcome: BranchOutcome;
  readonly weeks: readonly number[];
  /** Differences from going on over all worlds, and their intervals, which hold together. */
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Marks of the axis of differences, 0 among them, from below. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Week that is best in the worlds that choose; undefined where no world has a value. */
  readonly best: number | undefined;
  /** Weeks from and to which it cannot be told apart from the best. */
  readonly windows: readonly (readonly [from: number, to: number])[];
  readonly verdict: BestChange['verdict'];
  /** For the headline. */
  readonly headline: readonly Segment[];
  /** All that is to be said of it, in words. */
  readonly sentence: string;
}
