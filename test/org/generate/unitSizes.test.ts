import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedKey } from '../../../src/engine/draws.ts';
import { assignUnits } from '../../../src/org/generate/assignUnits.ts';
import { reportingTree } from '../../../src/org/generate/reportingTree.ts';

interface Cut {
  readonly people: number;
  readonly units: number;
  readonly divisions?: number;
  readonly span?: number;
}

/** A hierarchy cut into units, as a firm's is. */
const cut = ({ people, units, divisions = 1, span = 6 }: Cut, seed: number) =>
  assignUnits(
    reportingTree(people, span, seedKey(seed)),
    { units, divisions, departments: Math.min(6, Math.floor(people / 5)) },
    seedKey(seed),
  );

type Units = ReturnType<typeof cut>;

const sizesOf = ({ firstOfUnit }: Units) =>
  Array.from(firstOfUnit.subarray(1), (end, unit) => end - firstOfUnit[unit]);

/** What units may be as small and as large as, written a second time. */
function bounds({ people, units }: Cut): { least: number; most: number } {
  const quarter = Math.trunc((people + 4 * units - 1) / (4 * units));
  return {
    least: Math.max(Math.min(5, Math.trunc(people / units)), quarter),
    most: Math.trunc((3 * people) / units),
  };
}

function withinBounds(spec: Cut, units: Units) {
  const sizes = sizesOf(units);
  const { least, most } = bounds(spec);
  expect(sizes).toHaveLength(spec.units);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
}

/** Managers of those who stand at the top of each unit. */
function managersAbove({ manager, unit, firstOfUnit }: Units): Set<number>[] {
  const above = Array.from({ length: firstOfUnit.length - 1 }, () => new Set<number>());
  for (let i = 1; i < unit.length; i++) if (unit[manager[i]] !== unit[i]) above[unit[i]].add(manager[i]);
  return above;
}

/** Share of units that are one part of the hierarchy, with one person at the top. */
function connected({ manager, unit, firstOfUnit }: Units): number {
  const tops = new Int32Array(firstOfUnit.length - 1);
  for (let i = 0; i < unit.length; i++) if (i === 0 || unit[manager[i]] !== unit[i]) tops[unit[i]]++;
  return tops.filter((count) => count === 1).length / tops.length;
}

const skewness = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const moment = (power: number) =>
    values.reduce((sum, value) => sum + (value - mean) ** power, 0) / values.length;
  return moment(3) / moment(2) ** 1.5;
};

const seeds = Array.from({ length: 100 }, (_, seed) => seed + 1);

describe.each([
  { people: 60, usual: [4] },
  { people: 240, usual: [9] },
  { people: 900, usual: [17, 30] },
  { people: 20_000, usual: [82, 750] },
])('units of a firm of $people people, under 100 seeds', ({ people, usual }) => {
  test.each([...usual, 1, Math.floor(people / 3)])('are never too small nor too large: %i units', (units) => {
    for (const seed of seeds) withinBounds({ people, units }, cut({ people, units }, seed));
  });

  test.each(usual)('are of sizes skewed to the right, and connected: %i units', (units) => {
    const firms = seeds.slice(0, 20).map((seed) => cut({ people, units }, seed));
    const mean = (of: (firm: Units) => number) =>
      firms.reduce((sum, firm) => sum + of(firm), 0) / firms.length;
    expect(mean((firm) => skewness(sizesOf(firm)))).toBeGreaterThan(0.3);
    expect(mean(connected)).toBeGreaterThan(0.99);
  });
});

describe('units of any firm', () => {
  const spec = fc.integer({ min: 1, max: 1500 }).chain((people) =>
    fc.integer({ min: 1, max: people }).chain((units) =>
      fc.record({
        people: fc.constant(people),
        units: fc.constantFrom(units, Math.max(1, Math.floor(people / 3)), Math.ceil(Math.sqrt(units))),
        span: fc.constantFrom(1, 2, 6, 50),
      }),
    ),
  );

  test('are never too small nor too large', () => {
    fc.assert(
      fc.property(spec, fc.nat(), (asked, seed) => withinBounds(asked, cut(asked, seed))),
      { numRuns: 300 },
    );
  });

  test('are connected, or teams whose managers lead one another', () => {
    fc.assert(
      fc.property(spec, fc.nat(), (asked, seed) => {
        const units = cut(asked, seed);
        for (const managers of managersAbove(units)) {
          const line = new Set<number>();
          for (let person = Math.max(-1, ...managers); person !== -1; person = units.manager[person])
            line.add(person);
          for (const manager of managers) expect(line.has(manager)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('of fifty people under one manager, units are groups of colleagues, and one is the manager’s', () => {
  const units = cut({ people: 51, units: 5, span: 50 }, 1);
  expect(Math.max(...units.manager)).toBe(0);
  expect(sizesOf(units).every((size) => size >= 5 && size <= 30)).toBe(true);
});

test('divisions are whole units, also where units are not connected', () => {
  const spec = { people: 300, units: 100, divisions: 7 };
  for (const seed of seeds) {
    const units = cut(spec, seed);
    withinBounds(spec, units);
    expect(new Set(units.divisionOfUnit)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    expect(units.divisionOfUnit).toEqual(units.divisionOfUnit.toSorted());
  }
});
