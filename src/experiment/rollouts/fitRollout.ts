import { plausibleLogit, plausibleOfLogit } from '../../scenario/assumptions/plausibleLogit.ts';
import { plausibleShare, plausibleValue } from '../../scenario/assumptions/plausibleValue.ts';
import {
  type ApproximatePosterior,
  approximatePosterior,
  type ReferenceTable,
} from '../../statistics/approximatePosterior.ts';
import { distanceFromUniform, rankAmong } from '../../statistics/uniformRanks.ts';
import { weightedQuantile } from '../../statistics/weightedQuantile.ts';
import { type FittedParameter, fittedParameters } from './fittedParameters.ts';
import type { FittedPoint, FittedRollout } from './realRollout.ts';
import { fittedPoints, ROW } from './referenceRows.ts';

/** The part of the table that is kept. */
const KEPT = 1 / 20;
/** Nine of ten lie between these. */
const [LOW, HIGH] = [0.05, 0.95];
/** A fitted range wider than this part of what was believed before says too little. */
const IDENTIFIED = 1 / 2;

/** What a roll-out says of a parameter. */
export interface ParameterFit {
  readonly parameter: FittedParameter;
  /** Where nine of ten of the values lay that were drawn beforehand. */
  readonly prior: Range;
  readonly fitted: Range & { readonly median: number };
  /** The width of the fitted range in parts of the other, on the scale of the plausible range. */
  readonly width: number;
  /** Whether that is half at most. */
  readonly identified: boolean;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What a roll-out says of its parameters. */
export interface RolloutFit {
  readonly rollout: FittedRollout;
  /** What is compared with what: the points it is fitted to. */
  readonly points: readonly FittedPoint[];
  readonly parameters: readonly ParameterFit[];
  readonly posterior: ApproximatePosterior;
}

/** The part of a table that a roll-out speaks of. */
interface Part {
  readonly rollout: FittedRollout;
  readonly points: readonly FittedPoint[];
  /** Places of its parameters among all that are fitted. */
  readonly places: readonly number[];
  readonly table: ReferenceTable;
  readonly size: number;
}

/** Fits a roll-out's parameters to its points, or to the same figures read otherwise. */
export function fitRollout(table: Float64Array, rollout: FittedRollout, otherwise = false): RolloutFit {
  const part = partOf(table, rollout, otherwise ? rollout.otherwise!.points : rollout.points);
  const statistics = part.points.map(({ observed }) => comparable(observed.share));
  const posterior = approximatePosterior(part.table, { statistics, keep: keepOf(part) });
  return {
    rollout,
    points: part.points,
    posterior,
    parameters: part.places.map((place, k) => parameterFit(fittedParameters[place], posterior, k)),
  };
}

/** Values of the fitted parameters in the k-th kept run; those of other roll-outs are as they were drawn. */
export function fittedValues(table: Float64Array, fit: RolloutFit, k: number): number[] {
  const row = fit.posterior.rows[k];
  const values = [...table.subarray(row * ROW, row * ROW + fittedParameters.length)];
  placesOf(fit.rollout).forEach((place, p) => {
    values[place] = plausibleOfLogit(fittedParameters[place].plausible, fit.posterior.adjusted[p][k]);
  });
  return values;
}

/** What came of a part of a table: the figures as they might have been published, a column a point. */
export const figuresIn = (table: Float64Array, points: readonly FittedPoint[]): Float64Array[] =>
  points.map((point) => columnOf(table, fittedParameters.length + fittedPoints.indexOf(point)));

/** How well the method finds values that are known: rows of the table taken for what was observed, one after the other. */
export interface FitCheck {
  readonly rollout: FittedRollout;
  readonly trials: number;
  readonly parameters: readonly {
    readonly parameter: FittedParameter;
    /** Trials in which the fitted nine of ten hold the true value. */
    readonly held: number;
    /** How far the ranks of the true values are from uniform (Kolmogorov). */
    readonly distance: number;
  }[];
  /** How far each trial had to reach for its kept runs. */
  readonly reaches: Float64Array;
}

/** Fits a roll-out's parameters to so many rows of the table, evenly spread, each left out of the table it is fitted with. */
export function checkFit(table: Float64Array, rollout: FittedRollout, trials: number): FitCheck {
  const part = partOf(table, rollout, rollout.points);
  const { parameters, statistics } = part.table;
  const ranks = parameters.map(() => new Float64Array(trials));
  const held = parameters.map(() => 0);
  const reaches = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial++) {
    const without = Math.floor((trial * part.size) / trials);
    const { adjusted, weights, reach } = approximatePosterior(part.table, {
      statistics: statistics.map((column) => column[without]),
      keep: keepOf(part),
      without,
    });
    reaches[trial] = reach;
    parameters.forEach((column, p) => {
      const truth = column[without];
      ranks[p][trial] = rankAmong(adjusted[p], weights, truth);
      const [low, high] = [LOW, HIGH].map((share) => weightedQuantile(adjusted[p], weights, share));
      if (low <= truth && truth <= high) held[p]++;
    });
  }
  return {
    rollout,
    trials,
    reaches,
    parameters: part.places.map((place, p) => ({
      parameter: fittedParameters[place],
      held: held[p],
      distance: distanceFromUniform(ranks[p]),
    })),
  };
}

function parameterFit(parameter: FittedParameter, posterior: ApproximatePosterior, k: number): ParameterFit {
  const { plausible } = parameter;
  const at = (share: number) =>
    plausibleOfLogit(plausible, weightedQuantile(posterior.adjusted[k], posterior.weights, share));
  const fitted = { low: at(LOW), median: at(0.5), high: at(HIGH) };
  const width =
    (plausibleShare(plausible, fitted.high) - plausibleShare(plausible, fitted.low)) / (HIGH - LOW);
  return {
    parameter,
    prior: { low: plausibleValue(plausible, LOW), high: plausibleValue(plausible, HIGH) },
    fitted,
    width,
    identified: width <= IDENTIFIED,
  };
}

function partOf(table: Float64Array, rollout: FittedRollout, points: readonly FittedPoint[]): Part {
  const places = placesOf(rollout);
  return {
    rollout,
    points,
    places,
    size: table.length / ROW,
    table: {
      parameters: places.map((place) =>
        columnOf(table, place).map((value) => plausibleLogit(fittedParameters[place].plausible, value)),
      ),
      statistics: figuresIn(table, points).map((column) => column.map(comparable)),
    },
  };
}

/** Places of what a roll-out is fitted with among all that is fitted. */
const placesOf = ({ id, speaksOf }: FittedRollout): number[] =>
  fittedParameters.flatMap(({ name, rollout }, place) =>
    rollout === id || (rollout === undefined && Object.hasOwn(speaksOf, name)) ? [place] : [],
  );

const keepOf = ({ size }: Part): number => Math.round(KEPT * size);

const columnOf = (table: Float64Array, column: number): Float64Array =>
  Float64Array.from({ length: table.length / ROW }, (_, row) => table[row * ROW + column]);

/** Shares are compared by their square roots, whose luck is the same for few as for many. */
const comparable = (share: number): number => Math.sqrt(share);
