import { randomStream, seedKey, streamKey } from '../../engine/draws.ts';
import { scaleOf } from '../../model/quantities.ts';
import { assumptionAt } from '../../scenario/assumptions/assumptions.ts';
import { HYPERCUBES } from '../../scenario/assumptions/assumptionsSchema.ts';
import { plausibleValue, type RangeOnScale } from '../../scenario/assumptions/plausibleValue.ts';
import type { SettledAssumptions } from '../../scenario/assumptions/settleAssumptions.ts';
import { withNumbers } from '../../scenario/assumptions/withAssumptions.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { latinHypercube } from '../../statistics/latinHypercube.ts';

/** Values of what is not known, draw by draw, as plain data that can be sent somewhere. */
export interface DrawnAssumptions {
  /** Paths of the assumptions that are drawn. */
  readonly paths: readonly string[];
  /** One row a draw, a value an assumption in the model's unit; equally many draws of each hypercube, one after the other. */
  readonly values: readonly (readonly number[])[];
  /** Possible worlds of each draw. */
  readonly worlds: number;
  /** Played to the last week, and not only until the week in which outcomes are read. */
  readonly toTheEnd?: true | undefined;
}

/**
 * Draws the assumptions of a scenario from their plausible ranges, `count` times in {@link HYPERCUBES} Latin hypercubes: evenly, or
 * evenly in the logarithm. What one of them draws depends on the seed and its own path alone.
 *
 * @param count a multiple of the hypercubes
 */
export function drawnAssumptions(
  { vary, ranges, worlds }: Exclude<SettledAssumptions, 'none'>,
  seed: string,
  count: number,
): DrawnAssumptions {
  const key = streamKey(seedKey(seed), 'assumptions');
  const places = Array.from({ length: HYPERCUBES }, (_, hypercube) =>
    latinHypercube(count / HYPERCUBES, vary.length, (d) => randomStream(streamKey(key, vary[d]), hypercube)),
  ).flat();
  const rangesOf = vary.map((path) => assumedRange(path, ranges[path]));
  return {
    paths: vary,
    values: places.map((row) => row.map((place, k) => plausibleValue(rangesOf[k], place))),
    worlds,
  };
}

/** The range that an assumption is drawn from: what the file says, or what is plausible. */
export function assumedRange(
  path: string,
  given: readonly [low: number, high: number] | undefined,
): RangeOnScale {
  if (given === undefined) return assumptionAt(path)!.plausible;
  const [low, high] = given;
  return { low, high, scale: scaleOf(low, high) };
}

/** The scenario as it is in a world of the draws: those of one draw come one after the other. */
export function sourceInDraw(
  source: ScenarioSource,
  { paths, values, worlds }: DrawnAssumptions,
  world: number,
): ScenarioSource {
  const row = values[Math.floor(world / worlds)];
  return withNumbers(source, new Map(paths.map((path, k) => [path, row[k]])));
}
