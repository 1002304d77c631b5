import type { Segment } from '../board/segments.ts';
import type { PlanView } from './compareView.ts';

/** How well it is known when something happens: from the plan alone, from the worlds played, from those of the plan as it was before, or from a limit. */
export type Known = 'sure' | 'played' | 'as-run' | 'latest' | 'unknown';

/** A parameter that a form shows. */
export interface FieldView {
  readonly name: string;
  /** What it is, in a few words. */
  readonly label: string;
  /** The rest that is said of it; empty where nothing is. */
  readonly hint: string;
  /** `weeks`, `h`, `%`; empty where there is none. */
  readonly unit: string;
  readonly kind: 'weeks' | 'share' | 'number' | 'yes-no' | 'choice' | 'day' | 'text';
  /** As a form has it: weeks and numbers as digits, shares in per cent, anything else in YAML; empty where it is left out. */
  readonly value: string;
  /** What stands for it where it is left out; empty where nothing does. */
  readonly usual: string;
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** Of a choice: the words that may stand. */
  readonly words: readonly string[];
  /** What those words mean, to be read. */
  readonly wordsTold: readonly string[];
  /** Whether something else may stand, which is written in YAML. */
  readonly isOpen: boolean;
}

/** A tactic, or what a step repeats, on the axis of weeks. */
export interface BarView {
  /** `pilot.2`, `pilot.repeat`. */
  readonly key: string;
  readonly title: string;
  /** What it does. */
  readonly summary: string;
  /** First and last week, from 1. */
  readonly from: number;
  readonly to: number;
  /** Goes on until something ends it. */
  readonly goesOn: boolean;
  /** Whether its length can be changed. */
  readonly canResize: boolean;
  readonly known: Known;
  /** When, in words: `weeks 4–11`; `from week 5, as it began in 24 of 24 worlds`. */
  readonly told: string;
  /** Weeks in which a repeated tactic was begun, the median of each. */
  readonly begins: readonly number[];
  /** Lines of the text, from 1; undefined where it is not written there. */
  readonly lines: readonly [from: number, to: number] | undefined;
  readonly fields: readonly FieldView[];
}

/** A gate on the axis of weeks. */
export interface GateMark {
  readonly key: string;
  readonly number: number;
  /** What it asks, as it is written. */
  readonly when: string;
  /** The same in words. */
  readonly asks: string;
  /** Where half of the worlds have decided; a limit where nothing is known; undefined where there is none. */
  readonly week: number | undefined;
  readonly known: Known;
  /** Whether most worlds met it; undefined where that is not known. */
  readonly isMet: boolean | undefined;
  readonly told: string;
  readonly lines: readonly [from: number, to: number] | undefined;
  readonly fields: readonly FieldView[];
}

export interface StepView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** First week. */
  readonly from: number;
  readonly known: Known;
  readonly bars: readonly BarView[];
  readonly gate: GateMark | undefined;
  /** Belongs to another plan that takes over, and is changed there. */
  readonly isOthers: boolean;
}

/** What a plan asks of each unit, week by week from 0: hours of change over the hours that there are. */
export interface LoadView {
  readonly units: readonly string[];
  /** Rows in the order of the units. */
  readonly values: readonly Float64Array[];
  /** Of how many worlds it is the mean. */
  readonly worlds: number;
}

/** A tactic that can be added. */
export interface TacticCard {
  readonly tactic: string;
  readonly title: string;
  readonly summary: string;
  /** How long, in words: `26 weeks`, `goes on`, `once`. */
  readonly length: string;
}

/** The screen of a plan: what the text says of it, and what is known of it. */
export interface PlanScreenView {
  /** The scenario's text that this is of. */
  readonly text: string;
  /** The text as it was run, with the plans in it that were added beside it. */
  readonly runText: string;
  /** Values that were given beside the text and are others than it says: they are what is run. */
  readonly beside: readonly { readonly path: string; readonly value: string }[];
  readonly plans: readonly Pick<PlanView, 'name' | 'title' | 'look' | 'letter'>[];
  /** Undefined under a rule without plans. */
  readonly plan: Pick<PlanView, 'name' | 'title' | 'look' | 'letter'> | undefined;
  readonly horizon: number;
  readonly deadline: number;
  readonly starts: string | undefined;
  /** Lines of the plan in the text; undefined where it does not stand there. */
  readonly lines: readonly [from: number, to: number] | undefined;
  /** How the plan is written. */
  readonly form: 'steps' | 'style' | 'between' | 'fork';
  /** What that means for whoever changes it; empty where there is nothing to say. */
  readonly formTold: string;
  readonly steps: readonly StepView[];
  /** As it was run, where that was otherwise. */
  readonly before: readonly StepView[] | undefined;
  /** The named styles to begin from. */
  readonly styles: readonly { readonly name: string; readonly title: string }[];
  /** The way between two styles, and where on it the plan stands; undefined where it does not. */
  readonly dial: {
    readonly from: { readonly name: string; readonly title: string };
    readonly to: { readonly name: string; readonly title: string };
    readonly at: number | undefined;
    readonly axes:
      | readonly { readonly name: string; readonly share: number; readonly told: string }[]
      | undefined;
  };
  /** Values of the scenario beside its plans: how the firm stands, and when it starts. */
  readonly scenario: readonly (FieldView & { readonly path: string })[];
  readonly cards: readonly TacticCard[];
  /** What came of the plan as it was run; undefined before it was. */
  readonly headline: readonly Segment[] | undefined;
  /** By plan; undefined before they were run. */
  readonly loads: Readonly<Record<string, LoadView>> | undefined;
  /** Worlds in which beginnings were looked at, and all. */
  readonly looked: number;
}
