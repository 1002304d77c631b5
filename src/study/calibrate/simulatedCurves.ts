import type { RangeOnScale } from '../../scenario/assumptions/plausibleValue.ts';

/** A number of the scenarios that is fitted: between which values it was drawn, spread evenly on the range's scale. */
export interface FittedPath extends RangeOnScale {
  readonly path: string;
}

/** Runs whose parameters were drawn from what was believed of them beforehand, each in a possible world and with a luck of its own. */
export interface SimulatedRuns {
  readonly parameters: readonly FittedPath[];
  /** A column a parameter, a value a run, in the scenario's unit. */
  readonly values: readonly Float64Array[];
  /** Of each run, the share of people in every week from 0 on. */
  readonly curves: readonly Float64Array[];
  /** People of each run. */
  readonly people: number;
}

/** The last week that every run has. */
export const lastWeekOf = (curves: readonly Float64Array[]): number =>
  Math.min(...curves.map(({ length }) => length)) - 1;
