import type { Calibrate } from '../calibrate/calibrateSchema.ts';
import type { FittedPath } from '../calibrate/simulatedCurves.ts';
import type { ColumnsAsked } from '../usage/observedFile.ts';
import type { UsageFile } from '../usage/readUsageLog.ts';

/** What was really observed, and what a study does with it at every point. */
export interface Observing {
  /** Parameters that are fitted to a curve; undefined where none are. */
  readonly fit: FitAsked | undefined;
  /** A roll-out that is followed; undefined where none is. */
  readonly follow: FollowAsked | undefined;
}

/** A file of what was observed, its bytes at hand: at every point it is read anew, of the people who are there. */
export interface ObservedFile {
  readonly kind: 'usage' | 'counts';
  readonly file: UsageFile;
  /** The last week that is looked at; undefined where all are. */
  readonly through: number | undefined;
  readonly columns: ColumnsAsked | undefined;
}

/** How many values are tried for parameters, and how many of them are kept. */
export type Tries = Pick<Calibrate, 'samples' | 'keep'>;

export interface FitAsked extends Tries, Pick<Calibrate, 'metric'> {
  readonly parameters: readonly FittedPath[];
  /** The plan that was followed; undefined: the first. */
  readonly plan: string | undefined;
  readonly observed: ObservedFile;
}

export interface FollowAsked {
  readonly plan: string | undefined;
  readonly observed: ObservedFile;
  /** How parameters are fitted anew where the possible worlds no longer speak of the roll-out. */
  readonly refit: Tries & {
    /** Undefined: the model's assumptions. */
    readonly parameters: readonly FittedPath[] | undefined;
  };
}

/** Nothing was observed. */
export const nothingObserved: Observing = { fit: undefined, follow: undefined };
