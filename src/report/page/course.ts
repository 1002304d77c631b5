import type { Model } from '../../engine/simulate.ts';
import type { Trajectory } from '../../engine/trajectory.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Curve, OutcomeName } from './compareView.ts';
import { createShareColumns, type ShareColumns } from './shareColumns.ts';

/** The course of one plan over the worlds that came so far. */
export interface Course {
  add(trajectory: Trajectory): void;
  /** Runs that came. */
  came(): number;
  /** Curves of what is measured; none before the first run. */
  curves(): Partial<Record<OutcomeName, Curve>>;
  /** Mean cost up to each week; undefined where it is not measured, and before the first run. */
  cost(): Float64Array | undefined;
}

/** A reader of the runs of one plan, which come in any order. */
export function createCourse({ series, weeks }: Pick<Model, 'series' | 'weeks'>, people: number): Course {
  const span = weeks + 1;
  const startOf = (metric: string) =>
    series.findIndex((each) => each.metric === metric && each.group === 'all') * span;
  const shares: { readonly outcome: OutcomeName; readonly at: number; readonly columns: ShareColumns }[] = [];
  for (const outcome of ['buyIn', 'declared', 'facade'] as const) {
    const at = startOf(outcome);
    if (at >= 0) shares.push({ outcome, at, columns: createShareColumns(people, weeks, 1) });
  }
  const adopters = startOf('adopters');
  if (adopters >= 0 && !shares.some(({ outcome }) => outcome === 'declared'))
    shares.push({ outcome: 'declared', at: adopters, columns: createShareColumns(people, weeks, people) });
  const [reached, cost] = ['reached', 'cost'].map(startOf);
  const reachedBy = new Float64Array(span);
  const spentBy = new Float64Array(span);
  let came = 0;
  return {
    came: () => came,
    add({ values }) {
      came++;
      for (const { at, columns } of shares) columns.add(values, at);
      for (let week = 0; week < span; week++) {
        if (reached >= 0) reachedBy[week] += values[reached + week];
        if (cost >= 0) spentBy[week] += values[cost + week];
      }
    },
    curves() {
      if (came === 0) return {};
      const curves: Partial<Record<OutcomeName, Curve>> = {};
      for (const { outcome, columns } of shares) curves[outcome] = columns.curve();
      if (reached >= 0) curves.target = shareOfWorlds(reachedBy, came);
      return curves;
    },
    cost: () => (cost < 0 || came === 0 ? undefined : spentBy.map((sum) => sum / came)),
  };
}

/** In what share of the worlds that came something is so, week by week, with its interval. */
function shareOfWorlds(hits: Float64Array, came: number): Curve {
  const bounds = Array.from(hits, (count) => wilson(count, came));
  return {
    mean: hits.map((count) => count / came),
    low: Float64Array.from(bounds, ({ low }) => low),
    high: Float64Array.from(bounds, ({ high }) => high),
  };
}
