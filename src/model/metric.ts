import type { Text } from '../text/text.ts';
import type { Lever } from './lever.ts';
import type { MetricContext } from './metricContext.ts';
import type { Need } from './needs.ts';
import type { Climate } from './setting.ts';
import type { World } from './world.ts';

/** Facts every metric carries into tables, charts and documentation. */
interface MetricFacts {
  /** Name in files and tables. */
  readonly name: string;
  readonly title: Text;
  /** One sentence of definition, without a final full stop. */
  readonly meaning: Text;
  /**
   * `share` in [0, 1] · `people` · `money` in the scenario's currency · `ties` · `posts` · `hours` · `weeks` · `campaigns` · `yes or no` as 1 or 0, over
   * replicates the share of those in which it is so · `index`: a number on a scale of its own, told by the meaning.
   */
  readonly unit:
    | 'share'
    | 'people'
    | 'money'
    | 'ties'
    | 'posts'
    | 'hours'
    | 'weeks'
    | 'campaigns'
    | 'yes or no'
    | 'index';
  /** What it cannot be measured without; where that is missing it is left out, and the reader told. */
  readonly needs?: Need;
}

/** A share or mean over people; it can be asked for any group of them. */
export type PeopleMetric = MetricFacts & {
  readonly of: 'people';
  /** The states whose share it is … */
  readonly states?: readonly number[];
  /** … or the value of one person, whose mean it is. */
  readonly each?: (world: World, person: number) => number;
  /** The same values as a column over a number, where they stand in one and everybody counts. */
  readonly column?: (world: World) => { readonly of: Float64Array; readonly over: number };
  /** The same as a lever over a number. */
  readonly lever?: (world: World) => { readonly of: Lever; readonly over: number };
  /** The same written into a column of 1 and 0, where it is yes or no; 0 of those who do not count. */
  readonly mark?: (world: World, marks: Uint8Array) => void;
  /** Counted among the people in these states alone; without it, among everybody of the group. */
  readonly among?: readonly number[];
  /** What the climate allows at most; without it, 1. */
  readonly most?: (climate: Climate) => number;
};

/** A property of the organisation as a whole. */
export type WholeMetric = MetricFacts & {
  readonly of: 'whole';
  /** What it is split by; without it there is one value, group `all`. */
  readonly dimension?: Dimension;
  /** Groups of that dimension, such as `structure=organic`. */
  readonly groups?: (world: MetricContext) => readonly string[];
  /** Writes one value per group from `offset` on. */
  measure(world: World, out: Float64Array, offset: number, groups: readonly string[]): void;
};

/** What a metric is split by, and how that and its members are called. */
export interface Dimension {
  /** Before the equals sign of a group: `structure`. */
  readonly name: string;
  readonly title: Text;
  /** By what stands behind it: `organic`. */
  readonly members: Readonly<Record<string, Text>>;
}

export type Metric = PeopleMetric | WholeMetric;
