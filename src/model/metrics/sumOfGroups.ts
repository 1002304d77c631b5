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
    sums[0][0] = total(values);
    let c = 1;
    for (; c + 1 < columns.length; c += 2)
      addUpBoth(values, columns[c].of, sums[c], columns[c + 1].of, sums[c + 1]);
    if (c < columns.length) addUp(values, columns[c].of, sums[c]);
  };
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

function addUp(values: Float64Array, of: Int32Array, sums: Float64Array): void {
  sums.fill(0);
  // 0 adds nothing, and most people are 0 at many things
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) sums[of[i]] += values[i];
}

function addUpBoth(
  values: Float64Array,
  ofOne: Int32Array,
  sumsOfOne: Float64Array,
  ofOther: Int32Array,
  sumsOfOther: Float64Array,
): void {
  sumsOfOne.fill(0);
  sumsOfOther.fill(0);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === 0) continue;
    sumsOfOne[ofOne[i]] += value;
    sumsOfOther[ofOther[i]] += value;
  }
}
