import { normalQuantile } from '../../engine/elementary.ts';
import { TWO_SIDED_95 } from '../../statistics/interval.ts';
import type { Contrast } from '../comparison.ts';

/** Paired differences of what two teams came to. */
export interface Differences {
  readonly buyIn: Contrast;
  readonly reached: Contrast;
}

/** Fewer pairs show nothing: their intervals would have to be widened by far more than the normal law says. */
const LEAST_PAIRS = 10;

/** Something that may be chosen, set against chance. */
export interface Rival {
  readonly against: Differences | undefined;
}

/** What may be said of several rivals together. */
export interface Choice<R extends Rival> {
  readonly best: Best<R> | undefined;
  /** Those shown to do worse than chance, in reaching the target or in buy-in. */
  readonly worse: readonly R[];
}

/** The one that gains most over chance. */
export interface Best<R extends Rival> {
  readonly rival: R;
  /** What the gain is shown in: reaching the target counts before buy-in. */
  readonly metric: 'reached' | 'buyIn';
  /** Those who gain as well and whose difference from it is not shown. */
  readonly alike: readonly R[];
}

/**
 * Who does best and who does worse than chance. Of many rivals one looks good or bad by luck alone: a difference
 * counts as shown where it would still be at 95 % for all of them together (Bonferroni), which widens its interval.
 */
export function choose<R extends Rival>(
  rivals: readonly R[],
  between: (best: R, other: R) => Differences,
): Choice<R> {
  const wider = normalQuantile(1 - 0.025 / Math.max(1, rivals.length)) / TWO_SIDED_95;
  /** 1 or −1 for a difference that is shown, 0 for one that is not. */
  const shown = (contrast: Contrast | undefined) => {
    if (contrast === undefined || contrast.n < LEAST_PAIRS) return 0;
    const { difference, ciLow, ciHigh } = contrast;
    return Math.abs(difference) > (wider * (ciHigh - ciLow)) / 2 ? Math.sign(difference) : 0;
  };
  const worse = rivals.filter(({ against }) => shown(against?.reached) < 0 || shown(against?.buyIn) < 0);

  for (const metric of ['reached', 'buyIn'] as const) {
    const gain = ({ against }: R) => against?.[metric].difference ?? 0;
    const better = rivals.filter((rival) => shown(rival.against?.[metric]) > 0 && !worse.includes(rival));
    if (better.length === 0) continue;
    const rival = better.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    const alike = better.filter((other) => other !== rival && shown(between(rival, other)[metric]) === 0);
    return { best: { rival, metric, alike }, worse };
  }
  return { best: undefined, worse };
}
