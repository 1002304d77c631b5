import { log1p } from '../../engine/elementary.ts';
import type { Ties } from '../org.ts';

/** How repeated and weak ties of one source are treated, in this order: sum, `minWeight`, `scale`. */
export interface Treatment {
  readonly directed: boolean;
  /** Pairs whose summed weight is below this are dropped. */
  readonly minWeight: number;
  readonly scale: Scale;
}

export const scales = ['none', 'log1p'] as const;
export type Scale = (typeof scales)[number];

/** Ties as they were read, pairs in any order and any number of times; none to oneself. */
export interface RawTies {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/** The ties, each pair once, ordered by `from`, then `to`; and what became of the others. */
export interface MergedTies extends Omit<Ties, 'name' | 'weight'> {
  readonly weight: Float64Array;
  /** Ties that repeated a pair. */
  readonly repeated: number;
  /** Pairs dropped for their weight. */
  readonly weak: number;
  /** Position of a tie whose sum is not finite, −1 for none. */
  readonly overflow: number;
}

/**
 * Adds up the weights of the same pair (a–b and b–a too if undirected), drops the weak and scales the rest. Pairs are
 * brought together by two counting sorts, linear in ties and people, which keep the order of the source within a pair:
 * the sums are the same bits every time.
 */
export function mergeTies(raw: RawTies, size: number, { directed, minWeight, scale }: Treatment): MergedTies {
  const { from, to } = directed ? raw : lowerFirst(raw);
  const order = sortBy(from, size, sortBy(to, size, undefined));

  // sum each run of the same pair into its first place
  const merged = { from: new Int32Array(order.length), to: new Int32Array(order.length) };
  const sums = new Float64Array(order.length);
  let pairs = 0;
  for (const k of order) {
    const again = pairs > 0 && merged.from[pairs - 1] === from[k] && merged.to[pairs - 1] === to[k];
    if (!again) {
      merged.from[pairs] = from[k]!;
      merged.to[pairs] = to[k]!;
      pairs++;
    }
    sums[pairs - 1]! += raw.weight[k]!;
  }

  // keep what is strong enough, scaled
  let kept = 0;
  let overflow = -1;
  for (let pair = 0; pair < pairs; pair++) {
    const sum = sums[pair]!;
    if (sum < minWeight) continue;
    if (sum === Number.POSITIVE_INFINITY && overflow < 0) overflow = kept;
    merged.from[kept] = merged.from[pair]!;
    merged.to[kept] = merged.to[pair]!;
    sums[kept] = scale === 'log1p' ? log1p(sum) : sum;
    kept++;
  }
  return {
    directed,
    from: merged.from.slice(0, kept),
    to: merged.to.slice(0, kept),
    weight: sums.slice(0, kept),
    repeated: order.length - pairs,
    weak: pairs - kept,
    overflow,
  };
}

/** Undirected ties with the lower row first, so that a–b and b–a are the same. */
function lowerFirst({ from, to }: RawTies) {
  const low = new Int32Array(from.length);
  const high = new Int32Array(from.length);
  for (let k = 0; k < from.length; k++) {
    low[k] = Math.min(from[k]!, to[k]!);
    high[k] = Math.max(from[k]!, to[k]!);
  }
  return { from: low, to: high };
}

/** Positions 0…n−1, or those of `before`, in the order of their keys; equal keys keep their order. */
function sortBy(keys: Int32Array, size: number, before: Int32Array | undefined): Int32Array {
  const next = new Int32Array(size + 1);
  for (const key of keys) next[key + 1]!++;
  for (let key = 0; key < size; key++) next[key + 1]! += next[key]!;
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const k = before ? before[i]! : i;
    order[next[keys[k]!]!++] = k;
  }
  return order;
}
