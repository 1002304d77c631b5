import { differenceOverWorlds } from '../../src/statistics/differenceOverWorlds.ts';
import { estimateOverWorlds } from '../../src/statistics/estimateOverWorlds.ts';
import type { Scale, WorldEstimate } from '../../src/statistics/worldEstimate.ts';
import { worldRange } from '../../src/statistics/worldRange.ts';

/**
 * Many worlds of one quantity: value w + k × `worlds` is the k-th replicate of world w. Two plans, whose replicates stand at
 * the same places, make a paired difference; without a second it is the quantity itself.
 */
export interface Pool {
  readonly name: string;
  readonly scale: Scale;
  readonly worlds: number;
  readonly values: Float64Array;
  readonly rival?: Float64Array;
}

/** How often intervals held what they are meant to hold. */
export interface Coverage {
  readonly name: string;
  readonly trials: number;
  /** Share of the trials whose interval holds the expectation over worlds. */
  readonly mean: number;
  /** Mean share of all worlds that lie in the range of single worlds; NaN of what is yes or no, and of differences of it. */
  readonly range: number;
  /** Trials that had no interval; they hold nothing. */
  readonly without: number;
}

/**
 * Cuts a pool into `trials` samples of `worlds` worlds each and looks whether their intervals hold the mean of `others`, the
 * same quantity in many more worlds, best of other seeds; and how many of those lie in the range of single worlds.
 */
export function coverageOf(pool: Pool, worlds: number, trials: number, others = pool): Coverage {
  const { name, scale, values, rival } = pool;
  if (trials * worlds > pool.worlds) throw new Error(`${name}: the pool has ${pool.worlds} worlds only`);
  const unseen = singleOf(others);
  const truth = unseen.reduce((sum, value) => sum + value, 0) / unseen.length;
  const sorted = unseen.sort();
  const single = singleOf(pool);
  let held = 0;
  let without = 0;
  let inside = 0;
  for (let trial = 0; trial < trials; trial++) {
    const cut = (column: Float64Array) => sampleOf(column, pool.worlds, trial * worlds, worlds);
    const told: WorldEstimate =
      rival === undefined
        ? estimateOverWorlds(cut(values), worlds, scale)
        : differenceOverWorlds(cut(values), cut(rival), worlds, scale);
    if (Number.isNaN(told.low)) without++;
    else if (told.low <= truth && truth <= told.high) held++;
    const { low, high } = worldRange(cut(single));
    inside += (upTo(sorted, high, true) - upTo(sorted, low, false)) / sorted.length;
  }
  return {
    name,
    trials,
    mean: held / trials,
    range: scale === 'yes-no' ? NaN : inside / trials,
    without,
  };
}

/** The values themselves, or their paired differences; a column of its own. */
const singleOf = ({ values, rival }: Pool): Float64Array =>
  rival === undefined ? values.slice() : rival.map((value, r) => value - values[r]);

/** All replicates of `count` worlds from the `first` on, in the order that replicates have. */
function sampleOf(column: Float64Array, poolWorlds: number, first: number, count: number): Float64Array {
  const replicates = column.length / poolWorlds;
  const sample = new Float64Array(count * replicates);
  for (let k = 0; k < replicates; k++)
    sample.set(column.subarray(k * poolWorlds + first, k * poolWorlds + first + count), k * count);
  return sample;
}

/** How many of the sorted values lie below a bound, or up to it. */
function upTo(sorted: Float64Array, bound: number, included: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < bound || (included && sorted[middle] === bound)) low = middle + 1;
    else high = middle;
  }
  return low;
}
