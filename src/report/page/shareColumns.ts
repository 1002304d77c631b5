import { interpolated, ranksFor } from '../../statistics/quantile.ts';
import type { Curve } from './compareView.ts';

/** Shares of people are counted as so many, at most; beyond, they are told apart no finer. */
const MOST_STEPS = 1000;

/** Quantiles of the bands of a curve: nine of ten worlds, and half of them. */
const bands = [0.05, 0.25, 0.75, 0.95] as const;

/** Takes shares of people week by week, a world at a time, and tells their mean and bands at any moment. */
export interface ShareColumns {
  /** @param at where the weeks of the world begin in the values, which are `of` times as large as a share */
  add(values: Float64Array, at: number): void;
  curve(): Curve;
}

/**
 * A reader of one outcome in many worlds. It counts in how many worlds so many of the people stand there, week by week, so that to ask
 * for the bands takes no sorting, however often they are asked for.
 */
export function createShareColumns(people: number, weeks: number, of: number): ShareColumns {
  const span = weeks + 1;
  const steps = Math.min(people, MOST_STEPS);
  const counts = new Uint32Array(span * (steps + 1));
  const sums = new Float64Array(span);
  let worlds = 0;
  return {
    add(values, at) {
      worlds++;
      for (let week = 0; week < span; week++) {
        const share = values[at + week] / of;
        sums[week] += share;
        counts[week * (steps + 1) + Math.min(steps, Math.max(0, Math.round(share * steps)))]++;
      }
    },
    curve() {
      const ranks = ranksFor(worlds, bands);
      const columns = bands.map(() => new Float64Array(span));
      const valueAtRank = new Map<number, number>();
      for (let week = 0; week < span; week++) {
        let step = -1;
        let below = 0;
        for (const rank of ranks) {
          while (below <= rank) below += counts[week * (steps + 1) + ++step];
          valueAtRank.set(rank, step / steps);
        }
        for (const [b, share] of bands.entries())
          columns[b][week] = interpolated(worlds, share, (rank) => valueAtRank.get(rank)!);
      }
      const [low, innerLow, innerHigh, high] = columns;
      return { mean: sums.map((sum) => sum / worlds), low, high, innerLow, innerHigh };
    },
  };
}
