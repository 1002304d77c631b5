import { describe, expect, test } from 'vitest';
import { committedShares, largestFall, type Means } from '../theory/inviting.ts';

/** Replicates of each setting; the largest standard error of a paired difference is then about .004. */
const REPLICATES = 400;
const TOLERANCE = 0.01;

/** The grid: 3 × 3 × 3 settings with posts and without. Four seats a week are the least that any firm has. */
const grid = { leadership: [0.1, 0.5, 0.9], seats: [4, 8, 32], hours: [0, 8, 24] } as const;
/** Seats for everybody who asks: with fewer, long courses for some keep others waiting. */
const PLENTY = 32;

describe.each([
  ['announced and trained', false],
  ['with a centre and hubs', true],
])('nobody obliged, nobody against it, %s: the mean share of the committed does not fall', (_, posts) => {
  const known = new Map<string, Promise<number[]>>();
  const shares = (means: Means) => {
    const name = JSON.stringify(means);
    const found = known.get(name) ?? committedShares(means, REPLICATES);
    known.set(name, found);
    return found;
  };

  test.each(grid.hours.flatMap((hours) => grid.seats.map((seats) => [seats, hours] as const)))(
    'with more leadership, where seats are for %i in a hundred and courses of %i hours',
    async (seats, hours) => {
      const ladder: number[][] = [];
      for (const leadership of grid.leadership)
        ladder.push(await shares({ posts, leadership, seats, hours }));
      expect(largestFall(ladder)).toBeLessThanOrEqual(TOLERANCE);
    },
  );

  test.each(grid.hours.flatMap((hours) => grid.leadership.map((leadership) => [leadership, hours] as const)))(
    'with more seats, at leadership %f and courses of %i hours',
    async (leadership, hours) => {
      const ladder: number[][] = [];
      for (const seats of grid.seats) ladder.push(await shares({ posts, leadership, seats, hours }));
      expect(largestFall(ladder)).toBeLessThanOrEqual(TOLERANCE);
    },
  );

  test.each(grid.leadership)(
    'with more hours of training, at leadership %f, seats for all',
    async (leadership) => {
      const ladder: number[][] = [];
      for (const hours of grid.hours) ladder.push(await shares({ posts, leadership, seats: PLENTY, hours }));
      expect(largestFall(ladder)).toBeLessThanOrEqual(TOLERANCE);
    },
  );
});
