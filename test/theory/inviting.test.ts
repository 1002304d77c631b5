import { describe, expect, test } from 'vitest';
import { committedShares, largestFall, type Means } from './inviting.ts';

// the whole grid with 400 replicates stands in test/long; here one ladder of each kind
const base: Means = { posts: true, leadership: 0.5, seats: 16, hours: 8 };
const ladder = async (steps: readonly Partial<Means>[], replicates = 60) => {
  const shares: number[][] = [];
  for (const step of steps) shares.push(await committedShares({ ...base, ...step }, replicates));
  return shares;
};

describe('where nobody is obliged and nobody speaks against it, the share of the committed does not fall with', () => {
  test('more leadership', async () => {
    const shares = await ladder([{ leadership: 0.1 }, { leadership: 0.5 }, { leadership: 0.9 }]);
    expect(largestFall(shares)).toBeLessThan(0);
  });

  test('more training seats', async () => {
    const shares = await ladder([{ seats: 4 }, { seats: 8 }, { seats: 32 }]);
    expect(largestFall(shares)).toBeLessThanOrEqual(0.01);
    expect(shares[2][0]).toBeGreaterThan(shares[0][0]);
  });

  test('more hours of training, while there are seats for them', async () => {
    const shares = await ladder([{ hours: 0 }, { hours: 2 }, { hours: 8 }, { hours: 24 }]);
    expect(largestFall(shares)).toBeLessThan(0);
  });
});

test('where seats are scarce, long courses for the first keep the others waiting', async () => {
  const [short, long] = await ladder([
    { seats: 4, leadership: 0.9, hours: 8 },
    { seats: 4, leadership: 0.9, hours: 24 },
  ]);
  // a course of 24 hours takes twelve weeks of the two hours that a person can give: seen after a year, not half of one
  expect(long[1]).toBeLessThan(short[1] - 0.03);
});
