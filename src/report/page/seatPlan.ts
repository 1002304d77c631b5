import { type PackCircle, packEnclose, packSiblings } from 'd3-hierarchy';
import type { Org } from '../../org/org.ts';
import { mayShow } from '../../org/privacy.ts';
import type { Language } from '../../text/text.ts';
import { noUnit } from '../noUnit.ts';
import type { SeatsView, UnitSeats } from './peopleView.ts';
import { seatUnit, type UnitRings } from './seatUnit.ts';

/** Side of the square in which seats are placed. */
export const SIDE = 1000;

/** Radius of a seat, and what is free around the outermost ring, in distances between two rings. */
const SEAT = 0.42;
const RIM = 0.75;
/** Distance between two rings at most: a handful of people does not fill the square. */
const WIDEST = 64;
/** What stays free at the sides of the square, and above and below, where units have their names. */
const BESIDE = 8;
const ABOVE = 34;
/** Room for a name around each unit, as a share of the radius of all of them together. */
const NAME_ROOM = 0.03;

/** What is read of an organisation to seat its people. */
export type Seatable = Pick<Org, 'size' | 'real' | 'unit' | 'division' | 'level' | 'manager'>;

/** A unit's people, and the circle that holds them. */
interface UnitCircle extends PackCircle {
  readonly label: string;
  readonly division: number;
  readonly seats: UnitRings;
  /** Radius without room for its name. */
  readonly own: number;
}

/**
 * The fixed seat plan of an organisation: units are circles by headcount, the unit at the top of the hierarchy in the middle and
 * the others around it; people sit in rings by level, beside their manager's team. The same organisation has the same plan.
 *
 * @param names what everybody is called: equals are seated in that order, which tells nothing of the order of a file
 */
export function seatPlan(org: Seatable, names: readonly string[], language: Language): SeatsView {
  const units = unitCircles(org, placesIn(names), language);
  const several = new Set(units.map(({ division }) => division)).size > 1;
  const room = roomForNames(units);
  const divisions = several ? packedByDivision(units, room, org.division.labels) : [];
  if (!several) packAround(units, room);
  // the second, the largest of the others, stands above the first
  for (const circle of [...units, ...divisions]) [circle.x, circle.y] = [circle.y, -circle.x];

  const frame = frameOf([...units.map(({ x, y, own }) => ({ x, y, r: own })), ...divisions]);
  const scale = Math.min(
    WIDEST,
    (SIDE - 2 * BESIDE) / (frame.right - frame.left),
    (SIDE - 2 * ABOVE) / (frame.bottom - frame.top),
  );
  const placed = ({ x, y }: { x: number; y: number }) => ({
    x: SIDE / 2 + (x - (frame.left + frame.right) / 2) * scale,
    y: SIDE / 2 + (y - (frame.top + frame.bottom) / 2) * scale,
  });
  const x = new Float32Array(org.size);
  const y = new Float32Array(org.size);
  const unitOf = new Int32Array(org.size);
  const views = units.map(({ label, seats, own, ...circle }, u): UnitSeats => {
    const middle = placed(circle);
    seats.members.forEach((row, k) => {
      x[row] = middle.x + seats.x[k] * scale;
      y[row] = middle.y + seats.y[k] * scale;
      unitOf[row] = u;
    });
    const people = seats.members.length;
    return { name: label, people, ...middle, r: own * scale, hidden: !mayShow(org, people) };
  });
  return {
    units: views,
    unitOf,
    x,
    y,
    radius: SEAT * scale,
    divisions: divisions.map(({ name, r, ...circle }) => ({ name, ...placed(circle), r: r * scale })),
  };
}

/** Place of each row among the names in their order. */
function placesIn(names: readonly string[]): Int32Array {
  const rows = Int32Array.from(names, (_, row) => row).sort((a, b) =>
    names[a] < names[b] ? -1 : names[a] > names[b] ? 1 : 0,
  );
  const order = new Int32Array(rows.length);
  rows.forEach((row, place) => {
    order[row] = place;
  });
  return order;
}

