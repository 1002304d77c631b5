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

/**
 * A reader of `replicates` runs of one plan. Of each it keeps the weeks in which being reached changes, which are one at
 * most unless the plan turns to another target, and not a value for every week.
 */
export function createReachedReader(
  { series, weeks }: { readonly series: readonly SeriesName[]; readonly weeks: number },
  replicates: number,
): ReachedReader {
  const row = series.findIndex(({ metric, group }) => metric === 'reached' && group === 'all');
  const span = weeks + 1;
  const came = new Uint8Array(replicates);
  /** Replicates in which it changes in each week. */
  const changing = new Map<number, number[]>();
  return {
    add(replicate, { values }) {
      if (row < 0) return;
      came[replicate] = 1;
      for (let week = 0, before = 0; week < span; week++) {
        const now = values[row * span + week];
        if (now === before) continue;
        before = now;
        const others = changing.get(week);
        if (others === undefined) changing.set(week, [replicate]);
        else others.push(replicate);
      }
    },
    interval(worlds) {
      if (row < 0) return undefined;
      const low = new Float64Array(span);
      const high = new Float64Array(span);
      const column = Float64Array.from(came, (there) => (there === 1 ? 0 : NaN));
      let told = estimateOverWorlds(column, worlds, 'yes-no');
      for (let week = 0; week < span; week++) {
        const changed = changing.get(week) ?? [];
        for (const replicate of changed) column[replicate] = 1 - column[replicate];
        if (changed.length > 0) told = estimateOverWorlds(column, worlds, 'yes-no');
        low[week] = told.low;
        high[week] = told.high;
      }
      return { low, high };
    },
  };
}
