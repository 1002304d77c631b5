import type { WorldView } from '../../../report/page/peopleView.ts';

/** A person by row. */
export interface PersonOfUnit {
  readonly id: number;
  readonly name: string;
}

/** People of one unit as the list shows them. */
export interface PeopleOfUnit {
  readonly unit: number;
  readonly name: string;
  /** How many there are, whether or not they are found. */
  readonly people: number;
  readonly hidden: boolean;
  /** Rows of those who are found, by level, then by name; none where the unit is hidden. */
  readonly rows: readonly PersonOfUnit[];
}

/** Everybody by unit, in the order of the seat plan; `find` keeps those whose name or unit has it. */
export function peopleByUnit({ seats, names, levels }: WorldView, find: string): PeopleOfUnit[] {
  const wanted = find.trim().toLowerCase();
  const rows: number[][] = seats.units.map(() => []);
  const isFound = (row: number) =>
    names[row].toLowerCase().includes(wanted) ||
    seats.units[seats.unitOf[row]].name.toLowerCase().includes(wanted);
  for (let row = 0; row < names.length; row++) {
    const unit = seats.unitOf[row];
    if (!seats.units[unit].hidden && (wanted === '' || isFound(row))) rows[unit].push(row);
  }
  const depth = (row: number) => (levels[row] < 0 ? Infinity : levels[row]);
  const before = (a: number, b: number) =>
    depth(a) === depth(b) ? (names[a] < names[b] ? -1 : 1) : depth(a) - depth(b);
  return seats.units.flatMap(({ name, people, hidden }, unit) => {
    if (hidden && wanted !== '' && !name.toLowerCase().includes(wanted)) return [];
    if (!hidden && rows[unit].length === 0) return [];
    return [
      { unit, name, people, hidden, rows: rows[unit].sort(before).map((id) => ({ id, name: names[id] })) },
    ];
  });
}
