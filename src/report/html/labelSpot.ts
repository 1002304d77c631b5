/** Where a label's middle goes. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * The roomiest place for a label `width` wide and `height` high between two outlines given by week, in drawing units
 * (`upper` lies above, so its numbers are smaller). Undefined where it fits nowhere without crossing one of them.
 */
export function labelSpot(
  upper: ArrayLike<number>,
  lower: ArrayLike<number>,
  x: (week: number) => number,
  width: number,
  height: number,
): Spot | undefined {
  let best: Spot | undefined;
  let bestRoom = height;
  let bestDistance = Infinity;
  const middle = (x(0) + x(upper.length - 1)) / 2;
  let last = 0;
  for (let first = 0; first < upper.length; first++) {
    while (last < upper.length - 1 && x(last) - x(first) < width) last++;
    if (x(last) - x(first) < width) break;
    let ceiling = -Infinity;
    let floor = Infinity;
    for (let week = first; week <= last; week++) {
      ceiling = Math.max(ceiling, upper[week]);
      floor = Math.min(floor, lower[week]);
    }
    // three lines of room are enough: beyond that the place nearest to the middle is taken
    const room = Math.min(floor - ceiling, 3 * height);
    const across = (x(first) + x(last)) / 2;
    const distance = Math.abs(across - middle);
    if (room <= height || room < bestRoom || (room === bestRoom && distance >= bestDistance)) continue;
    bestRoom = room;
    bestDistance = distance;
    best = { x: across, y: (ceiling + floor) / 2 };
  }
  return best;
}
