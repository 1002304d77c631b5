/**
 * Moves places on a ring apart until neighbours are at least `gap` from each other, in their order and together as near as
 * can be to where they would be. Places are shares of a turn, in ascending order; `gap` times their number is at most 1.
 *
 * @returns places that may lie beyond a turn
 */
export function apartOnRing(wanted: readonly number[], gap: number): number[] {
  const count = wanted.length;
  if (count === 0) return [];
  // the ring is cut where it is emptiest, and becomes a line
  let cut = 0;
  let emptiest = wanted[0] + 1 - wanted[count - 1];
  for (let k = 1; k < count; k++)
    if (wanted[k] - wanted[k - 1] > emptiest) {
      emptiest = wanted[k] - wanted[k - 1];
      cut = k;
    }
  // less the gaps before each, what has to be found ascends; neighbours that meet share the mean of what they want
  const pools: { mean: number; size: number }[] = [];
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const from = (cut + k) % count;
    const value = wanted[from] + (from < cut ? 1 : 0) - k * gap;
    sum += value;
    let pool = { mean: value, size: 1 };
    for (let last = pools.at(-1); last !== undefined && last.mean >= pool.mean; last = pools.at(-1)) {
      const size = last.size + pool.size;
      pool = { mean: (last.mean * last.size + pool.mean * pool.size) / size, size };
      pools.pop();
    }
    pools.push(pool);
  }
  // the last must not come upon the first from behind
  const room = Math.max(0, 1 - count * gap) / 2;
  const middle = sum / count;
  const placed = new Array<number>(count);
  let k = 0;
  for (const { mean, size } of pools) {
    const at = Math.min(middle + room, Math.max(middle - room, mean));
    for (let end = k + size; k < end; k++) placed[(cut + k) % count] = at + k * gap;
  }
  return placed;
}
