import type { WeeklyBand } from '../calibrate/weeklyBand.ts';
import { type FitDigest, fitDigest } from './fitDigest.ts';
import type { PointStanding } from './standAt.ts';

/** What is remembered of where a roll-out stands at a point, as plain data. */
export interface StandingDigest {
  readonly followed: string;
  readonly metric: string;
  /** The last week that was observed, and the share of people who used it then. */
  readonly through: number;
  readonly share: number;
  /** Worlds that were weighed, as many of equal weight, and how many standard errors the nearest is away. */
  readonly worlds: number;
  readonly effective: number;
  readonly nearest: number;
  /** Whether these worlds no longer speak of the roll-out; what was fitted instead, where anything could be. */
  readonly isRefit: boolean;
  readonly refit: FitDigest | undefined;
  /** Of each plan and metric, what is expected of the last week now, and was before. */
  readonly last: readonly ExpectedLast[];
}

export interface ExpectedLast {
  readonly plan: string;
  readonly metric: string;
  readonly week: number;
  readonly now: MedianAndRange;
  readonly before: MedianAndRange;
}

/** The median, and nine of ten. */
export interface MedianAndRange {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function standingDigest(standing: PointStanding): StandingDigest {
  const { followed, metric, played, worlds, overlay, refit, forecasts } = standing;
  const seen = overlay.find(({ observable, axis }) => observable === 'active' && axis === 'week')!.curve;
  const at = seen.weeks.indexOf(worlds.through);
  return {
    followed,
    metric,
    through: worlds.through,
    share: seen.shares[at]!,
    worlds: played,
    effective: worlds.effective,
    nearest: worlds.nearest,
    isRefit: worlds.refit,
    refit: refit && fitDigest(refit),
    last: forecasts.map(({ plan, metric, now, before }) => ({
      plan,
      metric,
      week: now.weeks.at(-1)!,
      now: lastOf(now),
      before: lastOf(before),
    })),
  };
}

const lastOf = ({ median, low, high }: WeeklyBand): MedianAndRange => ({
  median: median.at(-1)!,
  low: low.at(-1)!,
  high: high.at(-1)!,
});
