import { pointRadial } from 'd3-shape';
import { apartOnRing } from './onRing.ts';

/** Who sits in a unit: rows of its people, and what places them. */
interface Seated {
  readonly members: readonly number[];
  readonly level: Int32Array;
  readonly manager: Int32Array | undefined;
  /** Place of each row in the order in which equals are seated. */
  readonly order: Int32Array;
}

/** Where a unit's people sit around its middle, in distances between two rings: coordinates by member. */
export interface UnitRings {
  readonly members: readonly number[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Number of the outermost ring; 0 where one person sits alone. */
  readonly rings: number;
}

/** Seats that a ring has: the middle holds one, each further ring six more than the one before. */
const seatsOn = (ring: number) => (ring === 0 ? 1 : 6 * ring);

/**
 * Seats the people of a unit in concentric rings: nobody sits further in than somebody above them, and everybody as near as can
 * be to the direction of their manager, where that is one of the unit. Two seats are at least one distance between rings apart.
 */
export function seatUnit({ members, level, manager, order }: Seated): UnitRings {
  const sorted = fromTheTop({ members, level, manager, order });
  const x = new Float64Array(sorted.length);
  const y = new Float64Array(sorted.length);
  const turnOf = new Map<number, number>();
  let ring = 0;
  for (let first = 0; first < sorted.length; ring++) {
    const onRing = sorted.slice(first, first + seatsOn(ring));
    if (ring > 0) {
      const wanted = onRing.map((row, k) => turnOf.get(manager?.[row] ?? -1) ?? k / onRing.length);
      const places = onRing.map((_, k) => k).sort((a, b) => wanted[a] - wanted[b] || a - b);
      const apart = apartOnRing(
        places.map((k) => wanted[k]),
        1 / seatsOn(ring),
      );
      places.forEach((k, place) => {
        const turn = apart[place];
        turnOf.set(onRing[k], turn - Math.floor(turn));
        [x[first + k], y[first + k]] = pointRadial(turn * 2 * Math.PI, ring);
      });
    }
    first += onRing.length;
  }
  return { members: sorted, x, y, rings: Math.max(0, ring - 1) };
}

/** Level by level; within a level, team by team in the order of the managers. Unknown levels come last. */
function fromTheTop({ members, level, manager, order }: Seated): number[] {
  const depth = (row: number) => (level[row] < 0 ? Infinity : level[row]);
  const byLevel = new Map<number, number[]>();
  for (const row of members) {
    const alike = byLevel.get(depth(row));
    if (alike === undefined) byLevel.set(depth(row), [row]);
    else alike.push(row);
  }
  const placeOf = new Map<number, number>();
  const sorted: number[] = [];
  for (const key of [...byLevel.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    const team = (row: number) => placeOf.get(manager?.[row] ?? -1) ?? -1;
    const alike = byLevel.get(key)!.sort((a, b) => team(a) - team(b) || order[a] - order[b]);
    for (const row of alike) {
      placeOf.set(row, sorted.length);
      sorted.push(row);
    }
  }
  return sorted;
}
