import { type Draws, shuffled } from './shuffled.ts';

/**
 * A Latin hypercube (McKay, Beckman & Conover 1979): `count` points in so many dimensions, of which each dimension has
 * exactly one in every `count`-th of [0, 1). `draws(d)` are the draws of dimension d, uniform in [0, 1); points by their
 * numbers, coordinates in the order of the dimensions.
 */
export function latinHypercube(
  count: number,
  dimensions: number,
  draws: (dimension: number) => Draws,
): number[][] {
  const points = Array.from({ length: count }, () => new Array<number>(dimensions));
  for (let d = 0; d < dimensions; d++) {
    const draw = draws(d);
    const strata = shuffled(
      points.map((_, k) => k),
      draw,
    );
    // the first `count` draws went into the order
    for (const [k, stratum] of strata.entries()) points[k][d] = (stratum + draw(count + k)) / count;
  }
  return points;
}
