import type { StructureName } from '../../model/structures/structures.ts';
import type { Segment } from '../board/segments.ts';
import type { Figure } from './compareView.ts';

/** One plan towards each structure, side by side. */
export interface TargetsView {
  readonly plan: string;
  readonly worlds: number;
  /** The week that everything is read at. */
  readonly deadline: number;
  /** Whether the plan is written step by step, so that it does the same whatever it aims at. */
  readonly isByHand: boolean;
  readonly structures: readonly {
    readonly name: StructureName;
    readonly title: string;
    readonly meaning: string;
    /** Why this organisation cannot have it; empty where it was played. */
    readonly impossible: string;
    /** Whether the scenario aims at it. */
    readonly isTarget: boolean;
  }[];
  readonly headline: readonly Segment[];
  /** What the plan comes to, and then the qualities of what it leaves behind. */
  readonly groups: readonly { readonly title: string; readonly rows: readonly TargetsRow[] }[];
}

/** One measure over all structures. */
export interface TargetsRow {
  readonly measure: string;
  readonly label: string;
  readonly meaning: string;
  /** In the order of the structures; undefined where it was not measured. */
  readonly cells: readonly ((Figure & { readonly isUnsurpassed: boolean }) | undefined)[];
  /** The end of the axis that all cells share; it begins at 0. */
  readonly most: number;
  /** Whether the structures are told apart by it at all. */
  readonly tellsApart: boolean;
}
