import { normalCdf, normalQuantile } from '../engine/elementary.ts';
import type { KeptContrast, KeptPoint, KeptStudy } from './keptStudy.ts';

/** How a difference moved: it was shown and is not, the other way, it changed its sign, or it lies outside of the other's interval. */
export type Move = 'noLongerShown' | 'newlyShown' | 'signChanged' | 'outside';

/** A difference between two plans at a point that two studies tell otherwise. */
export interface MovedDifference {
  readonly levels: readonly string[];
  readonly before: KeptContrast;
  readonly now: KeptContrast;
  /** ISO 4217 codes of its money. */
  readonly currency: { readonly before: string; readonly now: string };
  readonly move: Move;
}

/** A point at which two studies choose otherwise. */
export interface MovedChoice {
  readonly levels: readonly string[];
  readonly before: string;
  readonly now: string;
}

/** Which conclusions of a study moved in another one of the same points. */
export interface MovedConclusions {
  readonly factors: readonly string[];
  /** Points that both have, and those that only one has. */
  readonly points: number;
  readonly only: { readonly before: number; readonly now: number };
  readonly choices: readonly MovedChoice[];
  /** Differences that both have an interval of. */
  readonly differences: number;
  readonly moved: readonly MovedDifference[];
  /** Whether both had the same seeds and as many replicates. */
  readonly sameLuck: boolean;
  /** How many differences are expected to move by luck alone, nothing having changed: 0 under the same luck. */
  readonly expectedByLuck: number;
}

/** Compares two studies point by point, found by their levels, and pair of plans by pair of plans. */
export function movedConclusions(before: KeptStudy, now: KeptStudy): MovedConclusions {
  const placeOf = ({ levels }: KeptPoint) => JSON.stringify(levels);
  const found = new Map(now.points.map((point) => [placeOf(point), point]));
  const pairs = before.points.flatMap((old): [KeptPoint, KeptPoint][] => {
    const fresh = found.get(placeOf(old));
    return fresh === undefined ? [] : [[old, fresh]];
  });
  const choices = pairs
    .filter(([old, fresh]) => old.chosen !== fresh.chosen)
    .map(([{ levels, chosen }, fresh]) => ({ levels, before: chosen, now: fresh.chosen }));
  const differences = pairs.flatMap(([old, fresh]) => sameDifferences(old, fresh));
  const sameLuck = before.luck === now.luck;
  return {
    factors: before.factors,
    points: pairs.length,
    only: { before: before.points.length - pairs.length, now: now.points.length - pairs.length },
    choices,
    differences: differences.length,
    moved: differences.flatMap(({ levels, before: old, now: fresh, currency }) => {
      const move = moveOf(old, fresh);
      return move === undefined ? [] : [{ levels, before: old, now: fresh, currency, move }];
    }),
    sameLuck,
    expectedByLuck: sameLuck
      ? 0
      : differences.reduce((sum, { before: old, now: fresh }) => sum + byLuck(old, fresh), 0),
  };
}

function sameDifferences(old: KeptPoint, fresh: KeptPoint) {
  const keyOf = ({ a, b, metric }: KeptContrast) => JSON.stringify([a, b, metric]);
  const found = new Map(fresh.contrasts.map((contrast) => [keyOf(contrast), contrast]));
  return old.contrasts.flatMap((before) => {
    const now = found.get(keyOf(before));
    const hasBoth = now !== undefined && !Number.isNaN(before.ciLow) && !Number.isNaN(now.ciLow);
    return hasBoth
      ? [{ levels: old.levels, before, now, currency: { before: old.currency, now: fresh.currency } }]
      : [];
  });
}

const isShown = ({ ciLow, ciHigh }: KeptContrast) => ciLow > 0 || ciHigh < 0;
const isOutside = (value: number, { ciLow, ciHigh }: KeptContrast) => value < ciLow || value > ciHigh;

function moveOf(before: KeptContrast, now: KeptContrast): Move | undefined {
  const [was, is] = [isShown(before), isShown(now)];
  if (was && is && Math.sign(before.difference) !== Math.sign(now.difference)) return 'signChanged';
  if (was && !is) return 'noLongerShown';
  if (!was && is) return 'newlyShown';
  const apart = isOutside(now.difference, before) && isOutside(before.difference, now);
  return apart ? 'outside' : undefined;
}

/** Two-sided 95 % of the normal distribution. */
const TWO_SIDED = 1.959964;
const errorOf = ({ ciLow, ciHigh }: KeptContrast) => (ciHigh - ciLow) / 2 / TWO_SIDED;

/** Quantiles of the normal distribution that stand for all of it. */
const QUANTILES = Array.from({ length: 41 }, (_, k) => normalQuantile((k + 0.5) / 41));

/**
 * How likely a difference moves by luck alone, both studies being of the same that lies between them: over what the first may find, the
 * share of what the second may find that is of another conclusion, or as far from it as `moveOf` says.
 */
function byLuck(before: KeptContrast, now: KeptContrast): number {
  const [s, t] = [errorOf(before), errorOf(now)];
  if (s === 0 || t === 0) return 0;
  const [v, w] = [1 / (s * s), 1 / (t * t)];
  const middle = (before.difference * v + now.difference * w) / (v + w);
  const reach = TWO_SIDED * Math.max(s, t);
  let stays = 0;
  for (const quantile of QUANTILES) {
    const first = middle + quantile * s;
    const [low, high] = sameConclusion(first, TWO_SIDED * s, TWO_SIDED * t);
    const [from, to] = [Math.max(low, first - reach), Math.min(high, first + reach)];
    if (to > from) stays += normalCdf((to - middle) / t) - normalCdf((from - middle) / t);
  }
  return 1 - stays / QUANTILES.length;
}

/** What the second study may find and conclude the same as the first, which found `first`. */
function sameConclusion(first: number, halfWidth: number, ofSecond: number): [low: number, high: number] {
  if (first > halfWidth) return [ofSecond, Infinity];
  if (first < -halfWidth) return [-Infinity, -ofSecond];
  return [-ofSecond, ofSecond];
}
