import { quantile } from '../../statistics/quantile.ts';
import type { Assumed } from './figuresInWorlds.ts';
import type { Point, RealRollout } from './realRollout.ts';
import type { PerformTasks } from './rolloutTask.ts';

/** Possible worlds in which a roll-out is held beside what was published, at the defaults and with all assumptions drawn. */
export const CHECKED = 100;
/** Worlds of one task. */
const TOGETHER = 10;

/** Where nine of ten figures lie, and the one in the middle. */
export interface Band {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** A published figure beside the model's. */
export interface CheckedPoint {
  readonly point: Point;
  readonly byDefault: Band;
  readonly drawn: Band;
}

export interface CheckedRollout {
  readonly rollout: RealRollout;
  /** Worlds of each band. */
  readonly worlds: number;
  readonly points: readonly CheckedPoint[];
}

/** Where nine of ten of some figures lie. */
export function bandOf(figures: Float64Array): Band {
  const sorted = figures.slice().sort();
  const [low, median, high] = [0.05, 0.5, 0.95].map((share) => quantile(sorted, share));
  return { low, median, high };
}

/** Whether a band holds what was published, or some of it where that is a range. */
export const holds = ({ low, high }: Band, point: Point): boolean => low <= point.high && high >= point.low;

/** Where nine of ten of the figures of a roll-out lie, point by point. */
export async function bandsOf(
  perform: PerformTasks,
  { id, points }: RealRollout,
  assumed: Assumed,
  worlds = CHECKED,
): Promise<Band[]> {
  const tasks = [];
  for (let first = 0; first < worlds; first += TOGETHER)
    tasks.push({ rollout: id, worlds: { first, end: Math.min(worlds, first + TOGETHER), assumed } });
  const figures = await perform(tasks);
  return points.map((_, p) =>
    bandOf(
      Float64Array.from(figures.flatMap((stretch) => [...stretch].filter((_, k) => k % points.length === p))),
    ),
  );
}

/** Holds a roll-out beside the model. */
export async function checkRollout(
  perform: PerformTasks,
  rollout: RealRollout,
  worlds = CHECKED,
): Promise<CheckedRollout> {
  const byDefault = await bandsOf(perform, rollout, 'default', worlds);
  const drawn = await bandsOf(perform, rollout, 'drawn', worlds);
  const points = rollout.points.map((point, p) => ({ point, byDefault: byDefault[p], drawn: drawn[p] }));
  return { rollout, worlds, points };
}
