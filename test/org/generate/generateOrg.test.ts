import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generated } from './generated.ts';

/** Everything of an organisation that is made by chance. */
const columns = (org: ReturnType<typeof generated>) => ({
  unit: org.unit,
  division: org.division,
  site: org.site,
  function: org.function,
  manager: org.manager,
  level: org.level,
  customerFacing: org.customerFacing,
  ties: org.ties,
});

describe('a generated organisation', () => {
  const spec = fc.integer({ min: 2, max: 600 }).chain((people) =>
    fc.integer({ min: 1, max: people }).chain((units) =>
      fc.record({
        people: fc.constant(people),
        units: fc.constant(units),
        divisions: fc.integer({ min: 1, max: units }),
        sites: fc.integer({ min: 1, max: people }),
        span: fc.integer({ min: 1, max: 30 }),
        contacts: fc.integer({ min: 1, max: 40 }),
      }),
    ),
  );

  test('is one hierarchy in which managers come first', () => {
    fc.assert(
      fc.property(spec, fc.integer(), (asked, seed) => {
        const { manager, level } = generated(asked, seed);
        expect(manager![0]).toBe(-1);
        expect(level[0]).toBe(0);
        for (let i = 1; i < asked.people; i++) {
          expect(manager![i]).toBeGreaterThanOrEqual(0);
          expect(manager![i]).toBeLessThan(i);
          expect(level[i]).toBe(level[manager![i]] + 1);
        }
      }),
    );
  });

  test('has all the units, divisions and sites asked for, and nobody without', () => {
    fc.assert(
      fc.property(spec, fc.integer(), (asked, seed) => {
        const org = generated(asked, seed);
        for (const [column, count] of [
          [org.unit, asked.units],
          [org.division, asked.divisions],
          [org.site, asked.sites],
        ] as const) {
          expect(new Set(column.labels).size).toBe(count);
          expect(new Set(column.of).size).toBe(count);
          for (const label of column.of) expect(column.labels[label]).toBeDefined();
        }
        for (const label of org.function.of) expect(org.function.labels[label]).toBeDefined();
      }),
    );
  });

  test('keeps a unit together, in the rows and in one division', () => {
    fc.assert(
      fc.property(spec, fc.integer(), (asked, seed) => {
        const { unit, division } = generated(asked, seed);
        const divisionOf = new Map<number, number>();
        for (let i = 0; i < asked.people; i++) {
          if (i > 0) expect(unit.of[i] - unit.of[i - 1]).toBeOneOf([0, 1]);
          expect(divisionOf.get(unit.of[i]) ?? division.of[i]).toBe(division.of[i]);
          divisionOf.set(unit.of[i], division.of[i]);
        }
      }),
    );
  });

  test('ties nobody to themselves, no two people twice, and everybody in one component', () => {
    fc.assert(
      fc.property(spec, fc.integer(), (asked, seed) => {
        const { ties } = generated(asked, seed);
        const [{ from, to, weight, directed, name }] = ties;
        expect({ sources: ties.length, directed, name }).toEqual({
          sources: 1,
          directed: false,
          name: 'generated',
        });
        const pairs = new Set<string>();
        const group = Int32Array.from({ length: asked.people }, (_, i) => i);
        const top = (i: number): number => (group[i] === i ? i : top(group[i]));
        for (let t = 0; t < from.length; t++) {
          if (from[t] >= to[t] || to[t] >= asked.people || weight[t] !== 1) expect.fail(`tie ${t} is none`);
          pairs.add(`${from[t]} ${to[t]}`);
          group[top(from[t])] = top(to[t]);
        }
        expect(pairs.size).toBe(from.length);
        expect(new Set(Array.from(group, (_, i) => top(i))).size).toBe(1);
      }),
      // so few contacts that those among managers are all that is asked for
      { examples: [[{ people: 4, units: 1, divisions: 1, sites: 1, span: 1, contacts: 1 }, 751063998]] },
    );
  });

  test.each([2, 3, 5, 30, 900])('of %i people is a whole one', (people) => {
    const org = generated({ people, units: Math.min(9, people), sites: Math.min(2, people) });
    expect(org.ids).toHaveLength(people);
    expect(new Set(org.ids).size).toBe(people);
    expect(org.real).toBe(false);
    const mean = (2 * org.ties[0].from.length) / people;
    expect(mean).toBeGreaterThan(0.92 * Math.min(14, people - 1));
    expect(mean).toBeLessThan(1.08 * Math.min(14, people - 1));
  });

  test('is the same for the same key, to the last bit, and another for another', () => {
    expect(columns(generated({}, 'a'))).toEqual(columns(generated({}, 'a')));
    expect(generated({}, 'a').ties).not.toEqual(generated({}, 'b').ties);
  });

  test('numbers its people from P0001', () => {
    expect(generated().ids.slice(0, 2)).toEqual(['P0001', 'P0002']);
    expect(generated().ids[239]).toBe('P0240');
    const many = generated({ people: 12_345, units: 1, contacts: 4 }).ids;
    expect([many[0], many[999], many[9998], many[12_344]]).toEqual(['P00001', 'P01000', 'P09999', 'P12345']);
    expect(new Set(many).size).toBe(12_345);
  });

  test('survives a copy to another thread', () => {
    const org = generated();
    expect(structuredClone(org)).toEqual(org);
  });
});

describe('the functions of a generated organisation', () => {
  test('are one for each unit, which is named after it', () => {
    const { unit, function: kind } = generated();
    expect(unit.labels.slice(0, 1)).toEqual(['Management']);
    expect(unit.labels).toEqual(expect.arrayContaining(['Sales', 'Marketing', 'Communication', 'IT', 'HR']));
    for (let i = 1; i < unit.of.length; i++)
      if (unit.of[i] === unit.of[i - 1]) expect(kind.of[i]).toBe(kind.of[i - 1]);
  });

  test('are several even in a company of one unit', () => {
    const { unit, function: kind } = generated({ units: 1 });
    expect(unit.labels).toEqual(['Unit 1']);
    expect(kind.labels.length).toBeGreaterThanOrEqual(5);
  });

  test('are those asked for', () => {
    const { function: kind } = generated({ functions: ['care', 'research'] });
    expect(kind.labels.toSorted()).toEqual(['care', 'research']);
  });

  test('send their usual share to customers, or the share asked for', () => {
    const facing = (share?: number) =>
      generated({
        people: 2000,
        units: 75,
        ...(share === undefined ? {} : { customerFacing: share }),
      }).customerFacing!.reduce((sum, one) => sum + one, 0);
    expect(facing() / 2000).toBeGreaterThan(0.15);
    expect(facing() / 2000).toBeLessThan(0.45);
    expect([0, 0.3, 0.9, 1].map(facing)).toEqual([0, 600, 1800, 2000]);
  });

  test('meet customers most where selling and serving is the work', () => {
    const { customerFacing, function: kind } = generated({ people: 2000, units: 75, customerFacing: 0.2 });
    const share = (label: string) => {
      const people = Array.from(kind.of.keys()).filter((i) => kind.labels[kind.of[i]] === label);
      return people.filter((i) => customerFacing![i] === 1).length / people.length;
    };
    expect(share('sales')).toBeGreaterThan(5 * share('finance'));
  });
});
