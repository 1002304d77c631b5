import type { BestChange } from '../../experiment/forks/bestChange.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';

/** The best of several changes of mind as programs read it; values that there are none of are null. */
export const bestChangeJson = ({
  outcome,
  best,
  gain,
  verdict,
  areAllWorse,
  alike,
  worldsChoosing,
  worldsJudging,
}: BestChange) => ({
  outcome,
  best: best?.week ?? null,
  gain: gain === undefined ? null : differenceJson(gain),
  verdict,
  areAllWorse,
  alike: alike.map(({ week }) => week),
  worldsChoosing,
  worldsJudging,
});

/** A difference as programs read it; JSON writes what is no number as null. */
export const differenceJson = ({ estimate, low, high, method, n }: WorldEstimate) => ({
  difference: known(estimate),
  low: known(low),
  high: known(high),
  method,
  worlds: n,
});

const known = (value: number) => (Number.isFinite(value) ? value : null);
