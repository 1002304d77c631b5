import type { Draws } from './shuffled.ts';
import { sobolDirections } from './sobolDirections.ts';

/** Dimensions that the sequence has here. */
export const mostSobolDimensions: number = sobolDirections.length + 1;

/** Binary digits of a coordinate, and 2 to that power. */
const DIGITS = 32;
const WHOLE = 4_294_967_296;

/**
 * The first `count` points of Sobol's sequence in so many dimensions, coordinates in [0, 1), multiples of 2⁻³² (Sobol 1967;
 * direction numbers of Joe & Kuo 2008; in the order of Gray's code, Antonov & Saleev 1979). With `draws(d)`, the draws of
 * dimension d, uniform in [0, 1), each dimension is scrambled as Owen (1995) has it: whether a digit is turned hangs on
 * all digits before it. Of 2^m points each dimension then still has exactly one in every 2^m-th of [0, 1), and the mean
 * of a function over them is unbiased.
 *
 * @throws RangeError beyond {@link mostSobolDimensions}
 */
export function sobolSequence(
  count: number,
  dimensions: number,
  draws?: (dimension: number) => Draws,
): number[][] {
  if (dimensions > mostSobolDimensions)
    throw new RangeError(`Sobol's sequence has at most ${mostSobolDimensions} dimensions here`);
  const points = Array.from({ length: count }, () => new Array<number>(dimensions));
  for (let d = 0; d < dimensions; d++) {
    const directions = directionsOf(d);
    const scramble = draws && scrambling(draws(d));
    let digits = 0;
    for (let k = 0; k < count; k++) {
      // the place of the lowest zero of k − 1 is that of the lowest one of k
      if (k > 0) digits ^= directions[31 - Math.clz32(k & -k)] as number;
      const whole = digits >>> 0;
      points[k]![d] = (scramble ? scramble(whole) : whole) / WHOLE;
    }
  }
  return points;
}

/** The direction numbers of a dimension, as 32 binary digits each. */
function directionsOf(dimension: number): Uint32Array {
  const directions = new Uint32Array(DIGITS);
  const given = dimension === 0 ? undefined : sobolDirections[dimension - 1];
  if (given === undefined) {
    for (let k = 0; k < DIGITS; k++) directions[k] = 1 << (DIGITS - 1 - k);
    return directions;
  }
  const [a, ...m] = given;
  const degree = m.length;
  for (let k = 0; k < DIGITS; k++) {
    if (k < degree) {
      directions[k] = (m[k] as number) << (DIGITS - 1 - k);
      continue;
    }
    const before = directions[k - degree] as number;
    let sum = before ^ (before >>> degree);
    for (let j = 1; j < degree; j++) if ((a >>> (degree - 1 - j)) & 1) sum ^= directions[k - j] as number;
    directions[k] = sum;
  }
  return directions;
}

/** Turns digits, the most significant first, by a coin for every node of the tree of the digits before. */
function scrambling(draw: Draws): (digits: number) => number {
  return (digits) => {
    let turned = 0;
    for (let k = 0; k < DIGITS; k++) {
      // a one before the digits that come before tells 01 from 001
      const node = ((1 << k) | (k === 0 ? 0 : digits >>> (DIGITS - k))) >>> 0;
      const digit = (digits >>> (DIGITS - 1 - k)) & 1;
      turned = turned * 2 + (draw(node) < 0.5 ? digit : 1 - digit);
    }
    return turned;
  };
}
