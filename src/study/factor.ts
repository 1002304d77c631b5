import type { Override } from '../scenario/override.ts';
import type { FactorLevel } from './studySource.ts';

/** What varies between the points of a study: one column of its tables, or several whose values go side by side. */
export type Factor = ListedFactor | RangedFactor;

interface Columns {
  /** Names of its columns. */
  readonly columns: readonly string[];
  /** Crossed with the samples of a sampled design, as scenarios are, instead of drawn. */
  readonly crossed: boolean;
}

/** A factor whose values are listed. */
export interface ListedFactor extends Columns {
  readonly kind: 'listed';
  readonly settings: readonly Setting[];
}

/** A factor whose values are drawn from a range. */
export interface RangedFactor extends Columns {
  readonly kind: 'ranged';
  /** The value at a share of the range, from 0 to below 1. */
  readonly at: (share: number) => Setting;
}

/** One value of a factor. */
export interface Setting {
  /** One a column. */
  readonly levels: readonly FactorLevel[];
  /** What it sets in a scenario, given the scenario's file. */
  readonly overrides: (scenario: string) => readonly Override[];
}
