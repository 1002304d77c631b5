import type { Setting } from '../setting.ts';

/** Units cut where divisions cut them: people of the same unit and division are one part. Most units are one part whole. */
export interface UnitParts {
  /** How many parts there are. */
  readonly count: number;
  /** Part of each person; `count` for people of no unit. */
  readonly of: Int32Array;
  /** The parts of unit u are those from `first[u]` until `first[u + 1]`. */
  readonly first: Int32Array;
  /** Division of each part, −1 for none. */
  readonly division: Int32Array;
}

type Units = Pick<Setting, 'unit' | 'division' | 'unitNames'>;

const known = new WeakMap<Int32Array, UnitParts>();

/** The parts of the units of an organisation, found once for all that is run on it. */
export function unitParts(units: Units): UnitParts {
  const before = known.get(units.unit);
  if (before !== undefined) return before;
  const found = findParts(units);
  known.set(units.unit, found);
  return found;
}

function findParts({ unit, division, unitNames }: Units): UnitParts {
  const divisionsOf: number[][] = unitNames.map(() => []);
  for (let i = 0; i < unit.length; i++)
    if (unit[i] >= 0 && !divisionsOf[unit[i]].includes(division[i])) divisionsOf[unit[i]].push(division[i]);

  const first = new Int32Array(unitNames.length + 1);
  divisionsOf.forEach((divisions, u) => {
    first[u + 1] = first[u] + divisions.length;
  });
  const count = first[unitNames.length];
  const of = new Int32Array(unit.length);
  for (let i = 0; i < unit.length; i++) {
    const u = unit[i];
    of[i] = u < 0 ? count : first[u] + divisionsOf[u].indexOf(division[i]);
  }
  return { count, of, first, division: Int32Array.from(divisionsOf.flat()) };
}
