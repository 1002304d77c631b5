/** Weights that are whole numbers; in as few bits as all of them fit into: most of what a run reads are ties. */
export type WholeWeights = Uint8Array | Uint16Array | Float64Array;
/** Weights as sources give them: > 0 and finite, in bytes where all are small whole numbers. */
export type Weights = WholeWeights;

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
  /** Weight of each tie: whole numbers of at least 1 without a common divisor, so that sums are exact in any order. */
  readonly weight: WholeWeights;
  /** Total weight of the ties into each person; 0 for a person without contacts. */
  readonly strength: Float64Array;
}

/** Ties in columns, from influencer to follower. */
export interface Arcs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Weights;
  /** What every weight is multiplied by; default 1. */
  readonly scale?: number;
  /** True: every tie leads back as well; default false. */
  readonly bothWays?: boolean;
}

/** What one person's arcs are sorted by insertion up to: sources come sorted, and short rows stay in the cache. */
const SHORT = 64;

/**
 * Sorts one-way ties by influencer and follower; weights of the same ordered pair are added up in the order in which
 * they are given, ties of a person to themselves dropped. `whole` then turns each sum into a whole number, and what
 * they have in common is divided out. Linear in people and ties, but for rows of more than {@link SHORT} that are not
 * sorted yet.
 */
export function toNetwork(
  size: number,
  arcs: Arcs | readonly Arcs[],
  whole: (sum: number, influencer: number) => number,
): Network {
  const layers = 'from' in arcs ? [arcs] : arcs;
  const first = new Uint32Array(size + 1);
  eachArc(layers, (source) => {
    first[source + 1]++;
  });
  for (let i = 0; i < size; i++) first[i + 1] += first[i];

  const next = first.slice();
  const follower = new Int32Array(first[size]);
  // where all ties weigh the same, as in organisations that are generated, there is nothing to remember of each
  const alike = commonWeight(layers);
  const added = alike === undefined ? new Float64Array(first[size]) : undefined;
  if (added === undefined)
    eachArc(layers, (source, target) => {
      follower[next[source]++] = target;
    });
  else
    eachArc(layers, (source, target, weight) => {
      const place = next[source]++;
      follower[place] = target;
      added[place] = weight;
    });

  // row by row: sorted, repeats joined, moved up to where the row before ends
  let weights: Uint16Array | Float64Array = new Uint16Array(first[size]);
  let kept = 0;
  for (let influencer = 0; influencer < size; influencer++) {
    const start = first[influencer];
    const end = next[influencer];
    sortRow(follower, added, start, end);
    first[influencer] = kept;
    for (let t = start; t < end; ) {
      const target = follower[t];
      let sum = 0;
      for (; t < end && follower[t] === target; t++) sum += added === undefined ? alike! : added[t];
      const weight = whole(sum, influencer);
      weights[kept] = weight;
      if (weights[kept] !== weight) {
        weights = new Float64Array(weights);
        weights[kept] = weight;
      }
      follower[kept++] = target;
    }
  }
  first[size] = kept;

  const weight = inLowestTerms(weights.subarray(0, kept));
  const strength = new Float64Array(size);
  for (let t = 0; t < kept; t++) strength[follower[t]] += weight[t];
  return { size, first, follower: follower.slice(0, kept), weight, strength };
}

/** Weights without their common divisor, in a column of their own that is as narrow as can be. */
function inLowestTerms(weights: Uint16Array | Float64Array): WholeWeights {
  let divisor = 0;
  let largest = 0;
  for (let t = 0; t < weights.length; t++) {
    if (divisor !== 1) divisor = commonDivisor(weights[t], divisor);
    if (weights[t] > largest) largest = weights[t];
  }
  if (divisor === 0) return new Uint8Array(0);
  const most = largest / divisor;
  const Column = most < 2 ** 8 ? Uint8Array : most < 2 ** 16 ? Uint16Array : Float64Array;
  const terms = new Column(weights.length);
  for (let t = 0; t < weights.length; t++) terms[t] = weights[t] / divisor;
  return terms;
}

/** Euclid's; that of a number and 0 is the number. */
function commonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** Hands over every arc of the layers, one layer after the other, but for those of a person to themselves. */
function eachArc(layers: readonly Arcs[], take: (source: number, target: number, weight: number) => void) {
  for (const { from, to, weight, scale = 1, bothWays = false } of layers)
    for (let t = 0; t < from.length; t++) {
      if (from[t] === to[t]) continue;
      const scaled = weight[t] * scale;
      take(from[t], to[t], scaled);
      if (bothWays) take(to[t], from[t], scaled);
    }
}

/** What every arc weighs, scaled; undefined where they differ. */
function commonWeight(layers: readonly Arcs[]): number | undefined {
  let common: number | undefined;
  for (const { weight, scale = 1 } of layers)
    for (let t = 0; t < weight.length; t++) {
      common ??= weight[t] * scale;
      if (weight[t] * scale !== common) return undefined;
    }
  return common ?? 1;
}

/** Sorts the followers in [start, end), and what stands beside them, stably. */
function sortRow(follower: Int32Array, added: Float64Array | undefined, start: number, end: number): void {
  let sorted = start + 1;
  while (sorted < end && follower[sorted - 1] <= follower[sorted]) sorted++;
  if (sorted >= end) return;
  if (end - start > SHORT) {
    sortLongRow(follower, added, start, end);
    return;
  }
  for (let t = sorted; t < end; t++) {
    const moved = follower[t];
    const weight = added === undefined ? 0 : added[t];
    let place = t;
    for (; place > start && follower[place - 1] > moved; place--) {
      follower[place] = follower[place - 1];
      if (added !== undefined) added[place] = added[place - 1];
    }
    follower[place] = moved;
    if (added !== undefined) added[place] = weight;
  }
}

/** The same by sorting whole numbers that hold follower and place, exact up to 2⁵³. */
function sortLongRow(follower: Int32Array, added: Float64Array | undefined, start: number, end: number) {
  const length = end - start;
  const keys = new Float64Array(length);
  for (let k = 0; k < length; k++) keys[k] = follower[start + k] * length + k;
  keys.sort();
  const weights = added?.slice(start, end);
  for (let k = 0; k < length; k++) {
    const target = Math.floor(keys[k] / length);
    follower[start + k] = target;
    if (added !== undefined) added[start + k] = weights![keys[k] - target * length];
  }
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
export function wholeWeights(...columns: readonly Weights[]): (sum: number) => number {
  const count = columns.reduce((sum, { length }) => sum + length, 0);
  let largest = 0;
  for (const column of columns) for (const value of column) largest = Math.max(largest, value);
  const finest = MOST / count / largest;
  for (let places = 0, factor = 1; places <= DECIMALS && factor <= finest; places++, factor *= 10) {
    const scaled = factor;
    const whole = (value: number) => Math.round(value * scaled);
    const exact = (value: number) =>
      Math.abs(value * scaled - whole(value)) <= 1e-9 * Math.abs(value * scaled);
    if (columns.every((column) => allOf(column, exact))) return whole;
  }
  const factor = Math.min(BITS, finest);
  return (value) => Math.max(1, Math.round(value * factor));
}

function allOf(column: Weights, exact: (value: number) => boolean): boolean {
  for (let t = 0; t < column.length; t++) if (!exact(column[t])) return false;
  return true;
}
