import type { Segment } from '../report/board/segments.ts';
import type { Curve } from '../report/page/compareView.ts';
import type { WorldView } from '../report/page/peopleView.ts';
import type { Language } from '../text/text.ts';
import type { Prose } from './prose.ts';
import type { DrawnOutcome } from './storySchema.ts';

/** A story as the page shows it, in one language; what the worlds say of it comes once they are played. */
export interface StoryView {
  /** That of the reader, or the only one that the story is written in. */
  readonly language: Language;
  readonly name: string;
  readonly title: string;
  readonly people: number;
  /** Last week. */
  readonly horizon: number;
  readonly worlds: number;
  readonly question: readonly Prose[];
  readonly timeline: readonly { readonly when: string; readonly text: string }[];
  readonly predict: {
    readonly prose: readonly Prose[];
    /** Title and look of the plan whose curve is drawn. */
    readonly title: string;
    readonly look: number;
    readonly outcome: DrawnOutcome;
    /** What the curve is of, at its end: `won over`. */
    readonly ends: string;
    /** Share in week 0. */
    readonly start: number;
    /** The week in which an obligation lapses. */
    readonly lapse: number | undefined;
  };
  readonly run: readonly Prose[];
  readonly why: readonly Prose[];
  readonly idea: readonly Prose[];
  readonly ideas: readonly {
    readonly name: string;
    readonly text: string;
    readonly source: string;
    /** `[M] standard literature`. */
    readonly grade: string;
  }[];
  /** Undefined where the story has none. */
  readonly sheet:
    | {
        readonly prose: readonly Prose[];
        readonly timing: readonly { readonly minutes: number; readonly text: string }[];
      }
    | undefined;
  /** The organisation in week 0, before anything is done. */
  readonly seats: WorldView;
  /** Undefined until the worlds are played. */
  readonly played: PlayedView | undefined;
}

/** What the worlds say of a story. */
export interface PlayedView {
  /** Of the outcome that was predicted. */
  readonly curve: Curve;
  /** Declared use above it, where buy-in was predicted and a façade stands between the two. */
  readonly declared: Float64Array | undefined;
  readonly replicates: number;
  readonly reveal: readonly (readonly Segment[])[];
  readonly follow: FollowView | undefined;
  /** Headline of the idea. */
  readonly headline: readonly Segment[];
  /** Whether the tale holds, sentence by sentence. */
  readonly tale: readonly (readonly Segment[])[];
  readonly ways: readonly WayView[];
  readonly fingerprint: { readonly full: string; readonly short: string };
}

/** Who was followed through the weeks in one world. */
export interface FollowView {
  readonly headline: readonly Segment[];
  /** `world 57 of 200, the one nearest the median of every plan`. */
  readonly named: string;
  readonly look: number;
  readonly weeks: readonly number[];
  /** How many are in each state, by its code, at each of the weeks. */
  readonly counts: readonly (readonly number[])[];
  /** People who went from a state to another between two of the weeks. */
  readonly moves: readonly {
    /** Place of the week they leave from. */
    readonly from: number;
    readonly state: number;
    readonly to: number;
    readonly people: number;
  }[];
  /** What states mean of these people at the end: `came to mean it`. */
  readonly count: number;
  readonly first: number;
}

/** A way on into the sandbox. */
export interface WayView {
  readonly to: 'compare' | 'branches' | 'people';
  readonly text: string;
  readonly about: string;
  /** Letter of the plan; undefined where none is meant. */
  readonly plan: string | undefined;
  readonly week: number | undefined;
  /** Of branches: the week and the letter of the plan that takes over, `26B`. */
  readonly forks: string | undefined;
  readonly person: string | undefined;
  readonly replicate: number | undefined;
  /** Every value in place of the scenario's, in YAML. */
  readonly changes: readonly (readonly [path: string, value: string])[];
}
