import { moments } from './moments.ts';

/**
 * The medoid of points: the one whose distances to all others add up to least, the first of several. Each coordinate counts in
 * standard deviations over the points; one that does not vary counts for nothing.
 *
 * @param points one row a point, of equally many coordinates
 * @returns its place, −1 of nothing
 */
export function medoid(points: readonly (readonly number[])[]): number {
  if (points.length === 0) return -1;
  const scales = points[0].map(
    (_, c) => moments(Float64Array.from(points, (point) => point[c])).sd || Infinity,
  );
  const distance = (a: readonly number[], b: readonly number[]) =>
    Math.sqrt(a.reduce((sum, value, c) => sum + square((value - b[c]) / scales[c]), 0));
  const sums = points.map((point) => points.reduce((sum, other) => sum + distance(point, other), 0));
  return sums.indexOf(Math.min(...sums));
}

const square = (value: number) => value * value;
