/**
 * Heights of labels at least `gap` apart between `top` and `bottom`, in their order, moved as little as can be: labels that
 * meet form a pool, and the pool is centred on where its labels were. If they do not all fit they are spread evenly.
 */
export function poolHeights(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, k) => k).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const apart = order.length > 1 ? Math.min(gap, (bottom - top) / (order.length - 1)) : gap;
  // without the gaps before them, heights have only to rise: a mean over each pool that does not
  const pools: { sum: number; size: number }[] = [];
  for (const [place, k] of order.entries()) {
    pools.push({ sum: wanted[k] - place * apart, size: 1 });
    while (pools.length > 1) {
      const [one, other] = pools.slice(-2);
      if (one.sum / one.size < other.sum / other.size) break;
      pools.splice(-2, 2, { sum: one.sum + other.sum, size: one.size + other.size });
    }
  }
  const least = top;
  const most = bottom - Math.max(0, order.length - 1) * apart;
  const placed = new Array<number>(wanted.length);
  let place = 0;
  for (const { sum, size } of pools)
    for (let k = 0; k < size; k++, place++)
      placed[order[place]] = Math.max(least, Math.min(most, sum / size)) + place * apart;
  return placed;
}

/**
 * The same where stretches of the height are taken, each from one height to another that no label's middle may stand in.
 * Undefined where the labels cannot all be placed.
 */
export function heightsAmong(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
  taken: readonly (readonly [from: number, to: number])[],
): number[] | undefined {
  const rooms = roomsBetween(top, bottom, taken);
  const order = wanted.map((_, k) => k).sort((a, b) => wanted[a] - wanted[b] || a - b);
  let best: number[] | undefined;
  let bestCost = Infinity;
  const place = (first: number, room: number, above: number, cost: number, placed: readonly number[]) => {
    if (cost >= bestCost) return;
    if (first === order.length) {
      best = [...placed];
      bestCost = cost;
      return;
    }
    if (room === rooms.length) return;
    const from = Math.max(rooms[room][0], above + gap);
    const to = rooms[room][1];
    for (let some = 0; first + some <= order.length; some++) {
      if (some > 0 && (some - 1) * gap > to - from) break;
      const here = order.slice(first, first + some).map((k) => wanted[k]);
      const heights = poolHeights(here, gap, from, to);
      const moved = heights.reduce((sum, height, k) => sum + (height - here[k]) ** 2, 0);
      const lowest = some > 0 ? heights[some - 1] : above;
      place(first + some, room + 1, lowest, cost + moved, [...placed, ...heights]);
    }
  };
  place(0, 0, -Infinity, 0, []);
  if (best === undefined) return undefined;
  const placed = new Array<number>(wanted.length);
  for (const [k, height] of best.entries()) placed[order[k]] = height;
  return placed;
}

/** What is left between two heights. */
function roomsBetween(
  top: number,
  bottom: number,
  taken: readonly (readonly [from: number, to: number])[],
): [number, number][] {
  const rooms: [number, number][] = [];
  let from = top;
  for (const [begin, end] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (begin > from && begin <= bottom) rooms.push([from, begin]);
    if (end > from) from = end;
  }
  if (from <= bottom) rooms.push([from, bottom]);
  return rooms;
}