/** Units that have anybody: that of the top of the hierarchy first, then the largest. */
function unitCircles(org: Seatable, order: Int32Array, language: Language): UnitCircle[] {
  const { unit, division, level, manager } = org;
  const membersOf = new Map<number, number[]>();
  for (let row = 0; row < org.size; row++) {
    const members = membersOf.get(unit.of[row]);
    if (members === undefined) membersOf.set(unit.of[row], [row]);
    else members.push(row);
  }
  const named = (u: number) => (u >= 0 ? unit.labels[u] : membersOf.size === 1 ? '' : noUnit[language]);
  const top = topOf(org, membersOf);
  return [...membersOf]
    .sort(
      ([a, those], [b, these]) =>
        Number(b === top) - Number(a === top) ||
        these.length - those.length ||
        (named(a) < named(b) ? -1 : 1),
    )
    .map(([u, members]) => {
      const seats = seatUnit({ members, level, manager, order });
      const own = seats.rings + RIM;
      return { label: named(u), division: mostCommon(members, division.of), seats, own, x: 0, y: 0, r: own };
    });
}

/** The unit of whoever has most people below; where nobody leads anybody, the largest. */
function topOf({ size, unit, manager }: Seatable, membersOf: ReadonlyMap<number, readonly number[]>): number {
  if (manager?.some((row) => row >= 0)) {
    const below = new Int32Array(size);
    for (let row = 0; row < size; row++) if (manager[row] >= 0) below[rootOf(manager, row)]++;
    let head = 0;
    for (let row = 1; row < size; row++) if (below[row] > below[head]) head = row;
    return unit.of[head];
  }
  return [...membersOf].reduce((most, each) => (each[1].length > most[1].length ? each : most))[0];
}

function rootOf(manager: Int32Array, row: number): number {
  let at = row;
  while (manager[at] >= 0) at = manager[at];
  return at;
}

/** The label that most of these people have, −1 for none; the first of equals. */
function mostCommon(members: readonly number[], labelOf: Int32Array): number {
  const counts = new Map<number, number>();
  for (const row of members) counts.set(labelOf[row], (counts.get(labelOf[row]) ?? 0) + 1);
  return [...counts].reduce((most, [label, count]) =>
    count > most[1] || (count === most[1] && label < most[0]) ? [label, count] : most,
  )[0];
}

/** What stays free around each unit for names; of many units, not all have room for one. */
function roomForNames(units: readonly UnitCircle[]): number {
  if (units.length === 1) return 0;
  const squares = units.reduce((sum, { own }) => sum + own * own, 0);
  const mean = units.reduce((sum, { own }) => sum + own, 0) / units.length;
  return Math.max(RIM / 3, Math.min(NAME_ROOM * Math.sqrt(squares), mean / 3));
}

/** Packs circles around the first of them, with room between them. */
function packAround(circles: (PackCircle & { readonly own: number })[], room: number): void {
  for (const circle of circles) circle.r = circle.own + room;
  packSiblings(circles);
}

/** Units packed within their division, and divisions around the first; units of no division stand for themselves. */
function packedByDivision(units: readonly UnitCircle[], room: number, labels: readonly string[]) {
  const within = new Map<number, UnitCircle[]>();
  units.forEach((unit, u) => {
    const key = unit.division < 0 ? -1 - u : unit.division;
    const those = within.get(key);
    if (those === undefined) within.set(key, [unit]);
    else those.push(unit);
  });
  const circles = [...within].map(([division, those]) => {
    packAround(those, room);
    const { x, y, r } = packEnclose(those);
    for (const unit of those) {
      unit.x -= x;
      unit.y -= y;
    }
    return { division, units: those, own: r, x: 0, y: 0, r };
  });
  packAround(circles, room / 2);
  for (const { units: those, x, y } of circles)
    for (const unit of those) {
      unit.x += x;
      unit.y += y;
    }
  return circles.flatMap(({ division, own, x, y }) =>
    division < 0 ? [] : [{ name: labels[division], x, y, r: own }],
  );
}

function frameOf(circles: readonly PackCircle[]) {
  const frame = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y, r } of circles) {
    frame.left = Math.min(frame.left, x - r);
    frame.right = Math.max(frame.right, x + r);
    frame.top = Math.min(frame.top, y - r);
    frame.bottom = Math.max(frame.bottom, y + r);
  }
  return frame;
}
