import { type Band, bandOf, type CheckedRollout } from './checkRollout.ts';
import { type Assumed, figuresInWorlds } from './figuresInWorlds.ts';
import type { FittedRollout, Point, RealRollout } from './realRollout.ts';

/** A roll-out beside the model, and where the share that its points are of lies in every week, if they are of one. */
export interface HeldRollout extends CheckedRollout {
  readonly curve?: { readonly byDefault: readonly Band[]; readonly drawn: readonly Band[] } | undefined;
}

export interface Pace {
  /** Awaited before each world: whoever has something more urgent to do does it, or throws to end it. */
  readonly pause: () => Promise<void>;
  readonly onWorld?: ((done: number) => void) | undefined;
}

/** Whether the points of a roll-out are one share at several weeks. */
export const hasCurve = (rollout: RealRollout): rollout is FittedRollout => 'curve' in rollout;

/** Holds a roll-out beside the model, world after world: the same bands as a whole check of so many worlds gives. */
export async function holdInWorlds(
  rollout: RealRollout,
  worlds: number,
  { pause, onWorld }: Pace,
): Promise<HeldRollout> {
  const { points } = rollout;
  const weekly = hasCurve(rollout) ? weeklyPoints(rollout) : [];
  const played = { ...rollout, points: [...points, ...weekly] };
  const size = played.points.length;
  const figures: Record<Assumed, Float64Array> = {
    default: new Float64Array(size * worlds),
    drawn: new Float64Array(size * worlds),
  };
  for (let world = 0; world < worlds; world++) {
    for (const assumed of ['default', 'drawn'] as const) {
      await pause();
      const there = await figuresInWorlds(played, { first: world, end: world + 1, assumed });
      figures[assumed].set(there, world * size);
    }
    onWorld?.(world + 1);
  }
  const bands = (assumed: Assumed) =>
    played.points.map((_, p) => bandOf(figures[assumed].filter((_, k) => k % size === p)));
  const [byDefault, drawn] = [bands('default'), bands('drawn')];
  return {
    rollout,
    worlds,
    points: points.map((point, p) => ({ point, byDefault: byDefault[p], drawn: drawn[p] })),
    ...(weekly.length > 0 && {
      curve: { byDefault: byDefault.slice(points.length), drawn: drawn.slice(points.length) },
    }),
  };
}

/** The last week in which something was published, rounded up. */
export const lastWeekOf = ({ points }: FittedRollout): number =>
  Math.ceil(Math.max(...points.map(({ week }) => week)));

function weeklyPoints(rollout: FittedRollout): Point[] {
  const [first] = rollout.points;
  return Array.from({ length: lastWeekOf(rollout) + 1 }, (_, week) => ({
    ...first,
    read: rollout.curve.at(week),
  }));
}
