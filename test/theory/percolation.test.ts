import { describe, expect, test } from 'vitest';
import { percolation, randomPeople } from './cascades.ts';
import { mooreTorus, networkOf, rewired } from './graphs.ts';

/** Newman 2002, Physical Review E 66, 016128: an outbreak that tries each contact once is bond percolation. */

/** Share S of a random graph that a large outbreak reaches, and the chance that there is one: S = 1 − e^−zTS. */
function giant(zT: number): number {
  let share = 1;
  for (let round = 0; round < 1000; round++) share = 1 - Math.exp(-zT * share);
  return share;
}

describe('one person among 10,000 on a random graph with five contacts on average', () => {
  const z = 5;
  const critical = 1 / z;
  const at = (times: number, runs: number) =>
    percolation(times * critical, {
      runs,
      perGraph: 8,
      weeks: 150,
      graph: randomPeople(z),
      seed: `percolation/${times}`,
    });

  test('reaches next to nobody below the critical chance 1/z', () => {
    const below = at(0.7, 400);
    expect(below.mean).toBeLessThan(0.001);
    expect(below.largest).toBeLessThan(0.01);
    expect(at(0.9, 400).mean).toBeLessThan(0.003);
  });

  test('begins to reach many just above it', () => {
    const above = at(1.1, 400);
    expect(above.mean).toBeGreaterThan(0.01);
    expect(above.mean).toBeLessThan(0.06);
  });

  test.each([1.5, 2, 3])(
    'reaches many at %f times the critical chance, as often and as many as the giant component',
    (times) => {
      const { global, sizeWhenGlobal, mean } = at(times, 400);
      const share = giant(times);
      // three standard errors of 400 runs
      const luck = 3 * Math.sqrt((share * (1 - share)) / 400);
      expect(Math.abs(global - share)).toBeLessThanOrEqual(luck);
      expect(Math.abs(sizeWhenGlobal - share)).toBeLessThanOrEqual(0.02);
      expect(Math.abs(mean - share * share)).toBeLessThanOrEqual(share * luck + 0.02);
      expect(mean).toBeGreaterThan(times >= 2 ? 0.4 : 0.25);
    },
  );
});

test('where everybody has k contacts at random, the critical chance is ⟨k⟩ / (⟨k²⟩ − ⟨k⟩) = 1/(k − 1)', () => {
  const shuffledTorus = mooreTorus(70);
  const from = (times: number) =>
    percolation((times * 8) / (64 - 8), {
      runs: 200,
      perGraph: 20,
      weeks: 150,
      graph: (next) => networkOf(rewired(shuffledTorus, 1, next)),
      seed: `regular/${times}`,
    });
  expect(from(0.7).mean).toBeLessThan(0.01);
  expect(from(0.7).largest).toBeLessThan(0.03);
  expect(from(2).mean).toBeGreaterThan(0.4);
});
