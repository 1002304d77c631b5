/** Buckets larger than this hold mostly keys that are equal or nearly so; the engine's own sort serves them better. */
const SHORT = 32;

/**
 * The positions 0 … n − 1 by descending key, those of equal keys by `between`, negative where its first argument comes
 * first. Linear for keys that spread over their range, as drawn ones do: they are dealt out over n buckets, of which
 * only the inside is left to sort. Keys are finite or infinite, not NaN.
 */
export function argsortDescending(key: Float64Array, between: (a: number, b: number) => number): Uint32Array {
  const size = key.length;
  const { top, bottom } = rangeOf(key);
  const perBucket = (size - 1) / (top - bottom);
  // monotone in the key whatever the rounding, which is all that buckets need
  const bucketOf = (value: number) => {
    if (value >= top) return 0;
    return value <= bottom ? size - 1 : Math.min(size - 1, Math.floor((top - value) * perBucket));
  };
  const next = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) next[bucketOf(key[i]) + 1]++;
  for (let b = 0; b < size; b++) next[b + 1] += next[b];
  const order = new Uint32Array(size);
  for (let i = 0; i < size; i++) order[next[bucketOf(key[i])]++] = i;

  // every bucket now ends where the next begins
  for (let b = 0, start = 0; b < size; start = next[b++])
    if (next[b] - start > 1) sortBucket(order, start, next[b], key, between);
  return order;
}

/** The largest and the smallest finite key; both 0 where there is none. */
function rangeOf(key: Float64Array): { readonly top: number; readonly bottom: number } {
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  for (let i = 0; i < key.length; i++) {
    const value = key[i];
    if (!Number.isFinite(value)) continue;
    if (value > top) top = value;
    if (value < bottom) bottom = value;
  }
  return top >= bottom ? { top, bottom } : { top: 0, bottom: 0 };
}

function sortBucket(
  order: Uint32Array,
  start: number,
  end: number,
  key: Float64Array,
  between: (a: number, b: number) => number,
): void {
  const before = (a: number, b: number) => key[a] > key[b] || (key[a] === key[b] && between(a, b) < 0);
  if (end - start > SHORT) {
    order.subarray(start, end).sort((a, b) => (before(a, b) ? -1 : 1));
    return;
  }
  for (let t = start + 1; t < end; t++) {
    const moved = order[t];
    let place = t;
    for (; place > start && before(moved, order[place - 1]); place--) order[place] = order[place - 1];
    order[place] = moved;
  }
}
