import type { Language, Text } from '../../text/text.ts';
import type { Segment } from '../board/segments.ts';

/**
 * What the page's first screen shows of a comparison, worked out beside the comparison and sent as plain data: words are in
 * one language, values are numbers that charts are drawn from. Weeks run from 0 to the horizon in every column.
 */
export interface CompareView {
  readonly language: Language;
  readonly title: string;
  /** The same in every language: what is kept is read in another, too. */
  readonly titles: Text;
  readonly question: string;
  readonly people: number;
  /** Last week. */
  readonly horizon: number;
  /** The week that outcomes are read at. */
  readonly deadline: number;
  readonly worlds: number;
  readonly replicates: number;
  readonly seed: string;
  /** The day on which week 0 begins, `2027-01-04`. */
  readonly starts?: string | undefined;
  /** Under the reference rules there are no plans to choose from, no target and no façade. */
  readonly rule: 'change' | 'threshold' | 'cascade' | 'bass';
  /** Name of the plan that the others are compared with. */
  readonly baseline: string;
  /** In the order of the file, the arm in which nothing is done last. */
  readonly plans: readonly PlanView[];
  /** Outcomes that curves can be drawn of, in the order of the switch. */
  readonly outcomes: readonly OutcomeName[];
  /** The decision, as a board reads it. */
  readonly headline: readonly Segment[];
  /** The outcomes that the decision goes by, in order, with what matters of each; empty where there is nothing to decide. */
  readonly goesBy: string;
  /** Whether one plan is the choice: otherwise it is asked at once what the choice goes by. */
  readonly isToldApart: boolean;
  /** How far the decision holds in draws of what is not known, and what turns it; undefined before the draws are played. */
  readonly unknown: readonly Segment[] | undefined;
  /** Differences from the baseline, a row for each other ranked plan. */
  readonly ledger: readonly LedgerRow[];
  /** Headings of the ledger, in the order of its cells. */
  readonly ledgerColumns: readonly string[];
  /** What each plan comes to at the deadline. */
  readonly kpis: readonly KpiRow[];
  /** What each plan may use at most, a row for each kind of means. */
  readonly means: readonly MeansRow[];
  /** The share of people committed that the target asks for; undefined without a target. */
  readonly participation: number | undefined;
  /** Name of the target structure, `coordinated`; empty without a target. */
  readonly targetName: string;
  /** The one annotation: the week in which declared use stands highest above buy-in. */
  readonly annotation: Annotation | undefined;
  /** Plans whose curves are equal to the last bit, in words: a line for the charts of these outcomes. */
  readonly coincident: readonly { readonly outcomes: readonly OutcomeName[]; readonly text: string }[];
  /** What the reader should know of file and organisation, most weighty first. */
  readonly notes: readonly NoteView[];
  /** Replicates that broke off. */
  readonly failures: number;
}

/** Curves of the chart: `buyIn`, `declared` and `facade` are shares of people, `target` the share of worlds that have reached it. */
export type OutcomeName = 'buyIn' | 'declared' | 'facade' | 'target';

/** A curve with its ranges over single worlds, or of the target with its interval; shares from 0 to 1. */
export interface Curve {
  readonly mean: Float64Array;
  /** Where nine of ten worlds lie; of the target, its interval at 95 %. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Where half of the worlds lie; undefined of the target. */
  readonly innerLow?: Float64Array | undefined;
  readonly innerHigh?: Float64Array | undefined;
}

/** A plan as the page shows it. */
export interface PlanView {
  readonly name: string;
  readonly title: string;
  /** Number of its look, which colour and dash follow from; −1 of the arm in which nothing is done. */
  readonly look: number;
  /** `A`; empty of the arm in which nothing is done. */
  readonly letter: string;
  readonly ranked: boolean;
  readonly curves: Readonly<Partial<Record<OutcomeName, Curve>>>;
  /** Mean cost up to each week, in the scenario's currency; undefined where it is not measured. */
  readonly cost: Float64Array | undefined;
  /** Share of worlds in which the organisation has the target structure in each week. */
  readonly inStructure: Float64Array | undefined;
  /** What blocks the target, the condition that stands in the way in most worlds, spell by spell. */
  readonly blocking: readonly BlockingSpell[];
  /** The same of each week, for the line beneath: `too few autonomous units, in 55%`. */
  readonly blockingNow: readonly string[];
  readonly gates: readonly GateView[];
  /** The week from which it differs from the plan that it forks from. */
  readonly fork: { readonly of: string; readonly week: number } | undefined;
  /** The week in which the last obligation lapses; undefined where nobody is obliged. */
  readonly lapse: number | undefined;
}

/** A spell of weeks in which one condition blocks most worlds, or none does. */
export interface BlockingSpell {
  readonly from: number;
  /** The week after the last. */
  readonly to: number;
  /** `too few autonomous units`; `nothing blocks`. */
  readonly text: string;
  readonly isFree: boolean;
}

/** A gate on the curve: at the week by which half of the worlds have passed it or waited it out. */
export interface GateView {
  readonly number: number;
  readonly week: number;
  /** Whether most worlds met it. */
  readonly met: boolean;
  /** `Gate 2, pilot: met in 99% (96–100) of worlds, in week 30 on average`. */
  readonly text: string;
}

/** A value with its interval, as texts and as numbers. */
export interface Figure {
  readonly value: string;
  /** Without brackets; empty where there is none. */
  readonly interval: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Differences of one plan from the baseline. */
export interface LedgerRow {
  readonly plan: string;
  /** In the order of {@link CompareView.ledgerColumns}; undefined where nothing can be said. */
  readonly cells: readonly ((Figure & { readonly shown: boolean }) | undefined)[];
  /** The pair in a sentence, for the headline. */
  readonly sentence: readonly Segment[];
}

/** One outcome over all plans. */
export interface KpiRow {
  readonly metric: string;
  readonly label: string;
  readonly meaning: string;
  /** In the order of the plans; undefined where the plan has no such outcome. */
  readonly cells: readonly (Figure | undefined)[];
  /** The end of the axis on which the cells stand side by side; it begins at 0. */
  readonly most: number;
}

/** One kind of means over all plans: what a plan may use at most. */
export interface MeansRow {
  readonly label: string;
  /** In the order of the plans; empty where it is not limited or not measured. */
  readonly cells: readonly string[];
}

/** What a chart points out: two lines, at a week of a plan's curve of declared use. */
export interface Annotation {
  readonly plan: string;
  readonly week: number;
  readonly declared: number;
  readonly buyIn: number;
  readonly lines: readonly [string, string];
}

export interface NoteView {
  readonly text: string;
  readonly remedy: string;
  readonly mayChangeResult: boolean;
}

/** Curves of the worlds that came so far, before anything is decided. */
export interface PartialView {
  readonly title: string;
  readonly question: string;
  readonly people: number;
  readonly horizon: number;
  readonly deadline: number;
  readonly starts: string | undefined;
  readonly participation: number | undefined;
  readonly plans: readonly Pick<
    PlanView,
    'name' | 'title' | 'look' | 'letter' | 'ranked' | 'curves' | 'cost' | 'fork'
  >[];
  readonly outcomes: readonly OutcomeName[];
  /** Worlds that came, of all that are wanted. */
  readonly done: number;
  readonly worlds: number;
}
