import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import {
  type Key,
  randomStream,
  replicateKey,
  seedKey,
  streamKey,
  uniform,
  uniformFrom,
  weekStreamKey,
} from '../../src/engine/draws.ts';
import { normalCdf } from '../../src/engine/elementary.ts';
import { battery, type Scores, type Source } from './battery.ts';

/**
 * A score beyond ±5 has a chance of 6 in 10 million; the battery takes about 130 of them, so a sound source would be
 * refused once in 10,000 seeds. The seeds are fixed: the verdict never changes from one run to the next.
 */
const LIMIT = 5;
const refused = (scores: Scores) =>
  [...scores].filter(([, z]) => !(Math.abs(z) <= LIMIT)).map(([name]) => name);

const keyOf = (seed: number | string, replicate: number, decision: string) =>
  streamKey(replicateKey(seedKey(seed), replicate), decision);

const ours: Source = (seed, replicate, decision) => {
  const key = keyOf(seed, replicate, decision);
  return (person, week) => uniform(key, person, week) * 2 ** 32;
};

describe('the luck of the simulation', () => {
  const scores = battery(ours, 64);

  test('no statistic gives it away', () => {
    expect(refused(scores)).toEqual([]);
  });

  test('the statistics themselves are spread like those of chance', () => {
    const sorted = [...scores.values()].sort((a, b) => a - b);
    const n = sorted.length;
    expect(n).toBeGreaterThan(120);
    // Kolmogorov and Smirnov; 1.95 has a chance of 1 in 1,000
    const distance = Math.max(
      ...sorted.map((z, i) => Math.max(normalCdf(z) - i / n, (i + 1) / n - normalCdf(z))),
    );
    expect(distance * Math.sqrt(n)).toBeLessThan(1.95);
  });
});

describe('the same battery refuses weak luck', () => {
  const weak: Record<string, { source: Source; mark: string }> = {
    'a congruence of its inputs': {
      source: (seed, replicate, decision) => {
        const { low } = keyOf(seed, replicate, decision);
        return (person, week) => (low + Math.imul(person, 0x9e3779b1) + Math.imul(week, 0x85ebca77)) >>> 0;
      },
      mark: 'runs along people',
    },
    'a hash of person and week together': {
      source: (seed, replicate, decision) => {
        const key = keyOf(seed, replicate, decision);
        return (person, week) => uniform(key, person ^ week, 0) * 2 ** 32;
      },
      mark: 'high plane, 1 people and 1 weeks apart',
    },
    'low bits that stand still': {
      source: (seed, replicate, decision) => {
        const draws = ours(seed, replicate, decision);
        return (person, week) => (draws(person, week) & ~0xff) >>> 0;
      },
      mark: '4096 low cells',
    },
    'a slight preference for small values': {
      source: (seed, replicate, decision) => {
        const draws = ours(seed, replicate, decision);
        return (person, week) => Math.floor((draws(person, week) / 2 ** 32) ** 1.02 * 2 ** 32);
      },
      mark: 'distance from the diagonal',
    },
    'replicates that are added to the seed': {
      source: (seed, replicate, decision) => ours(Number(seed) + replicate, 0, decision),
      mark: 'correlation, seed 1 replicate 2, seed 2 replicate 1',
    },
    'seeds as seedrandom alone takes them': {
      source: (seed, replicate, decision) => {
        const random = seedrandom(String(seed));
        const key: Key = { high: random.int32(), low: random.int32() };
        const derived = streamKey(replicateKey(key, replicate), decision);
        return (person, week) => uniform(derived, person, week) * 2 ** 32;
      },
      mark: 'correlation, seeds 1 and 11',
    },
    'one round of mixing, without avalanche': {
      source: (seed, replicate, decision) => {
        const { high, low } = keyOf(seed, replicate, decision);
        return (person, week) => {
          const h = Math.imul((person + 1) ^ high, 0x9e3779b1) ^ Math.imul((week + 1) ^ low, 0x85ebca77);
          return (h ^ (h >>> 16)) >>> 0;
        };
      },
      mark: 'avalanche of person',
    },
  };

  test.each(Object.entries(weak))('%s', (_, { source, mark }) => {
    expect(refused(battery(source, 16))).toContain(mark);
  });
});

describe('what a draw depends on', () => {
  test('a number and its digits are the same seed', () => {
    expect(seedKey(42)).toEqual(seedKey('42'));
    expect(seedKey(42)).not.toEqual(seedKey('042'));
  });

  test('a hundred thousand seeds are a hundred thousand keys', () => {
    const keys = new Set<string>();
    for (let seed = 0; seed < 100_000; seed++) {
      const { high, low } = seedKey(seed);
      keys.add(`${high} ${low}`);
    }
    expect(keys.size).toBe(100_000);
  });

  test('every text is a seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (seed) => {
        const { high, low } = seedKey(seed);
        return Number.isInteger(high) && Number.isInteger(low);
      }),
    );
    expect(seedKey('')).toEqual(seedKey(''));
  });

  test('every way to a draw gives the same draw', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (replicate, person, week) => {
        const key = keyOf('ways', replicate, 'adopt');
        const { high, low } = weekStreamKey(key, week);
        const u = uniform(key, person, week);
        expect(randomStream(key, week)(person)).toBe(u);
        expect(uniformFrom(high, low, person)).toBe(u);
        expect(u).toBeGreaterThanOrEqual(0);
        expect(u).toBeLessThan(1);
      }),
    );
  });

  test('draws published with this version', () => {
    const key = keyOf(42, 0, 'adopt');
    expect([uniform(key, 0, 1), uniform(key, 1, 1), uniform(key, 0, 2), uniform(key, 239, 104)]).toEqual([
      0.6273843802046031, 0.4240808682516217, 0.6044400087557733, 0.4610493883956224,
    ]);
    expect(uniform(keyOf('42', 199, 'quit'), 9999, 52)).toBe(0.2912054732441902);
    expect(uniform(keyOf('été', 0, 'adopt'), 0, 1)).toBe(0.302555033005774);
  });
});
