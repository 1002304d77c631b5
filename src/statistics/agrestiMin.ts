import { type Interval, noInterval, TWO_SIDED_95 } from './interval.ts';

/** Pairs by outcome: the first digit is plan a's, the second plan b's. */
export interface PairedCounts {
  readonly n11: number;
  readonly n10: number;
  readonly n01: number;
  readonly n00: number;
}

/**
 * Difference of two paired proportions, b − a, with the interval of Agresti & Min (2005, Statistics in Medicine 24,
 * 729–740) at 95 %: half an observation is added to each of the four cells, so that the interval has a width even where
 * no pair, or every pair, differs. The difference itself is the observed one; both NaN without pairs.
 */
export function agrestiMin({ n11, n10, n01, n00 }: PairedCounts): Interval & { readonly difference: number } {
  const pairs = n11 + n10 + n01 + n00;
  if (pairs === 0) return { difference: NaN, ...noInterval };
  const n = pairs + 2;
  const discordant = n10 + n01 + 1;
  const gap = n01 - n10;
  const centre = gap / n;
  const reach = (TWO_SIDED_95 * Math.sqrt(discordant - (gap * gap) / n)) / n;
  return {
    difference: gap / pairs,
    low: Math.max(-1, centre - reach),
    high: Math.min(1, centre + reach),
  };
}
