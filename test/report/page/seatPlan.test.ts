import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateOrg } from '../../../src/org/generate/generateOrg.ts';
import { withBlankColumns } from '../../../src/org/personColumns.ts';
import type { SeatsView } from '../../../src/report/page/peopleView.ts';
import { type Seatable, SIDE, seatPlan } from '../../../src/report/page/seatPlan.ts';
import { organisationKey } from '../../../src/scenario/compile/organisationIn.ts';
import { quickest } from '../../quickest.ts';

interface Person {
  readonly unit?: string;
  readonly division?: string;
  readonly manager?: number;
  readonly level?: number;
}

/** An organisation written down person by person. */
function firm(people: readonly Person[], real = false): Seatable & { readonly ids: readonly string[] } {
  const category = (of: (person: Person) => string | undefined) => {
    const labels = [...new Set(people.map(of))].filter((label) => label !== undefined);
    return { labels, of: Int32Array.from(people, (person) => labels.indexOf(of(person) ?? '')) };
  };
  const size = people.length;
  return {
    ...withBlankColumns(size, {
      unit: category(({ unit }) => unit),
      division: category(({ division }) => division),
      level: Int32Array.from(people, ({ level = -1 }) => level),
      ...(people.some(({ manager }) => manager !== undefined) && {
        manager: Int32Array.from(people, ({ manager = -1 }) => manager),
      }),
    }),
    size,
    real,
    ids: people.map((_, i) => `p${String(i).padStart(5, '0')}`),
  };
}

const planOf = (org: ReturnType<typeof firm>) => seatPlan(org, org.ids, 'en');
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
const seat = ({ x, y }: SeatsView, row: number) => ({ x: x[row], y: y[row] });

/** Everything that holds of every seat plan. */
function expectSound(plan: SeatsView, size: number): void {
  const { units, unitOf, radius, divisions } = plan;
  expect(units.reduce((sum, { people }) => sum + people, 0)).toBe(size);
  for (const [u, unit] of units.entries()) {
    expect(Math.min(unit.x, unit.y) - unit.r).toBeGreaterThanOrEqual(0);
    expect(Math.max(unit.x, unit.y) + unit.r).toBeLessThanOrEqual(SIDE);
    for (const other of units.slice(u + 1))
      expect(distance(unit, other)).toBeGreaterThanOrEqual(unit.r + other.r);
    const rows = Array.from(unitOf.keys()).filter((row) => unitOf[row] === u);
    for (const [k, row] of rows.entries()) {
      expect(distance(seat(plan, row), unit) + radius).toBeLessThan(unit.r);
      for (const other of rows.slice(k + 1))
        expect(distance(seat(plan, row), seat(plan, other))).toBeGreaterThan(2 * radius);
    }
    // a unit of some division lies within one circle, or in none
    if (divisions.length > 0)
      for (const division of divisions) {
        const apart = distance(unit, division);
        const inside = apart + unit.r <= division.r + 0.01;
        expect(inside || apart >= unit.r + division.r).toBe(true);
      }
  }
}

const anyFirm = fc
  .array(
    fc.record({
      unit: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: undefined }),
      division: fc.option(fc.constantFrom('north', 'south'), { nil: undefined }),
      level: fc.integer({ min: -1, max: 4 }),
      above: fc.option(fc.nat(), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 90 },
  )
  .map((people) =>
    people.map(({ above, unit, division, level }, i): Person => {
      const manager = above === undefined || i === 0 ? undefined : above % i;
      return {
        level,
        ...(unit && { unit }),
        ...(division && { division }),
        ...(manager !== undefined && { manager }),
      };
    }),
  );

