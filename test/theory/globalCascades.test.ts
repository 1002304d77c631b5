import { describe, expect, test } from 'vitest';
import { randomPeople, thresholdOutbreaks } from './cascades.ts';

/** Watts 2002, PNAS 99, 5766–5771: rare global cascades on random networks. */

/** Σ k(k−1) p_k over those who follow a single contact, for Poisson numbers of contacts with mean z; above z, cascades spread. */
function vulnerable(threshold: number, z: number): number {
  let sum = 0;
  let chance = Math.exp(-z);
  for (let k = 0; k <= Math.floor(1 / threshold + 1e-9); k++) {
    sum += k * (k - 1) * chance;
    chance *= z / (k + 1);
  }
  return sum;
}

/** Where the sum crosses z between two values. */
function edge(threshold: number, from: number, to: number): number {
  const above = (z: number) => vulnerable(threshold, z) > z;
  let low = from;
  let high = to;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (above(middle) === above(from)) low = middle;
    else high = middle;
  }
  return low;
}

test('the window of global cascades stands where it was computed', () => {
  for (const [threshold, lower, upper] of [
    [0.18, 1.02, 5.76],
    [0.1, 1.0, 13.66],
    [0.25, 1.11, 3.86],
  ]) {
    expect(edge(threshold, 0.5, 2)).toBeCloseTo(lower, 2);
    expect(edge(threshold, 2, 30)).toBeCloseTo(upper, 2);
  }
});

describe('one person among 10,000 on a random graph, everybody waiting for 18 % of their contacts', () => {
  // 400 runs, as many as those compared with: two standard errors of the difference of two shares are at most .07
  const trials = { runs: 400, perGraph: 8, weeks: 250 };
  const from = (meanContacts: number, runs = trials.runs) =>
    thresholdOutbreaks(0.18, {
      ...trials,
      runs,
      graph: randomPeople(meanContacts),
      seed: `watts/${meanContacts}`,
    });

  test.each([
    [1.5, 0.59, 0.59],
    [3, 0.9, 0.94],
    [5, 0.7, 0.99],
    [6, 0.07, 1.0],
  ])(
    'with %f contacts on average: sets off a global cascade in a share %f of the runs, of size %f',
    (z, chance, size) => {
      const { global, sizeWhenGlobal } = from(z);
      expect(Math.abs(global - chance)).toBeLessThanOrEqual(0.07);
      expect(global).toBeGreaterThan(0);
      expect(Math.abs(sizeWhenGlobal - size)).toBeLessThanOrEqual(0.02);
    },
  );

  test('with fewer contacts than one, or more than the window allows, sets off none', () => {
    expect(from(0.7).global).toBe(0);
    // one cascade in 200 runs where there should be none would already be seen
    for (const z of [7, 8, 10]) expect(from(z, 200).global).toBe(0);
  });
});
