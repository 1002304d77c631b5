import type { SeriesName, Trajectory } from '../engine/trajectory.ts';
import type { WeeklySeries } from './comparison.ts';

/** The replicates of one plan together. */
export interface Ensemble {
  /** Whether quantiles come from sketches, within `SKETCH_ERROR` of their size; means and deviations never do. */
  readonly sketched: boolean;
  /** Takes in one replicate. They come in any order, each once; a replicate that failed never comes. */
  add(replicate: number, trajectory: Trajectory): void;
  /**
   * Statistics of every series over the replicates that came, in the order of the series, each worked out when it is first
   * read. Nothing is added any more.
   */
  weekly(): WeeklySeries[];
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

/** What is told of a series week by week. */
export type WeeklyColumns = Omit<WeeklySeries, 'metric' | 'group' | 'n'>;

/** Columns to be filled, and the five quantile columns again in the order of {@link weeklyShares}. */
export function createWeekly(span: number): WeeklyColumns & { readonly quantiles: readonly Float64Array[] } {
  const column = () => new Float64Array(span);
  const quantiles = weeklyShares.map(column);
  const [p05, p25, p50, p75, p95] = quantiles;
  return { mean: column(), sd: column(), p05, p25, p50, p75, p95, quantiles };
}
