import type { Key } from '../../engine/draws.ts';
import { walkDown } from './managementHierarchy.ts';
import { partitionHierarchy } from './partitionHierarchy.ts';
import type { ReportingTree } from './reportingTree.ts';

/** Who sits where, by row; rows run through one unit after the other, units of one division side by side. */
export interface UnitAssignment {
  /** Row of each person's manager, −1 for the head, who has row 0; managers come before their reports. */
  readonly manager: Int32Array;
  /** Unit of each person, in ascending order. */
  readonly unit: Int32Array;
  /** Where the rows of each unit begin; `units + 1` entries. */
  readonly firstOfUnit: Int32Array;
  /** Division of each unit, in ascending order. */
  readonly divisionOfUnit: Int32Array;
  /** Department of each person: the unit, or a part of it where a firm has fewer units than kinds of work. */
  readonly department: Int32Array;
  /** Unit of each department, in ascending order; the first department of a unit holds its head. */
  readonly unitOfDepartment: Int32Array;
}

/**
 * Cuts a hierarchy into units, units nested in divisions, and gives everybody a row. There are fewer units than asked
 * for only where there are fewer people.
 */
export function assignUnits(
  tree: ReportingTree,
  { units, divisions, departments }: { units: number; divisions: number; departments: number },
  key: Key,
): UnitAssignment {
  const people = tree.manager.length;
  const { root, parent, topOf } = partitionHierarchy(tree, { units, departments }, key);
  const unitCount = Math.min(units, root.length);
  const { at } = walkDown(tree.manager);

  // the carving came largest first; from here on, pieces are numbered along the walk, division by division
  const division = new Int32Array(root.length);
  const unit = new Int32Array(root.length);
  for (let piece = 0; piece < root.length; piece++) {
    division[piece] = piece < divisions ? piece : division[parent[piece]];
    unit[piece] = piece < unitCount ? piece : unit[parent[piece]];
  }
  const pieces = root.map((_, piece) => piece);
  const along = (a: number, b: number) => at[root[a]] - at[root[b]];
  pieces.sort((a, b) => along(division[a], division[b]) || along(unit[a], unit[b]) || along(a, b));
  const unitRank = new Int32Array(unitCount);
  const divisionRank = new Int32Array(root.length);
  const unitOfDepartment = new Int32Array(root.length);
  const divisionOfUnit = new Int32Array(unitCount);
  let [lastUnit, lastDivision] = [-1, -1];
  const departmentRank = new Int32Array(root.length);
  pieces.forEach((piece, rank) => {
    departmentRank[piece] = rank;
    if (division[piece] === piece) divisionRank[piece] = ++lastDivision;
    if (unit[piece] === piece) {
      unitRank[piece] = ++lastUnit;
      divisionOfUnit[lastUnit] = divisionRank[division[piece]];
    }
    unitOfDepartment[rank] = unitRank[unit[piece]];
  });

  // whoever is at the top of no piece belongs to the department of their manager
  const departmentByTree = new Int32Array(people);
  for (let i = 0; i < people; i++)
    departmentByTree[i] = topOf[i] === -1 ? departmentByTree[tree.manager[i]] : departmentRank[topOf[i]];

  const byWalk = new Int32Array(people);
  for (let i = 0; i < people; i++) byWalk[at[i]] = i;
  const next = new Int32Array(root.length + 1);
  for (let i = 0; i < people; i++) next[departmentByTree[i] + 1]++;
  for (let d = 0; d < root.length; d++) next[d + 1] += next[d];
  const row = new Int32Array(people);
  for (const i of byWalk) row[i] = next[departmentByTree[i]]++;

  const manager = new Int32Array(people).fill(-1);
  const unitOf = new Int32Array(people);
  const department = new Int32Array(people);
  const firstOfUnit = new Int32Array(unitCount + 1);
  for (let i = 0; i < people; i++) {
    if (i > 0) manager[row[i]] = row[tree.manager[i]];
    department[row[i]] = departmentByTree[i];
    unitOf[row[i]] = unitOfDepartment[departmentByTree[i]];
    firstOfUnit[unitOf[row[i]] + 1]++;
  }
  for (let u = 0; u < unitCount; u++) firstOfUnit[u + 1] += firstOfUnit[u];
  return { manager, unit: unitOf, firstOfUnit, divisionOfUnit, department, unitOfDepartment };
}
