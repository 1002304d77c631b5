/**
 * Who influences whom, stored by influencer, because adoption is the rare event: when person `i` changes, only
 * `follower[first[i]] … follower[first[i + 1] − 1]` hear of it.
 */
export interface Network {
  /** Number of people. */
  readonly size: number;
  /** Where each person's followers begin; `size + 1` entries. */
  readonly first: Uint32Array;
  readonly follower: Int32Array;
  /** Weight of each tie: a whole number of at least 1, so that sums are exact in any order. */
  readonly weight: Float64Array;
  /** Total weight of the ties into each person; 0 for a person without contacts. */
  readonly strength: Float64Array;
}

/** One-way ties in columns. */
export interface Arcs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Sorts one-way ties by influencer and follower; weights of the same ordered pair are added up, ties of a person to
 * themselves dropped. `whole` then turns each sum into the whole number that is kept. Linear in people and ties.
 */
export function toNetwork(
  size: number,
  { from, to, weight }: Arcs,
  whole: (sum: number, influencer: number) => number,
): Network {
  // order by follower first, then stably by influencer: rows come out sorted and repeats stand side by side
  const byFollower = sortedBy(to, size);
  const order = sortedBy(from, size, byFollower);

  const first = new Uint32Array(size + 1);
  const follower = new Int32Array(from.length);
  const added = new Float64Array(from.length);
  let kept = 0;
  let row = 0;
  for (const arc of order) {
    const source = from[arc];
    const target = to[arc];
    if (source === target) continue;
    while (row <= source) first[row++] = kept;
    const repeats = kept > first[source] && follower[kept - 1] === target;
    if (!repeats) follower[kept++] = target;
    added[kept - 1] += weight[arc];
  }
  while (row <= size) first[row++] = kept;

  const strength = new Float64Array(size);
  for (let influencer = 0; influencer < size; influencer++) {
    for (let t = first[influencer]; t < first[influencer + 1]; t++) {
      added[t] = whole(added[t], influencer);
      strength[follower[t]] += added[t];
    }
  }
  return { size, first, follower: follower.slice(0, kept), weight: added.slice(0, kept), strength };
}

/** Positions of `keys` in ascending order of key, stable with respect to `before`; keys lie in [0, size). */
function sortedBy(keys: Int32Array, size: number, before?: Uint32Array): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (const key of keys) next[key + 1]++;
  for (let k = 0; k < size; k++) next[k + 1] += next[k];
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const position = before === undefined ? i : before[i];
    order[next[keys[position]]++] = position;
  }
  return order;
}

/** Most decimals of a weight that are kept exactly. */
const DECIMALS = 9;
const BITS = 2 ** 20;
/** Sums of all weights stay below this, half of what a double counts exactly. */
const MOST = 2 ** 52;

/**
 * How to turn weights into whole numbers in the same proportions: exactly where they are decimal numbers of at most
 * nine places, to a millionth part of 1 otherwise, and always so that all of them together can be counted exactly.
 * Equal weights stay equal.
 */
export function wholeWeights(weight: Float64Array): (sum: number) => number {
  const largest = weight.reduce((most, value) => Math.max(most, value), 0);
  const finest = MOST / weight.length / largest;
  for (let places = 0, factor = 1; places <= DECIMALS && factor <= finest; places++, factor *= 10) {
    const scaled = factor;
    const whole = (value: number) => Math.round(value * scaled);
    if (weight.every((value) => Math.abs(value * scaled - whole(value)) <= 1e-9 * Math.abs(value * scaled)))
      return whole;
  }
  const factor = Math.min(BITS, finest);
  return (value) => Math.max(1, Math.round(value * factor));
}
