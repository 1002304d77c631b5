/**
 * The mean of each world over its replicates: replicate r lives in world r mod `worlds`. NaN is a blank and left out; a
 * world without a value is NaN.
 *
 * @throws Error where the replicates are no multiple of the worlds
 */
export function worldMeans(values: Float64Array, worlds: number): Float64Array {
  if (!(worlds >= 1) || values.length % worlds !== 0)
    throw new Error(`${values.length} replicates do not fill ${worlds} worlds alike`);
  const means = new Float64Array(worlds);
  for (let world = 0; world < worlds; world++) {
    let sum = 0;
    let count = 0;
    for (let r = world; r < values.length; r += worlds) {
      if (Number.isNaN(values[r])) continue;
      sum += values[r];
      count++;
    }
    means[world] = sum / count;
  }
  return means;
}

/**
 * The mean difference b − a of each world, over the replicates in which both have a value; NaN where there is none.
 *
 * @throws Error where the replicates are no multiple of the worlds
 */
export const worldDifferences = (a: Float64Array, b: Float64Array, worlds: number): Float64Array =>
  worldMeans(
    b.map((value, r) => value - a[r]),
    worlds,
  );

/** Those that have a value. */
export const withoutBlanks = (values: Float64Array): Float64Array =>
  values.filter((value) => !Number.isNaN(value));
