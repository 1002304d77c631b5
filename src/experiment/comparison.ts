import type { Means } from '../model/plans/meansOf.ts';
import type { StructureName } from '../model/structures/structures.ts';
import type { WorldMethod } from '../statistics/worldEstimate.ts';
import type { Note } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import type { AssumptionVerdict, NotDrawn, OutcomesInDraws } from './assumptions/assumptionVerdict.ts';
import type { Decision } from './decision/decision.ts';
import type { GateResult } from './gates.ts';
import type { PlanOutcomes } from './outcomes.ts';
import type { WeeklyInterval } from './reachedOverWorlds.ts';

/**
 * What a run of a scenario leaves behind: every plan's weekly statistics, what each plan came to, and the paired
 * differences between plans. Tables, reports, the terminal and the API all read this one value.
 */
export interface Comparison {
  /** File name without its ending, the name of the run's folder. */
  readonly name: string;
  readonly title: Text;
  readonly question: Text;
  readonly expectation: Text;
  readonly sources: readonly string[];
  readonly currency: string;
  readonly rule: 'change' | 'threshold' | 'cascade' | 'bass';
  readonly people: number;
  readonly ties: number;
  /** Last week; weeks run from 0 to this one. */
  readonly horizon: number;
  /** The day on which week 0 begins, `2027-01-04`; left out where the scenario does not say. */
  readonly starts?: string | undefined;
  /** Replicates of every plan. */
  readonly replicates: number;
  /** Possible worlds: replicate r lives in world r mod `worlds`. */
  readonly worlds: number;
  /** Whether each world has an organisation of its own: one like this one, and not this one. */
  readonly drawn: boolean;
  readonly seed: string;
  /** Undefined under the reference rules. */
  readonly target:
    | { structure: StructureName; participation: number; hold: number; deadline: number }
    | undefined;
  /** Name of the plan that the others are compared with. */
  readonly baseline: string;
  /** Under the rule `change` with the arm in which nothing is done, last. */
  readonly plans: readonly PlanResult[];
  /** What every plan came to in every replicate, in the order of the plans: all below follows from it. */
  readonly outcomes: readonly PlanOutcomes[];
  /** What came of the ranked plans in draws of what is not known; undefined where there were none. */
  readonly draws: OutcomesInDraws | undefined;
  /** Of all plans that have gates, in the order of the plans and of their steps. */
  readonly gates: readonly GateResult[];
  /** Of all pairs of plans. */
  readonly contrasts: readonly Contrast[];
  readonly verdict: Verdict;
  readonly notes: readonly Note[];
  readonly engineVersion: string;
  /** Whether weekly quantiles come from sketches (above 10,000 replicates) instead of every value. */
  readonly sketched: boolean;
  /** Replicates that broke off by a fault of the program; they are in no statistic. */
  readonly failures: readonly Failure[];
}

/** A replicate that could not be run to its end. */
export interface Failure {
  readonly plan: string;
  readonly replicate: number;
  /** In a draw of what is not known: its number, and `replicate` is the world; undefined in the comparison itself. */
  readonly draw?: number | undefined;
  readonly message: string;
}

/** One plan's ensemble. */
export interface PlanResult {
  readonly name: string;
  readonly title: Text;
  /** In the order of the weekly table: by metric, `all` first, then the groups. */
  readonly weekly: readonly WeeklySeries[];
  /**
   * Interval over possible worlds of the share that has reached the target by each week; undefined where that is not
   * measured.
   */
  readonly reached?: WeeklyInterval | undefined;
  /** What the plan may use at most; undefined under the reference rules, and of the arm in which nothing is done. */
  readonly means?: Means | undefined;
  readonly summary: readonly SummaryRow[];
}

/** Statistics of one metric and group over the replicates, one value per week from 0 to the horizon. */
export interface WeeklySeries {
  readonly metric: string;
  /** `all`, `unit=Sales`, `adopterType=innovator`, `structure=coordinated`, `condition=autonomy`. */
  readonly group: string;
  readonly n: number;
  readonly mean: Float64Array;
  /** With n − 1; NaN for n = 1. */
  readonly sd: Float64Array;
  /** Quantiles by linear interpolation (type 7). */
  readonly p05: Float64Array;
  readonly p25: Float64Array;
  readonly p50: Float64Array;
  readonly p75: Float64Array;
  readonly p95: Float64Array;
}

/** What one plan came to at the deadline (or over the run), over the replicates. NaN stands for a blank cell. */
export interface SummaryRow {
  readonly metric: string;
  /** Replicates that have a value: for `weekReached`, those that reached the target. */
  readonly n: number;
  /** Over the means of worlds, as the interval is: worlds with more blanks than others count as much. */
  readonly mean: number;
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly method: WorldMethod;
  /** Possible worlds that have a value: the n of the interval. */
  readonly worlds: number;
  /** Where nine of ten single worlds lie; NaN of outcomes that are yes or no, and of fewer than three; all that was seen of fewer than 19. */
  readonly rangeLow: number;
  readonly rangeHigh: number;
}

/** Paired difference b − a of one metric: the same replicate numbers under both plans. */
export interface Contrast {
  readonly a: string;
  readonly b: string;
  readonly metric: string;
  readonly difference: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /**
   * Share of the pairs in which b is better than a (more buy-in, earlier, cheaper); equal pairs count half. For
   * `weekReached` over all pairs: whoever reached the target is before whoever never did.
   */
  readonly pBetter: number;
  /** Pairs in which both plans have a value: for `weekReached`, those in which both reached the target. */
  readonly n: number;
  readonly method: WorldMethod;
  /** Possible worlds in which both have a value: the n of the interval. */
  readonly worlds: number;
  /** Where nine of ten single differences lie; NaN of outcomes that are yes or no, and of fewer than three; all that was seen of fewer than 19. */
  readonly rangeLow: number;
  readonly rangeHigh: number;
}

/** The verdict as data; sentences are made of it in `report`. */
export interface Verdict {
  /** The choice between the plans; undefined under the reference rules and where there is nothing to choose. */
  readonly decision: Decision | undefined;
  /**
   * What the choice owes to what is not known, or what there would have to be for that to be said; undefined where nothing is drawn
   * or there is nothing to choose.
   */
  readonly assumptions: AssumptionVerdict | NotDrawn | undefined;
  /** All pairs of plans, the arm of nothing apart. */
  readonly pairs: readonly PairVerdict[];
  /** Pairs of plans whose weekly buy-in and declared means are equal to the last bit. */
  readonly coincident: readonly (readonly [string, string])[];
}

/** What is said of one pair, each a contrast with its interval; `shown` is false where the interval holds 0. */
export interface PairVerdict {
  readonly a: string;
  readonly b: string;
  readonly findings: readonly Finding[];
  /** Pairs of replicates. */
  readonly n: number;
}

export interface Finding {
  readonly metric: 'kept' | 'buyIn' | 'weeksLost' | 'cost' | 'adopters';
  readonly shown: boolean;
  readonly contrast: Contrast;
  /** Each plan's own value with its interval. */
  readonly ofA: SummaryRow;
  readonly ofB: SummaryRow;
}
