import type { Thresholds } from './surveySetting.ts';

/** Where thresholds may lie: what `population.threshold` allows, but that some spread is left. */
export const thresholdRange = { mean: [0, 1.6], sd: [0.02, 1] } as const;

/** Points from the likeliest of which the search goes on. */
const STARTS: readonly Thresholds[] = [0.2, 0.6, 1].flatMap((mean) =>
  [0.25, 0.6].map((sd) => ({ mean, sd })),
);
/** Steps of the search: the first, and the one below which nothing is gained that could be told apart. */
const FIRST_STEP = 0.15;
const LAST_STEP = 0.004;

const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/**
 * The thresholds under which what happened is likeliest, by compass search (Kolda, Lewis & Torczon 2003, SIAM Review 45:
 * 385–482): from the best of six points a step in each direction, to the first that is higher; where none is, half the
 * step, until it is shorter than 0.004. Takes some thirty evaluations, and needs no derivative.
 *
 * @param logLikelihood of what happened under given thresholds
 */
export async function fitThresholds(
  logLikelihood: (thresholds: Thresholds) => Promise<number>,
): Promise<Thresholds> {
  const known = new Map<string, number>();
  const heightAt = async (at: Thresholds): Promise<number> => {
    const name = `${at.mean} ${at.sd}`;
    const height = known.get(name) ?? (await logLikelihood(at));
    known.set(name, height);
    return height;
  };
  let best = STARTS[0];
  for (const start of STARTS) if ((await heightAt(start)) > (await heightAt(best))) best = start;
  for (let step = FIRST_STEP; step >= LAST_STEP; ) {
    const higher = await firstHigher(best, step, heightAt);
    if (higher === undefined) step /= 2;
    else best = higher;
  }
  return best;
}

async function firstHigher(
  from: Thresholds,
  step: number,
  heightAt: (at: Thresholds) => Promise<number>,
): Promise<Thresholds | undefined> {
  const here = await heightAt(from);
  for (const [toMean, toSd] of directions) {
    const to = {
      mean: within(thresholdRange.mean, from.mean + step * toMean),
      sd: within(thresholdRange.sd, from.sd + step * toSd),
    };
    if ((await heightAt(to)) > here) return to;
  }
  return undefined;
}

const within = ([least, most]: readonly [number, number], value: number) =>
  Math.min(most, Math.max(least, value));
