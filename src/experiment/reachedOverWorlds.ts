import type { SeriesName, Trajectory } from '../engine/trajectory.ts';
import { estimateOverWorlds } from '../statistics/estimateOverWorlds.ts';

/** Ends of an interval at 95 % in every week from 0 to the horizon; NaN where there is none. */
export interface WeeklyInterval {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Reads week by week off the trajectories of one plan, which come in any order, in which of them the target was reached. */
export interface ReachedReader {
  add(replicate: number, trajectory: Trajectory): void;
  /** The interval of their share over possible worlds, as outcomes have it; undefined where it was not measured. */
  interval(worlds: number): WeeklyInterval | undefined;
}

const NEVER_CAME = 255;

/** A reader of `replicates` runs of one plan. */
export function createReachedReader(
  { series, weeks }: { readonly series: readonly SeriesName[]; readonly weeks: number },
  replicates: number,
): ReachedReader {
  const row = series.findIndex(({ metric, group }) => metric === 'reached' && group === 'all');
  const span = weeks + 1;
  const reached = new Uint8Array(row < 0 ? 0 : replicates * span).fill(NEVER_CAME);
  return {
    add(replicate, { values }) {
      if (row >= 0) reached.set(values.subarray(row * span, (row + 1) * span), replicate * span);
    },
    interval(worlds) {
      if (row < 0) return undefined;
      const low = new Float64Array(span);
      const high = new Float64Array(span);
      const column = new Float64Array(replicates);
      for (let week = 0; week < span; week++) {
        for (let r = 0; r < replicates; r++) {
          const value = reached[r * span + week];
          column[r] = value === NEVER_CAME ? NaN : value;
        }
        const told = estimateOverWorlds(column, worlds, 'yes-no');
        low[week] = told.low;
        high[week] = told.high;
      }
      return { low, high };
    },
  };
}
