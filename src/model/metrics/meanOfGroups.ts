import { states } from '../states.ts';
import type { World } from '../world.ts';
import { censusOf, type Groups, inStates } from './groups.ts';
import type { PeopleMetric } from './metric.ts';

/** The mean of a metric over those of each group who count; 0 where nobody counts. */
export function meanOfGroups(
  metric: PeopleMetric,
  columns: readonly Groups[],
): (world: World, out: Float64Array) => void {
  const { among, most } = metric;
  const valuesOf = valuesIn(metric, columns[0].of.length);
  const sums = columns.map(({ size }) => new Float64Array(size.length));

  return (world, out) => {
    const values = valuesOf(world);
    const limit = most?.(world.setting.climate) ?? Number.POSITIVE_INFINITY;
    for (let c = 0; c < columns.length; c++) {
      const groups = columns[c];
      const { start, shown, size } = groups;
      const sum = sums[c];
      if (groups.isOne) sum[0] = sumOf(values);
      else addUp(values, groups.of, sum);
      const census = censusOf(world, groups);
      for (let k = 0; k < shown.length; k++) {
        const g = shown[k];
        const base = among === undefined ? size[g] : inStates(census, g, among);
        const value = base === 0 ? 0 : sum[g] / base;
        out[start + k] = value > limit ? limit : value;
      }
    }
  };
}

/** Everybody's value as a column, 0 of those who do not count. */
function valuesIn({ column, mark, each, among }: PeopleMetric, people: number): (world: World) => Values {
  if (mark !== undefined) {
    const marks = new Uint8Array(people);
    return (world) => {
      mark(world, marks);
      return marks;
    };
  }
  const values = new Float64Array(people);
  if (column !== undefined)
    return (world) => {
      const { of, over } = column(world);
      if (over === 1) return of;
      for (let i = 0; i < people; i++) values[i] = of[i] === 0 ? 0 : of[i] / over;
      return values;
    };
  const counts = Uint8Array.from(states, (_, state) => Number(among === undefined || among.includes(state)));
  return (world) => {
    const { state } = world;
    for (let i = 0; i < people; i++) values[i] = counts[state[i]] === 1 ? each!(world, i) : 0;
    return values;
  };
}

type Values = Float64Array | Uint8Array;

function sumOf(values: Values): number {
  return values instanceof Uint8Array ? sumOfMarks(values) : sumOfNumbers(values);
}

/** Sums by group, everybody in the order of their rows. */
function addUp(values: Values, of: Int32Array, sums: Float64Array): void {
  sums.fill(0);
  if (values instanceof Uint8Array) addUpMarks(values, of, sums);
  else addUpNumbers(values, of, sums);
}

// twice the same, so that each loop sees one kind of column

function sumOfNumbers(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

function sumOfMarks(marks: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < marks.length; i++) sum += marks[i];
  return sum;
}

function addUpNumbers(values: Float64Array, of: Int32Array, sums: Float64Array): void {
  // 0 adds nothing, and most people are 0 at many things
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) sums[of[i]] += values[i];
}

function addUpMarks(marks: Uint8Array, of: Int32Array, sums: Float64Array): void {
  for (let i = 0; i < marks.length; i++) if (marks[i] === 1) sums[of[i]]++;
}
