/**
 * The first `count` of these people in an order, equals as they come: what sorting all of them and keeping as many
 * would give, in one pass over a pool that may be a whole organisation.
 */
export function firstOf(
  pool: Int32Array,
  count: number,
  mayCome: (person: number) => boolean,
  precedes: (a: number, b: number) => boolean,
): number[] {
  const found: number[] = [];
  for (let k = 0; k < pool.length; k++) {
    const i = pool[k];
    if (found.length === count && !precedes(i, found[count - 1])) continue;
    if (!mayCome(i)) continue;
    // behind the last that does not stand behind it
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes(i, found[middle])) high = middle;
      else low = middle + 1;
    }
    found.splice(low, 0, i);
    if (found.length > count) found.pop();
  }
  return found;
}
