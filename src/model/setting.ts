import type { Key } from '../engine/draws.ts';
import type { Network } from '../engine/network.ts';
import type { ChangeParameters } from './rules/changeParameters.ts';
import type { ClassBounds } from './structures/classBounds.ts';
import type { StructureName } from './structures/structures.ts';

/**
 * What stays the same through every run of a scenario: the organisation as the model sees it, who its people are,
 * the climate, the target. Person `i` is row `i` of every column.
 */
export interface Setting {
  readonly size: number;
  /** Identifiers by row, made when they are first asked for where the organisation is generated. */
  ids(): readonly string[];
  readonly unit: Int32Array;
  readonly unitNames: readonly string[];
  readonly division: Int32Array;
  readonly divisionNames: readonly string[];
  readonly function: Int32Array;
  readonly functionNames: readonly string[];
  /** 1 for people who meet customers; undefined where the organisation does not say. */
  readonly customerFacing: Uint8Array | undefined;
  /** Whoever the organisation deals with and does not employ; undefined where it names nobody. */
  readonly external: External | undefined;
  /** Layers below the top; unknown levels stand below all known ones. */
  readonly level: Int32Array;
  /** Row of each person's manager, −1 for none; undefined where no hierarchy is known. */
  readonly manager: Int32Array | undefined;
  /** Rows of everybody, and of those to whom somebody reports (nobody where no hierarchy is known). */
  readonly everybody: Int32Array;
  readonly managers: Int32Array;
  /** Rows of the people of a unit, ascending. */
  membersOf(unit: number): Int32Array;
  /** The division that most people of a unit belong to, −1 for none. */
  divisionOf(unit: number): number;
  /** Everybody's influence ties, all layers together. */
  readonly network: Network;

  /** Adopter type per person, as an index into the five types, innovators first. */
  readonly adopterType: Uint8Array;
  /** z per person: position on the standard normal scale of innovativeness. */
  readonly innovativeness: Float64Array;
  /** θ per person before it is cut to [0, 1.6]. */
  readonly threshold: Float64Array;
  /** Proneness to reactance per person, in [0, 1]. */
  readonly proneness: Float64Array;

  readonly rule: ChangeParameters;
  readonly climate: Climate;
  /** The climate of each person where parts of the firm differ; undefined where it is the same for everybody. */
  readonly climateOf: { readonly [C in keyof PersonalClimate]: Float64Array } | undefined;
  readonly resources: Resources;
  readonly target: Target;
  readonly start: StartSetting;
  /** Last week of a run. */
  readonly horizon: number;
  /** The seed's key: a replicate derives that of its luck from it. */
  readonly key: Key;
  /** The key of the possible world that this is: who learns slowly and who is active at the start follow from it. */
  readonly worldKey: Key;
}

/** External parties by row, and whom they know: party p's contacts are `person[first[p]] … person[first[p + 1] − 1]`. */
export interface External {
  readonly size: number;
  readonly first: Uint32Array;
  readonly person: Int32Array;
}

/** The obstacles of the sources that act on persons; shares in [0, 1], resistance in [0, 2]. */
export interface PersonalClimate {
  readonly leadership: number;
  readonly resistance: number;
  readonly habit: number;
  readonly resignation: number;
  readonly lackOfDesire: number;
  /** Share of people who learn more slowly. */
  readonly digitalDivide: number;
  /** How well the change suits the firm, 1 where it does; no plan knows it. */
  readonly fit: number;
}

/** The obstacles of the sources; shares in [0, 1]. */
export interface Climate extends PersonalClimate {
  readonly shortTermism: number;
  readonly unclearGovernance: number;
}

export interface Resources {
  /** Training seats a week: people at once, 8 hours each; up to the deadline, seats × weeks in sum. */
  readonly seats: number;
  /** Seats may be bunched up to so many times the weekly rate, within that sum; at least 1. */
  readonly peak: number;
  /** Hours of course that a person may have in all, and those of whoever holds a post or is recruited. */
  readonly course: number;
  readonly leadCourse: number;
  /** Money that a plan may spend in all; undefined: no limit. */
  readonly budget?: number | undefined;
  /** Hours a person-week that a person can give to the change. */
  readonly capacity: number;
  /** Money: per hour of delivery, per hour of an employee, per post-week, per campaign. */
  readonly costs: {
    readonly delivery: number;
    readonly wage: number;
    readonly postWeek: number;
    readonly campaign: number;
  };
  /** Money that a week is worth at an index of 1, by name of the benefits that the user has priced. */
  readonly value: { readonly [benefit: string]: number | undefined };
}

export interface Target {
  readonly structure: StructureName;
  /** Share of committed people without which no structure counts as reached. */
  readonly participation: number;
  /** Consecutive weeks. */
  readonly hold: number;
  /** Where structures part. */
  readonly bounds: ClassBounds;
  /** Last week by which the hold must be completed. */
  readonly deadline: number;
}

export interface StartSetting {
  readonly structure: StructureName;
  /** Share of people who are active at the start. */
  readonly active: number;
  /** Rows of the people named as active at the start; undefined: drawn. */
  readonly people: Int32Array | undefined;
}
