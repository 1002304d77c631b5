import { median } from './median.ts';

/** The median of some rounds, and where the median of all rounds lies with a probability of at least 95 %. */
export interface MedianInterval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Rounds. */
  readonly n: number;
}

/** Fewer than this many values have no such interval: all of them lie on one side too easily. */
const FEWEST = 6;
/** Probability that the median lies below the interval, and as much that it lies above. */
const TAIL = 0.025;

/**
 * Takes nothing for granted of how values are spread: each lies above the median as easily as below, so that the k-th
 * from either end bounds it but for a binomial tail.
 *
 * @throws Error for fewer than six values
 */
export function medianInterval(values: readonly number[]): MedianInterval {
  const n = values.length;
  if (n < FEWEST)
    throw new Error(`${n} values are too few for an interval of their median: ${FEWEST} at least`);
  const sorted = values.toSorted((a, b) => a - b);
  let below = 0;
  let chance = 0.5 ** n;
  let k = 0;
  for (let tail = chance; tail <= TAIL; tail += chance) {
    below = k;
    k++;
    chance *= (n - k + 1) / k;
  }
  return { median: median(values), low: sorted[below], high: sorted[n - 1 - below], n };
}
