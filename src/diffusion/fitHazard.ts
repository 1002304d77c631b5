import { exp, log } from '../engine/elementary.ts';
import { solveSymmetric } from '../statistics/solveSymmetric.ts';
import { type Hazard, logChance } from './hazard.ts';

/**
 * The least rate of adopting without example, per period. Assumption: nobody's adoption is impossible, so that one
 * unforeseen adopter does not refute a model for ever.
 */
export const LEAST_RATE = 1e-6;

/** The greatest rate: a chance of 1 − 2·10⁻⁹ per period, at which nothing is left to tell apart. */
export const GREATEST_RATE = 20;

const MOST_STEPS = 200;
const MOST_HALVINGS = 40;
/** A gain in log-likelihood below this is none. */
const NO_GAIN = 1e-9;

/**
 * The hazard under which what happened in `rows` is most likely. The log-likelihood is concave in p and q, so that
 * Newton's steps find its one summit; p stays at {@link LEAST_RATE} or above, each q at 0 or above.
 *
 * @param adopted 1 where the person of that row adopted
 * @param columns examples, a column per kind of surroundings
 * @param rows positions in these columns that count
 */
export function fitHazard(adopted: Uint8Array, columns: readonly Float64Array[], rows: Uint32Array): Hazard {
  const size = columns.length + 1;
  const least = Float64Array.from({ length: size }, (_, k) => (k === 0 ? LEAST_RATE : 0));
  let at: Float64Array = Float64Array.from(least);
  at[0] = constantRate(adopted, rows);
  let here = slopes(at, adopted, columns, rows);

  for (let step = 0; step < MOST_STEPS; step++) {
    const way = direction(at, least, here);
    if (way.reduce((gain, step, k) => gain + step * here.gradient[k], 0) <= NO_GAIN) break;
    const next = climb(at, way, least, here.value, (to) => value(to, adopted, columns, rows));
    if (next === undefined) break;
    at = next;
    here = slopes(at, adopted, columns, rows);
  }
  return { p: at[0], q: [...at.subarray(1)] };
}

/** The best rate when no example counts: −log of the share that held out. */
function constantRate(adopted: Uint8Array, rows: Uint32Array): number {
  let count = 0;
  for (const row of rows) count += adopted[row];
  const rate = count === rows.length ? GREATEST_RATE : -log(1 - count / rows.length);
  return Math.min(GREATEST_RATE, Math.max(LEAST_RATE, rate));
}

function value(
  at: Float64Array,
  adopted: Uint8Array,
  columns: readonly Float64Array[],
  rows: Uint32Array,
): number {
  let sum = 0;
  for (const row of rows) {
    let rate = at[0];
    for (let k = 1; k < at.length; k++) rate += at[k] * columns[k - 1][row];
    sum += logChance(rate, adopted[row]);
  }
  return sum;
}

/** The log-likelihood at a point, its gradient, and minus its second derivatives row by row. */
interface Slopes {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly bend: readonly Float64Array[];
}

function slopes(
  at: Float64Array,
  adopted: Uint8Array,
  columns: readonly Float64Array[],
  rows: Uint32Array,
): Slopes {
  const size = at.length;
  const gradient = new Float64Array(size);
  const bend = Array.from({ length: size }, () => new Float64Array(size));
  const example = new Float64Array(size).fill(1);
  let sum = 0;
  for (const row of rows) {
    let rate = at[0];
    for (let k = 1; k < size; k++) {
      example[k] = columns[k - 1][row];
      rate += at[k] * example[k];
    }
    sum += logChance(rate, adopted[row]);
    if (adopted[row] === 0) {
      for (let k = 0; k < size; k++) gradient[k] -= example[k];
      continue;
    }
    // d/dλ log(1 − e^−λ) = 1 / (e^λ − 1), and the derivative of that is −e^λ / (e^λ − 1)²
    const odds = exp(rate);
    const slope = 1 / (odds - 1);
    const curve = odds * slope * slope;
    for (let k = 0; k < size; k++) {
      gradient[k] += slope * example[k];
      for (let j = 0; j < size; j++) bend[k][j] += curve * example[k] * example[j];
    }
  }
  return { value: sum, gradient, bend };
}

/** Whether a rate stands at an end of its range and would be moved beyond it. */
const blocked = (rate: number, least: number, move: number): boolean =>
  (rate <= least && move < 0) || (rate >= GREATEST_RATE && move > 0);

/** Newton's step among the rates that may move; none leads out of its range at once. */
function direction(at: Float64Array, least: Float64Array, { gradient, bend }: Slopes): Float64Array {
  let free = [...at.keys()].filter((k) => gradient[k] !== 0 && !blocked(at[k], least[k], gradient[k]));
  for (;;) {
    const step = solveSymmetric(
      free.map((k) => free.map((j) => bend[k][j])),
      free.map((k) => gradient[k]),
    );
    const kept = free.filter((k, i) => !blocked(at[k], least[k], step[i]));
    if (kept.length === free.length) {
      const way = new Float64Array(at.length);
      for (const [i, k] of free.entries()) way[k] = step[i];
      return way;
    }
    free = kept;
  }
}

/**
 * The first point on the way that is higher, from where the way leaves the range of a rate and halved until there is
 * one; undefined if there is none.
 */
function climb(
  at: Float64Array,
  way: Float64Array,
  least: Float64Array,
  height: number,
  heightAt: (to: Float64Array) => number,
): Float64Array | undefined {
  const end = way.map((step, k) => (step < 0 ? least[k] : GREATEST_RATE));
  const reach = way.map((step, k) => (step === 0 ? Infinity : (end[k] - at[k]) / step));
  let length = reach.reduce((shortest, each) => Math.min(shortest, each), 1);
  for (let halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
    // whoever arrives at an end stands exactly there, not a rounding before it
    const to = at.map((from, k) => (length >= reach[k] ? end[k] : from + length * way[k]));
    if (heightAt(to) > height) return to;
  }
  return undefined;
}
