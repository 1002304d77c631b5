import type { Basis } from '../../text/basis.ts';
import type { Segment } from '../board/segments.ts';

/** The numbers that the simulator is made of and that nobody knows. */
export interface ParametersView {
  /** How many there are and how they are founded. */
  readonly headline: readonly Segment[];
  /** Bases that occur among defaults or their ranges, in their order, each with what it is called. */
  readonly bases: readonly { readonly basis: Basis; readonly name: string }[];
  readonly rows: readonly ParameterRow[];
  /** What stands beside them in scenario files: decisions and facts, which are never drawn. */
  readonly others: string;
}

/** A number with its plausible range, as a strip. */
export interface ParameterRow {
  /** Its path in scenario files. */
  readonly path: string;
  readonly name: string;
  readonly unit: string;
  /** Whether it is among those that move the differences between plans most. */
  readonly moves: boolean;
  readonly default: string;
  readonly range: string;
  /** How the default is founded, and its range. */
  readonly basis: Basis;
  readonly rangeBasis: Basis;
  readonly source: string;
  /** What the scenario that is open has instead; empty where it is the default. */
  readonly own: string;
  /** Places on the strip, from 0 to 1. */
  readonly strip: {
    readonly from: number;
    readonly to: number;
    readonly default: number;
    readonly own: number | undefined;
    /** Whether the default lies outside of the range, and on which side. */
    readonly outside: 'below' | 'above' | undefined;
    readonly isLog: boolean;
  };
}

/** The model beside published roll-outs, as far as they were played. */
export interface RolloutsView {
  readonly worlds: number;
  /** Whether all of them were played. */
  readonly isComplete: boolean;
  /** How many figures the model meets and misses, and which way. */
  readonly summary: readonly Segment[];
  readonly rollouts: readonly RolloutView[];
}

export interface RolloutView {
  /** Its number among the published cases. */
  readonly id: string;
  readonly title: string;
  readonly circumstances: string;
  /** How it is told to the model. */
  readonly told: string;
  readonly sources: readonly string[];
  /** What the model misses of it, in words. */
  readonly misses: string;
  readonly points: readonly RolloutPointView[];
  /** Week by week, where its figures are one share at several weeks. */
  readonly curve: RolloutCurve | undefined;
}

/** A published figure beside where nine of ten worlds lie. */
export interface RolloutPointView {
  readonly name: string;
  readonly published: string;
  /** How the figure is known: read, at second hand, computed. */
  readonly label: string;
  readonly byDefault: string;
  readonly drawn: string;
  readonly verdict: 'hit' | 'possible' | 'miss';
  readonly verdictTold: string;
}

export interface RolloutCurve {
  /** What is counted. */
  readonly counts: string;
  readonly weeks: readonly number[];
  readonly byDefault: readonly StretchOfWorlds[];
  readonly drawn: readonly StretchOfWorlds[];
  /** Published figures: a cross, or a range. */
  readonly published: readonly {
    readonly week: number;
    readonly low: number;
    readonly high: number;
    readonly told: string;
  }[];
}

/** Where nine of ten worlds lie in a week, and the middle one. */
export interface StretchOfWorlds {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Whether this browser computes what the command line does. */
export interface BitsView {
  readonly isSame: boolean;
  /** The first sixteen digits, in fours. */
  readonly here: string;
  readonly expected: string;
}
