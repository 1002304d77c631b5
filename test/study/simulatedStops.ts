import { seedKey, streamKey, uniform } from '../../src/engine/draws.ts';
import { exp, log1p, normalQuantile } from '../../src/engine/elementary.ts';
import type { Scale } from '../../src/statistics/worldEstimate.ts';
import { looks } from '../../src/study/precision/looks.ts';
import { stopAtLook } from '../../src/study/precision/stopAtLook.ts';

/** Something whose mean over worlds is known, and draws of it. */
export interface Quantity {
  readonly name: string;
  readonly scale: Scale;
  readonly mean: number;
  readonly sd: number;
  readonly draw: (uniform: number) => number;
}

/** Yes in a share of the worlds. */
export const yesIn = (share: number): Quantity => ({
  name: `yes in ${share}`,
  scale: 'yes-no',
  mean: share,
  sd: Math.sqrt(share * (1 - share)),
  draw: (u) => (u < share ? 1 : 0),
});

/** A cost of mean 1 that is lognormal, with its standard deviation in parts of the mean: at 1 its skewness is 4, at 2 it is 14. */
export const costWith = (sd: number): Quantity => {
  const variance = log1p(sd * sd);
  return {
    name: `cost, sd ${sd} of its mean`,
    scale: { most: Infinity },
    mean: 1,
    sd,
    draw: (u) => exp(Math.sqrt(variance) * normalQuantile(u + 2 ** -33) - variance / 2),
  };
};

/** How many stops, at how many worlds, and in what share of them the interval that is told holds the mean. */
export interface Stops {
  readonly coverage: number;
  readonly meanWorlds: number;
  /** Numbers of worlds that some stopped at. */
  readonly at: readonly number[];
}

/**
 * Looks at a quantity until it is known as well as `needed` worlds would let it be known at 95 % by an interval of the usual kind, or
 * until the last look; many times, each in worlds of its own.
 */
export function simulatedStops(
  { name, scale, mean, sd, draw }: Quantity,
  { start, max, needed }: { readonly start: number; readonly max: number; readonly needed: number },
  { trials, seed }: { readonly trials: number; readonly seed: string },
): Stops {
  const key = streamKey(seedKey(seed), name);
  const goal = {
    halfWidth: (1.96 * sd) / Math.sqrt(needed),
    confidence: 0.95,
    isRelative: scale !== 'yes-no',
  };
  const at = new Map<number, number>();
  let held = 0;
  for (let trial = 0; trial < trials; trial++) {
    const values = Float64Array.from({ length: max }, (_, world) => draw(uniform(key, trial, world)));
    const { worlds, cells } = stopAtLook([{ values, scale }], looks({ start, max }), goal)!;
    at.set(worlds, (at.get(worlds) ?? 0) + 1);
    if (cells[0]!.low <= mean && mean <= cells[0]!.high) held++;
  }
  const sum = [...at].reduce((total, [worlds, count]) => total + worlds * count, 0);
  return {
    coverage: held / trials,
    meanWorlds: sum / trials,
    at: [...at.keys()].sort((a, b) => a - b),
  };
}
