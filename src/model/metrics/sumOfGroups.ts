import type { World } from '../world.ts';
import type { Groups } from './groups.ts';

/** Sums a column by group, everybody in the order of their rows. The first column is of everybody; the other groupings go two at a time, which saves passes. */
export function sumOfGroups(
  columnOf: (world: World) => Float64Array,
  columns: readonly Groups[],
  sums: readonly Float64Array[],
): (world: World) => void {
  return (world) => {
    const values = columnOf(world);
    let c = 1;
    let total = 0;
    for (; c + 1 < columns.length; c += 2)
      total = addUpBoth(values, columns[c].of, sums[c], columns[c + 1].of, sums[c + 1]);
    if (c < columns.length) total = addUp(values, columns[c].of, sums[c]);
    sums[0][0] = columns.length > 1 ? total : totalOf(values);
  };
}

function totalOf(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** Returns the sum over everybody. */
function addUp(values: Float64Array, of: Int32Array, sums: Float64Array): number {
  sums.fill(0);
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    // 0 adds nothing, and most people are 0 at many things
    if (value === 0) continue;
    total += value;
    sums[of[i]] += value;
  }
  return total;
}

/** The same for two groupings at once. */
function addUpBoth(
  values: Float64Array,
  ofOne: Int32Array,
  sumsOfOne: Float64Array,
  ofOther: Int32Array,
  sumsOfOther: Float64Array,
): number {
  sumsOfOne.fill(0);
  sumsOfOther.fill(0);
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === 0) continue;
    total += value;
    sumsOfOne[ofOne[i]] += value;
    sumsOfOther[ofOther[i]] += value;
  }
  return total;
}