describe('a seat plan', () => {
  test('seats everybody within their unit, and no two on one another', () => {
    fc.assert(
      fc.property(anyFirm, (people) => expectSound(planOf(firm(people)), people.length)),
      { numRuns: 60 },
    );
  });

  test.each([
    { people: 240, units: 9, divisions: 1, sites: 2, span: 6, contacts: 14 },
    { people: 400, units: 24, divisions: 4, sites: 2, span: 7, contacts: 14 },
    { people: 2, units: 1, divisions: 1, sites: 1, span: 6, contacts: 1 },
  ])('is sound of a generated organisation of $people in $units units', (asked) => {
    const org = generateOrg(asked, organisationKey('7'));
    expectSound(seatPlan(org, org.ids, 'en'), asked.people);
  });

  test('is the same each time, and does not follow from the order of a file', () => {
    const people: Person[] = Array.from({ length: 40 }, (_, i) => ({
      unit: 'abc'[i % 3],
      level: i < 3 ? 0 : 1,
    }));
    const org = firm(people);
    expect(planOf(org)).toEqual(planOf(firm(people)));
    const turned = firm(people.toReversed());
    const plan = planOf(org);
    const other = seatPlan(turned, org.ids.toReversed(), 'en');
    for (let row = 0; row < 40; row++) expect(seat(other, 39 - row)).toEqual(seat(plan, row));
  });

  test('has the head in the middle of the unit, in whose middle the hierarchy has its top', () => {
    const head: Person = { unit: 'board', level: 0 };
    const others = Array.from(
      { length: 60 },
      (_, i): Person => ({ unit: 'uvwxyz'[i % 6], manager: 0, level: 1 }),
    );
    const plan = planOf(firm([head, { unit: 'board', manager: 0, level: 1 }, ...others]));
    expect(plan.units[0].name).toBe('board');
    expect(distance(seat(plan, 0), plan.units[0])).toBeLessThan(0.01);
    const fromMiddle = plan.units.map((unit) => distance(unit, { x: SIDE / 2, y: SIDE / 2 }));
    expect(Math.min(...fromMiddle)).toBe(fromMiddle[0]);
  });

  test('has nobody further in than their manager, and teams beside theirs', () => {
    // a head, four leads and twelve people, each lead's three next to one another
    const people: Person[] = [
      { unit: 'a', level: 0 },
      ...Array.from({ length: 6 }, (): Person => ({ unit: 'a', level: 1, manager: 0 })),
      ...Array.from({ length: 12 }, (_, i): Person => ({ unit: 'a', level: 2, manager: 1 + (i % 6) })),
    ];
    const plan = planOf(firm(people));
    const middle = plan.units[0];
    for (let row = 1; row < people.length; row++)
      expect(distance(seat(plan, row), middle)).toBeGreaterThan(
        distance(seat(plan, people[row].manager!), middle),
      );
    for (let row = 7; row < people.length; row++) {
      const toLeads = [1, 2, 3, 4, 5, 6].map((lead) => distance(seat(plan, row), seat(plan, lead)));
      expect(Math.min(...toLeads)).toBe(toLeads[people[row].manager! - 1]);
    }
  });

  test('does without units, managers and levels: one unit without a name', () => {
    const plan = planOf(firm(Array.from({ length: 9 }, () => ({}))));
    expectSound(plan, 9);
    expect(plan.units.map(({ name, people }) => [name, people])).toEqual([['', 9]]);
  });

  test('knows a unit of one, people of no unit, and three hundred units', () => {
    const alone = planOf(firm([{ unit: 'a' }, { unit: 'b' }, { unit: 'b' }, {}]));
    expectSound(alone, 4);
    expect(alone.units.map(({ name }) => name)).toEqual(['b', '(no unit)', 'a']);
    const many = planOf(firm(Array.from({ length: 900 }, (_, i) => ({ unit: `u${i % 300}` }))));
    expectSound(many, 900);
    expect(many.units).toHaveLength(300);
  });

  test('tells of real people which units are too small to be shown', () => {
    const people = Array.from({ length: 15 }, (_, i): Person => ({ unit: i < 7 ? 'few' : 'enough' }));
    const hidden = (org: ReturnType<typeof firm>) =>
      planOf(org).units.flatMap((unit) => (unit.hidden ? [unit.name] : []));
    expect(hidden(firm(people, true))).toEqual(['few']);
    expect(hidden(firm(people))).toEqual([]);
    // everybody together may always be shown
    expect(hidden(firm(people.slice(0, 7), true))).toEqual([]);
  });

  test('takes under 300 ms for 20,000 people', async () => {
    const org = generateOrg(
      { people: 20_000, units: 300, divisions: 12, sites: 2, span: 7, contacts: 6 },
      organisationKey('1'),
    );
    const [taken] = await quickest([() => seatPlan(org, org.ids, 'en')], 3);
    expect(taken).toBeLessThan(300);
  });
});
