import { expect, test } from 'vitest';
import { randomStream, seedKey, streamKey } from '../../src/engine/draws.ts';
import { mostSobolDimensions, sobolSequence } from '../../src/statistics/sobolSequence.ts';

const drawsOf = (seed: number) => (dimension: number) =>
  randomStream(streamKey(seedKey(seed), 'sobol'), dimension);

test('the first points are those of Joe and Kuo’s published sequence', () => {
  // in the order of Gray's code, as their program sobol.cc and scipy.stats.qmc.Sobol(scramble=False) print them
  expect(sobolSequence(8, 5)).toEqual([
    [0, 0, 0, 0, 0],
    [0.5, 0.5, 0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25, 0.25, 0.75],
    [0.25, 0.75, 0.75, 0.75, 0.25],
    [0.375, 0.375, 0.625, 0.875, 0.375],
    [0.875, 0.875, 0.125, 0.375, 0.875],
    [0.625, 0.125, 0.875, 0.625, 0.625],
    [0.125, 0.625, 0.375, 0.125, 0.125],
  ]);
});

test.each([1, 4, 7, 10])('of 2^%i scrambled points each dimension has one in every interval', (m) => {
  const count = 2 ** m;
  const points = sobolSequence(count, mostSobolDimensions, drawsOf(m));
  for (let d = 0; d < mostSobolDimensions; d++) {
    const intervals = new Set(points.map((point) => Math.floor((point[d] as number) * count)));
    expect(intervals.size).toBe(count);
  }
});

test('scrambling leaves no two dimensions alike and another seed gives other points', () => {
  const [one, other] = [sobolSequence(16, 2, drawsOf(1)), sobolSequence(16, 2, drawsOf(2))];
  expect(one).toEqual(sobolSequence(16, 2, drawsOf(1)));
  expect(one).not.toEqual(other);
  expect(one.map(([x]) => x)).not.toEqual(one.map(([, y]) => y));
  for (const point of one) for (const x of point) expect(x >= 0 && x < 1).toBe(true);
});

test('the first points of a longer sequence are those of a shorter one', () => {
  expect(sobolSequence(100, 7, drawsOf(3)).slice(0, 40)).toEqual(sobolSequence(40, 7, drawsOf(3)));
});

/** Squared L2-star discrepancy, by Warnock's formula. */
function discrepancy(points: readonly (readonly number[])[]): number {
  const [n, dimensions] = [points.length, points[0]?.length ?? 0];
  let [single, double] = [0, 0];
  for (const point of points) single += point.reduce((product, x) => product * (1 - x * x), 1);
  for (const a of points)
    for (const b of points)
      double += a.reduce((product, x, d) => product * (1 - Math.max(x, b[d] as number)), 1);
  return 3 ** -dimensions - (2 ** (1 - dimensions) / n) * single + double / (n * n);
}

test('discrepancy falls with more points, and lies far below that of random ones', () => {
  const random = (count: number) =>
    Array.from({ length: count }, (_, k) => Array.from({ length: 4 }, (_, d) => drawsOf(9)(100 + d)(k)));
  const [few, more, many] = [64, 256, 1024].map((count) => discrepancy(sobolSequence(count, 4, drawsOf(5))));
  expect(more).toBeLessThan(few / 6);
  expect(many).toBeLessThan(more / 6);
  expect(many).toBeLessThan(discrepancy(random(1024)) / 10);
});

test('a known integral converges faster than with random points, and without bias', () => {
  // the mean of Π 1.5 √x over the cube is 1
  const f = (point: readonly number[]) => point.reduce((product, x) => product * 1.5 * Math.sqrt(x), 1);
  const mean = (points: readonly (readonly number[])[]) =>
    points.reduce((sum, point) => sum + f(point), 0) / points.length;
  const seeds = Array.from({ length: 40 }, (_, k) => k + 1);
  const count = 512;
  const rms = (errors: readonly number[]) =>
    Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
  const sobol = seeds.map((seed) => mean(sobolSequence(count, 5, drawsOf(seed))) - 1);
  const random = seeds.map(
    (seed) =>
      mean(
        Array.from({ length: count }, (_, k) =>
          Array.from({ length: 5 }, (_, d) => randomStream(streamKey(seedKey(seed), 'plain'), d)(k)),
        ),
      ) - 1,
  );
  expect(rms(sobol)).toBeLessThan(rms(random) / 8);
  const bias = sobol.reduce((sum, error) => sum + error, 0) / seeds.length;
  expect(Math.abs(bias)).toBeLessThan((3 * rms(sobol)) / Math.sqrt(seeds.length));
});

test('more dimensions than there are numbers for are refused', () => {
  expect(() => sobolSequence(1, mostSobolDimensions + 1)).toThrow(RangeError);
});
