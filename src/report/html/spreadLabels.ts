/**
 * Moves the heights of labels apart until neighbours are at least `gap` from each other, all between `top` and
 * `bottom`, in their order and as near as can be to where they were. If they do not all fit they are spread evenly.
 */
export function spreadLabels(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((_, k) => k).sort((a, b) => heights[a] - heights[b] || a - b);
  const room = bottom - top;
  const apart = Math.min(gap, order.length > 1 ? room / (order.length - 1) : room);
  const placed = new Array<number>(heights.length);
  let least = top;
  for (const k of order) {
    placed[k] = Math.max(least, heights[k]);
    least = placed[k] + apart;
  }
  let most = bottom;
  for (const k of order.reverse()) {
    placed[k] = Math.min(most, placed[k]);
    most = placed[k] - apart;
  }
  return placed;
}
