import type { SeriesName, Trajectory } from '../engine/trajectory.ts';
import type { WeeklySeries } from './comparison.ts';

/** The replicates of one plan together. */
export interface Ensemble {
  /** Whether quantiles come from sketches, within `SKETCH_ERROR` of their size; means and deviations never do. */
  readonly sketched: boolean;
  /** Takes in one replicate. They come in any order, each once; a replicate that failed never comes. */
  add(replicate: number, trajectory: Trajectory): void;
  /**
   * Statistics of every series over the replicates that came, in the order of the series. A sketched ensemble is
   * closed by it.
   */
  weekly(): WeeklySeries[];
  /**
   * One series at one week by replicate number, NaN where a replicate did not come; undefined when sketched.
   */
  values(series: number, week: number): Float64Array | undefined;
}

/** The shape of what an ensemble takes in. */
export interface EnsembleShape {
  readonly series: readonly SeriesName[];
  /** Last week; weeks run from 0 to this one. */
  readonly weeks: number;
  /** Replicates expected; their numbers lie below. */
  readonly replicates: number;
}

/** Shares of the weekly quantiles, in the order of {@link WeeklySeries}. */
export const weeklyShares = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Columns to be filled, and the five quantile columns again in the order of {@link weeklyShares}. */
export function createWeekly(
  { metric, group }: SeriesName,
  n: number,
  span: number,
): WeeklySeries & { readonly quantiles: readonly Float64Array[] } {
  const column = () => new Float64Array(span);
  const quantiles = weeklyShares.map(column);
  const [p05, p25, p50, p75, p95] = quantiles;
  return { metric, group, n, mean: column(), sd: column(), p05, p25, p50, p75, p95, quantiles };
}
