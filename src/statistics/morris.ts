import { moments } from './moments.ts';
import { type Draws, shuffled } from './shuffled.ts';

/**
 * Screening by elementary effects (Morris 1991, with the mean of absolute effects of Campolongo, Cariboni & Saltelli 2007):
 * which of many inputs move an output at all, from few evaluations. Inputs live in the unit cube; whoever evaluates
 * a point says what it stands for. For outputs in which luck plays a part, every point is evaluated several times, each
 * time with luck of its own that is the same at all points of a trajectory.
 */

/** One walk through the grid in which every input moves once. */
export interface MorrisTrajectory {
  /** One point more than there are inputs, each a coordinate an input, in [0, 1]. */
  readonly points: readonly (readonly number[])[];
  /** Step k leads from point k to point k + 1. */
  readonly steps: readonly MorrisStep[];
}

export interface MorrisStep {
  /** The input that moves, by its number. */
  readonly input: number;
  /** How far it moves: the same distance in every step, up or down. */
  readonly by: number;
}

/**
 * A random trajectory on a grid of `levels` levels an input, an even number, with Morris's step of levels / (2 (levels − 1)): with it
 * every level is as likely as any other. The first `3 × inputs` draws are used.
 *
 * @throws Error for a number of levels that is odd or below 2
 */
export function morrisTrajectory(inputs: number, draw: Draws, levels = 4): MorrisTrajectory {
  if (levels < 2 || levels % 2 !== 0) throw new Error(`${levels} levels: write an even number from 2 on`);
  const half = levels / 2;
  // levels by their numbers, so that a coordinate is the same double however it was reached
  const at = Array.from({ length: inputs }, (_, i) => Math.floor(draw(i) * half));
  const up = at.map((_, i) => draw(inputs + i) < 0.5);
  for (let i = 0; i < inputs; i++) if (!up[i]) at[i] += half;
  const order = shuffled(
    at.map((_, i) => i),
    (k) => draw(2 * inputs + k),
  );

  const point = () => at.map((level) => level / (levels - 1));
  const points = [point()];
  const steps = order.map((input): MorrisStep => {
    at[input] += up[input] ? half : -half;
    points.push(point());
    return { input, by: (up[input] ? half : -half) / (levels - 1) };
  });
  return { points, steps };
}

/**
 * The elementary effects of a trajectory: for every input, by its number, the change of the output over its whole range at the
 * pace of its step, one value an evaluation. `values` has one array a point, the evaluations of each in the same order.
 */
export function elementaryEffects(
  { steps }: MorrisTrajectory,
  values: readonly Float64Array[],
): Float64Array[] {
  const effects = new Array<Float64Array>(steps.length);
  for (const [k, { input, by }] of steps.entries())
    effects[input] = values[k + 1].map((value, r) => (value - values[k][r]) / by);
  return effects;
}

/** What an input does to an output, in the output's unit over the whole range of the input. */
export interface MorrisMeasures {
  /** Trajectories. */
  readonly n: number;
  /** Mean effect, with its sign. */
  readonly mu: number;
  /** Mean absolute effect: how much the input matters, luck included. */
  readonly muStar: number;
  /** Standard deviation of the effects: how far the effect hangs on the other inputs, or is no straight line; NaN for one trajectory. */
  readonly sigma: number;
  /** The same as far as the evaluations agree on it: mean of {@link agreedSize}, which luck raises less. */
  readonly agreed: number;
}

/** Measures of an input from its effects, one array of evaluations a trajectory. */
export function morrisMeasures(effects: readonly Float64Array[]): MorrisMeasures {
  const means = Float64Array.from(effects, (each) => moments(each).mean);
  const { n, mean: mu, sd: sigma } = moments(means);
  return {
    n,
    mu,
    muStar: moments(means.map(Math.abs)).mean,
    sigma,
    agreed: moments(Float64Array.from(effects, agreedSize)).mean,
  };
}

/**
 * Size of an expected effect as far as evaluations with luck of their own agree on it: the root of the mean product of two
 * different ones, 0 where that is negative. Luck does not raise that mean product, as it does the square of their mean: what
 * one evaluation alone shows counts nothing, and of normal luck in four evaluations half of what it does to the size of their
 * mean is left, for sizes are never negative. Of a single evaluation it is its size.
 */
export function agreedSize(evaluations: Float64Array): number {
  const n = evaluations.length;
  if (n === 1) return Math.abs(evaluations[0]);
  let sum = 0;
  let squares = 0;
  for (const value of evaluations) {
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(Math.max(0, sum * sum - squares) / (n * (n - 1)));
}
