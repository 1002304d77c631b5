import type { UnitSeats } from '../../report/page/peopleView.ts';

/** Where a unit's name stands, in the units of the seat plan. */
export interface UnitLabel {
  readonly unit: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Units with fewer people are small beside their names. */
const FEW = 5;

/** Mean width of a character, as a share of the size of the text. */
export const CHARACTER = 0.54;

/**
 * Finds a place for the names of units, below each or above it, where they meet neither one another nor people of other units;
 * the names of large units come first, and one that would meet another is left out.
 *
 * @param size of the text in the units of the seat plan, whose square has sides of 1000
 * @param least units with fewer people are not named
 */
export function placeUnitLabels(
  units: readonly Pick<UnitSeats, 'name' | 'people' | 'x' | 'y' | 'r'>[],
  size: number,
  least = 1,
): UnitLabel[] {
  const placed: Box[] = [];
  const labels: UnitLabel[] = [];
  const order = [...units.keys()].sort((a, b) => units[b].people - units[a].people);
  for (const u of order) {
    const { name, people, x, y, r } = units[u];
    if (people < least || name === '') continue;
    // a number at the end of a name is not that of its people
    const text = /\d$/.test(name) ? `${name} · ${people}` : `${name} ${people}`;
    const half = (text.length * CHARACTER * size) / 2;
    const within1000 = (middle: number) => Math.min(1000 - half, Math.max(half, middle));
    const below = y + r + size;
    const above = y - r - size * 0.4;
    const heights = y < 330 ? [above, below] : [below, above];
    // the name of a few, much wider than their circle, may stand to one side of it
    const aside = people < FEW && r < half ? [0, (half - r) / 2, (r - half) / 2, half - r, r - half] : [0];
    const spots = aside.flatMap((shift) =>
      heights.map((baseline) => {
        const at = within1000(x + shift);
        const box = {
          left: at - half,
          right: at + half,
          top: baseline - size * 0.85,
          bottom: baseline + size * 0.25,
        };
        const met =
          placed.reduce((sum, other) => sum + overlap(box, other), 0) * 4 +
          units.reduce((sum, other, o) => sum + (o === u ? 0 : within(box, other)), 0) +
          (box.top < -size || box.bottom > 1000 + size ? size * size : 0);
        return { at, baseline, box, met };
      }),
    );
    const best = spots.reduce((least, spot) => (spot.met < least.met - 1e-9 ? spot : least));
    if (placed.some((other) => overlap(best.box, other) > 0)) continue;
    placed.push(best.box);
    labels.push({ unit: u, text, x: best.at, y: best.baseline });
  }
  return labels;
}

/** Area that two boxes share. */
const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** About how much of a box lies within a circle. */
function within(box: Box, { x, y, r }: Pick<UnitSeats, 'x' | 'y' | 'r'>): number {
  const across = Math.max(0, Math.abs((box.left + box.right) / 2 - x) - (box.right - box.left) / 2);
  const along = Math.max(0, Math.abs((box.top + box.bottom) / 2 - y) - (box.bottom - box.top) / 2);
  return Math.max(0, r * 0.86 - Math.sqrt(across ** 2 + along ** 2)) * (box.bottom - box.top);
}
