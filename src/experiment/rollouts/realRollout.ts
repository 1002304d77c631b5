import type { PlausibleRange } from '../../model/quantities.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import type { Text } from '../../text/text.ts';

/** How a published figure is known: read in the source named, at second hand, or computed from figures that were read. */
export type EvidenceLabel = 'V' | 'S' | 'C';

/** A metric of a plan of a run, at a week, between two weeks in proportion. */
export type Curve = (metric: string, week: number, plan?: string) => number;

/** A published figure, and the same of a run. */
export interface Point {
  /** What is counted, and when. */
  readonly name: Text;
  readonly label: EvidenceLabel;
  /** The figure as it was published. */
  readonly published: Text;
  /** Between which values the figure lies, as far as it was published; 1 where it says `over` alone. */
  readonly low: number;
  readonly high: number;
  /** What it is counted in: a share, points between two shares, how many times, or yes and no (1 and 0); a share, if left out. */
  readonly unit?: 'points' | 'times' | 'yes' | undefined;
  /** The same figure of a run, read off the curves of its first plan unless another is named. */
  readonly read: (curve: Curve) => number;
}

/** A published figure to which parameters are fitted: a share of people. */
export interface FittedPoint extends Point {
  readonly week: number;
  readonly observed: {
    readonly share: number;
    /** What is not known of the figure besides the luck of so many people: a standard deviation. */
    readonly spread: number;
    /** Beyond this the figure does not tell shares apart. */
    readonly most?: number | undefined;
  };
}

/** Somewhere people were told, invited or obliged to do something, and shares of those who did were published with their dates. */
export interface RealRollout<P extends Point = Point> {
  /** Its number among the published cases. */
  readonly id: string;
  readonly title: Text;
  /** How many people there were. */
  readonly people: number;
  /** What is known of the circumstances. */
  readonly circumstances: Text;
  /** How it is told to the model, and what of it the model does not have. */
  readonly told: Text;
  /** The lines of its scenario, but for the organisation, its seed and its replicates. */
  readonly scenario: readonly string[];
  readonly points: readonly P[];
  readonly sources: readonly string[];
}

/** A number of one roll-out that nobody knows and that is fitted with it. */
export interface OwnNumber {
  /** Its path in scenario files, or the tactic and parameter. */
  readonly path: string;
  readonly means: Text;
  readonly plausible: PlausibleRange;
  /** What stands in the roll-out's scenario. */
  readonly default: number;
  /** The roll-out's scenario with another value. */
  readonly set: (source: ScenarioSource, value: number) => ScenarioSource;
}

/** A roll-out to which parameters are fitted. */
export interface FittedRollout extends RealRollout<FittedPoint> {
  /** The share that its points are of, in any week. */
  readonly curve: { readonly counts: Text; readonly at: (week: number) => Point['read'] };
  /** The same figures read off a run in another way that could be meant as well. */
  readonly otherwise?: { readonly told: Text; readonly points: readonly FittedPoint[] } | undefined;
  readonly own: readonly OwnNumber[];
  /** Assumptions that its points are expected to say something of, by their paths, and what each is. */
  readonly speaksOf: Readonly<Record<string, Text>>;
}
