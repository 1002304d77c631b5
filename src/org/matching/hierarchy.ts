import { withoutMarker } from './blankMarkers.ts';
import { looseKey, partsOfKey } from './keyForms.ts';
import type { Key } from './references.ts';
import { splitNames } from './splitNames.ts';
import type { TableLook } from './tableLook.ts';

/** What the values of a column say if they are taken for those who lead the people of a file. */
export interface Hierarchy {
  /** The row of the leader on each row; negative where nobody of the file is named. */
  readonly above: Int32Array;
  /** Share of the lines on which the column says something. */
  readonly filled: number;
  /** Share of those that name one person of the file. */
  readonly resolved: number;
  /** Different people who are named, as a share of those who name somebody. */
  readonly leaders: number;
  /** People whom nobody of the file leads, as a share of all. */
  readonly heads: number;
  /** People who stand in a circle or below one, as a share of all; whoever leads himself is a head. */
  readonly circular: number;
  /** Longest way up. */
  readonly depth: number;
}

const NOBODY = -1;

/** Reads columns as hierarchies: each value is looked for in the keys in turn, and means whoever alone has it. */
export function hierarchies({ rows }: TableLook) {
  const maps = new Map<string, ReadonlyMap<string, number>>();
  const mapOf = (key: Key) => {
    const known = maps.get(key.join(' '));
    if (known) return known;
    const map = new Map<string, number>();
    for (const [row, cells] of rows.entries()) {
      const value = looseKey(key.map((column) => withoutMarker(cells[column]!)).join(' '));
      if (value !== '') map.set(value, map.has(value) ? NOBODY : row);
    }
    maps.set(key.join(' '), map);
    return map;
  };

  /** The row of the leader on each row; below −1 where nothing is said. */
  function leadersBy(column: number, keys: readonly Key[]): Int32Array {
    const into = keys.filter((key) => key.length > 1 || key[0] !== column).map(mapOf);
    const found = new Map<string, number>();
    const find = (value: string): number => {
      for (const name of [value, ...partsOfKey(value), ...splitNames(value)]) {
        const key = looseKey(name);
        for (const map of into) {
          const row = map.get(key);
          if (row !== undefined && row >= 0) return row;
        }
      }
      return NOBODY;
    };
    return Int32Array.from(rows, (cells) => {
      const value = withoutMarker(cells[column]!);
      if (value === '') return NOBODY - 1;
      let row = found.get(value);
      if (row === undefined) {
        row = find(value);
        found.set(value, row);
      }
      return row;
    });
  }

  return {
    of(column: number, keys: readonly Key[]): Hierarchy {
      const above = leadersBy(column, keys);
      const size = Math.max(1, rows.length);
      const filled = above.filter((row) => row >= NOBODY).length;
      const naming = above.filter((row) => row >= 0).length;
      const leaders = new Set(above.filter((row) => row >= 0)).size;
      const depths = new Int32Array(rows.length).fill(-1);
      const CIRCLE = -2;
      let [heads, circular, depth] = [0, 0, 0];
      for (let row = 0; row < rows.length; row++) {
        const way: number[] = [];
        let at = row;
        const onWay = new Set<number>();
        while (depths[at] === -1 && !onWay.has(at) && above[at]! >= 0 && above[at] !== at) {
          onWay.add(at);
          way.push(at);
          at = above[at]!;
        }
        let reached = depths[at]!;
        if (reached === -1) {
          reached = onWay.has(at) ? CIRCLE : 0;
          depths[at] = reached;
        }
        for (const passed of way.reverse()) {
          if (passed === at && reached === CIRCLE) continue;
          reached = reached === CIRCLE ? CIRCLE : reached + 1;
          depths[passed] = reached;
        }
      }
      for (const reached of depths) {
        if (reached === CIRCLE) circular++;
        else if (reached === 0) heads++;
        depth = Math.max(depth, reached);
      }
      return {
        above,
        filled: filled / size,
        resolved: filled === 0 ? 0 : naming / filled,
        leaders: naming === 0 ? 0 : leaders / naming,
        heads: heads / size,
        circular: circular / size,
        depth,
      };
    },
  };
}

/** Whether people are led as people are: several to a leader, leaders led in turn, nobody by those whom he leads. */
export const isHierarchy = ({ filled, resolved, leaders, circular, depth }: Hierarchy): boolean =>
  filled >= 0.5 && resolved >= 0.6 && leaders <= 0.6 && circular <= 0.1 && depth >= 2;

/** Whether one names the leaders of those whom the other names, or the same people: then the other is nearer. */
export function isAboveOrSame(upper: Hierarchy, lower: Hierarchy): boolean {
  let [both, fits] = [0, 0];
  for (const [row, near] of lower.above.entries()) {
    const far = upper.above[row]!;
    if (near < 0 || far < 0) continue;
    both++;
    if (far === near || far === lower.above[near]) fits++;
  }
  return both > 0 && fits >= 0.9 * both;
}

/** Whether values alone leave no doubt that they are of those who lead. */
export const isSurelyHierarchy = (hierarchy: Hierarchy): boolean =>
  isHierarchy(hierarchy) &&
  hierarchy.filled >= 0.8 &&
  hierarchy.resolved >= 0.95 &&
  hierarchy.leaders <= 0.5 &&
  hierarchy.circular === 0 &&
  hierarchy.heads <= 0.2;
