/** A rectangle of a drawing, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const doMeet = (one: Box, other: Box, apart = 0): boolean =>
  one.left < other.right + apart &&
  other.left < one.right + apart &&
  one.top < other.bottom + apart &&
  other.top < one.bottom + apart;

/** A line of a chart: its height at each step from `left` on. NaN where it is not drawn. */
export interface Line {
  readonly left: number;
  readonly step: number;
  readonly heights: ArrayLike<number>;
}

/** An area that a text may stand on, which it had better not: between two lines of the same steps. */
export interface Area {
  readonly left: number;
  readonly step: number;
  readonly upper: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
}

/** What stands in a chart already. */
export interface Occupied {
  readonly within: Box;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly areas: readonly Area[];
}

/**
 * The place of a text `width` wide and `height` high that touches no box and no line, the nearest to a point: `x` is where its
 * left end had best be, `y` its middle. Standing on an area counts as `onArea` pixels further away. Undefined where there is none.
 */
export function freeSpot(
  { within, boxes, lines, areas }: Occupied,
  { width, height }: { readonly width: number; readonly height: number },
  near: { readonly x: number; readonly y: number },
  {
    onArea = 60,
    allows = () => true,
  }: { readonly onArea?: number; readonly allows?: (box: Box) => boolean } = {},
): Box | undefined {
  let best: Box | undefined;
  let bestCost = Infinity;
  for (let left = within.left; left + width <= within.right; left += 4)
    for (let top = within.top; top + height <= within.bottom; top += 3) {
      // sideways is nearer to the eye than up and down
      let cost = Math.abs(left - near.x) + 1.5 * Math.abs(top + height / 2 - near.y);
      if (cost >= bestCost) continue;
      const box = { left, top, right: left + width, bottom: top + height };
      if (boxes.some((other) => doMeet(box, other, 4))) continue;
      if (lines.some((line) => doesCross(box, line, 5))) continue;
      if (areas.some((area) => doesCover(box, area))) cost += onArea;
      if (cost >= bestCost || !allows(box)) continue;
      best = box;
      bestCost = cost;
    }
  return best;
}

/** Whether a line comes nearer to a box than so many pixels. */
export function doesCross({ left, top, right, bottom }: Box, line: Line, apart = 0): boolean {
  const first = Math.max(0, Math.floor((left - apart - line.left) / line.step));
  const last = Math.min(line.heights.length - 1, Math.ceil((right + apart - line.left) / line.step));
  let low = -Infinity;
  let high = Infinity;
  for (let k = first; k <= last; k++) {
    const height = line.heights[k];
    if (Number.isNaN(height)) continue;
    if (height > low) low = height;
    if (height < high) high = height;
  }
  return high < bottom + apart && low > top - apart;
}

function doesCover({ left, top, right, bottom }: Box, area: Area): boolean {
  const first = Math.max(0, Math.floor((left - area.left) / area.step));
  const last = Math.min(area.upper.length - 1, Math.ceil((right - area.left) / area.step));
  for (let k = first; k <= last; k++) if (area.upper[k] < bottom && area.lower[k] > top) return true;
  return false;
}
