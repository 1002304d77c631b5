/** Pairs of people of whom one adopted before the other was known to. */
export interface Concordance {
  /** Pairs that were foretold in the right order; those foretold alike count half. */
  readonly concordant: number;
  readonly pairs: number;
}

/**
 * Harrell's concordance (Harrell et al. 1982): of all pairs in which one adopted earlier than the other, or adopted
 * while the other never did, how many were foretold so. Two who adopted in the same period, or never, form no pair.
 * In n log n steps.
 *
 * @param adoptedAt period of adoption, negative for never
 * @param foretold the smaller, the earlier
 */
export function concordance(adoptedAt: Int32Array, foretold: Float64Array): Concordance {
  const { rank, ranks } = ranked(foretold);
  const latest = [...adoptedAt.keys()].sort((a, b) => latenessOf(adoptedAt[b]) - latenessOf(adoptedAt[a]));
  const later = countsUpTo(ranks);
  let seen = 0;
  let concordant = 0;
  let pairs = 0;
  for (let start = 0; start < latest.length; ) {
    const period = adoptedAt[latest[start]];
    let end = start;
    while (end < latest.length && latenessOf(adoptedAt[latest[end]]) === latenessOf(period)) end++;
    const together = latest.slice(start, end);
    // all who are counted so far adopted later than these, or never
    if (period >= 0)
      for (const person of together) {
        const below = later.upTo(rank[person] - 1);
        const upTo = later.upTo(rank[person]);
        concordant += seen - upTo + (upTo - below) / 2;
        pairs += seen;
      }
    for (const person of together) later.add(rank[person]);
    seen += together.length;
    start = end;
  }
  return { concordant, pairs };
}

const latenessOf = (period: number) => (period < 0 ? Number.POSITIVE_INFINITY : period);

/** The rank of each value among the distinct ones, from 0. */
function ranked(values: Float64Array): { rank: Int32Array; ranks: number } {
  const sorted = values.slice().sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const rankOf = new Map(Array.from(distinct, (value, rank) => [value, rank]));
  return { rank: Int32Array.from(values, (value) => rankOf.get(value) as number), ranks: distinct.length };
}

/** How many were added with a rank up to a given one (Fenwick's tree, 1994). */
function countsUpTo(ranks: number) {
  const tree = new Int32Array(ranks + 1);
  return {
    add(rank: number) {
      for (let node = rank + 1; node <= ranks; node += node & -node) tree[node]++;
    },
    upTo(rank: number) {
      let count = 0;
      for (let node = rank + 1; node > 0; node -= node & -node) count += tree[node];
      return count;
    },
  };
}
