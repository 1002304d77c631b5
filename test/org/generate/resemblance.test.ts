import { describe, expect, test } from 'vitest';
import { orgStatistics } from '../../../src/org/statistics/orgStatistics.ts';
import { degrees, generated } from './generated.ts';

/** Contacts of the two top layers over those of people who lead nobody. */
function executivesOverStaff(org: ReturnType<typeof generated>): number {
  const degree = degrees(org);
  const leads = new Set(org.manager);
  const mean = (people: number[]) => people.reduce((sum, i) => sum + degree[i], 0) / people.length;
  const everybody = Array.from(degree.keys());
  return (
    mean(everybody.filter((i) => org.level[i] <= 1)) /
    mean(everybody.filter((i) => org.level[i] > 1 && !leads.has(i)))
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function between(value: number, [low, high]: readonly [number, number]) {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

// measured organisations: docs/reference/model.md, §6; longest paths are sampled at 20,000 people
const firms = [
  { people: 240, units: 9, seeds: [1, 2, 3, 4, 5, 6], path: [2, 3.6], diameter: 8 },
  { people: 2000, units: 9, seeds: [1, 2, 3], path: [2, 3.6], diameter: 8 },
  { people: 2000, units: 75, seeds: [1, 2, 3], path: [2, 3.6], diameter: 8 },
  { people: 20_000, units: 9, seeds: [1], path: [2, 5.5], diameter: 12 },
  { people: 20_000, units: 750, seeds: [1, 2], path: [2, 5.5], diameter: 12 },
] as const;

describe.each(firms)(
  'a firm of $people people in $units units',
  ({ people, units, seeds, path, diameter }) => {
    const orgs = seeds.map((seed) => generated({ people, units }, seed));
    const measured = orgs.map(orgStatistics);

    test('has as many contacts as asked for, spread as in measured firms', () => {
      for (const { degree } of measured) {
        between(degree.mean, [14 * 0.92, 14 * 1.08]);
        between(degree.cv, [0.6, 1.1]);
        between(degree.skew, [0.3, 2.5]);
        between(degree.assortativity, [-0.1, 0.1]);
      }
    });

    test('is closely knit and yet one small world', () => {
      for (const { clustering, distance } of measured) {
        between(clustering.average, [0.35, 0.6]);
        expect(distance.components).toBe(1);
        between(distance.mean, path);
        expect(distance.diameter).toBeLessThanOrEqual(diameter);
      }
    });

    test('keeps contacts within units as much as measured firms do', () => {
      for (const { units: across } of measured) {
        between(across!.within, [0.35, 0.8]);
        expect(across!.within).toBeGreaterThan(2 * across!.byChance);
        between(across!.inwardOnly, [0.05, 0.15]);
      }
    });

    test('has the hierarchy of a firm of its size', () => {
      const layers = 1 + Math.log(people) / Math.log(6);
      for (const { reporting } of measured) {
        between(reporting!.span.median, [5, 6]);
        expect(reporting!.span.mean).toBeGreaterThan(reporting!.span.median);
        between(reporting!.managers, [0.12, 0.22]);
        between(reporting!.layers, [layers - 1, layers + 1]);
      }
    });

    test('has executives with about twice the contacts of staff', () => {
      between(mean(orgs.map(executivesOverStaff)), [1.6, 2.5]);
    });

    test('ties people the less the farther apart they are in the hierarchy', () => {
      const share = [0, 1, 2, 3, 4, 5].map((d) => mean(measured.map((m) => m.tiesByTreeDistance![d])));
      for (let d = 1; d < 6; d++) expect(share[d]).toBeLessThan(share[d - 1]);
      // .56 : .32 : .15 : .08 : .07 : .055 in a firm of 154 people; farther than a head count of that size reaches,
      // the people at a distance outgrow anybody's contacts and shares fall below the proportions
      const proportions = [0.56, 0.32, 0.15, 0.08, 0.07, 0.055].map((p) => p / 0.56);
      const relative = share.map((s) => s / share[0]);
      const [least, most] = people > 240 ? [0.1, 1.5] : [0.6, 1.5];
      for (let d = 1; d < 6; d++) between(relative[d] / proportions[d], [least, most]);
      between(relative[1] / proportions[1], [0.7, 1.4]);
    });
  },
);

test('ties grow in proportion to people, and so does what they are like', () => {
  const [small, large] = [2000, 50_000].map((people) =>
    generated({ people, units: Math.round(people / 27) }),
  );
  expect(large.ties[0].from.length / small.ties[0].from.length).toBeCloseTo(25, 1);
});
