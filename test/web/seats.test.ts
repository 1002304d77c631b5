import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateOrg } from '../../src/org/generate/generateOrg.ts';
import { HIDDEN, type WorldView } from '../../src/report/page/peopleView.ts';
import { seatPlan } from '../../src/report/page/seatPlan.ts';
import { stateWords } from '../../src/report/page/stateWords.ts';
import { organisationKey } from '../../src/scenario/compile/organisationIn.ts';
import { lifeSpells } from '../../src/web/screens/people/lifeSpells.ts';
import { peopleByUnit } from '../../src/web/screens/people/peopleOrder.ts';
import { cascadeTree } from '../../src/web/seats/cascadeTree.ts';
import { loadIn, loadTold } from '../../src/web/seats/countLoad.ts';
import { countStates, countsTold, statesIn } from '../../src/web/seats/countStates.ts';
import { placeUnitLabels } from '../../src/web/seats/placeUnitLabels.ts';
import { kindsOf, LOAD_FROM, loadCode, markShape, OVER, TYPES_FROM } from '../../src/web/seats/seatMarks.ts';

const org = generateOrg(
  { people: 240, units: 9, divisions: 1, sites: 2, span: 6, contacts: 14 },
  organisationKey('42'),
);
const seats = seatPlan(org, org.ids, 'en');

/** What the list of people reads of a world. */
const world: WorldView = {
  replicate: 0,
  worlds: 1,
  named: '',
  isNearest: true,
  real: false,
  seats,
  names: org.ids,
  types: undefined,
  levels: org.level,
  capacity: 2,
  plans: [],
};

describe('the names of units', () => {
  test('never meet one another, whatever the size of the plan', () => {
    for (const size of [18, 24, 36, 60]) {
      const labels = placeUnitLabels(seats.units, size);
      for (const [k, { text, x, y }] of labels.entries())
        for (const other of labels.slice(k + 1))
          expect(
            Math.abs(x - other.x) >= ((text.length + other.text.length) * 0.54 * size) / 2 ||
              Math.abs(y - other.y) >= size,
          ).toBe(true);
    }
  });

  test('of a single person stand aside where others sit on one side of them', () => {
    const [own, left] = [
      { name: 'Board of directors', people: 1, x: 500, y: 500, r: 20 },
      { name: '', people: 30, x: 370, y: 500, r: 110 },
    ];
    const [label] = placeUnitLabels([own, left], 19);
    expect(label!.x).toBeGreaterThan(500);
  });

  test('are all there where there is room, with the number of people', () => {
    const labels = placeUnitLabels(seats.units, 19);
    expect(labels.map(({ text }) => text).sort()).toEqual(
      seats.units.map(({ name, people }) => `${name} ${people}`).sort(),
    );
  });

  test('leave out small units where that is asked for, and part a number of the name from that of people', () => {
    expect(placeUnitLabels(seats.units, 36, 10).every(({ unit }) => seats.units[unit].people >= 10)).toBe(
      true,
    );
    expect(placeUnitLabels([{ name: 'Sales 2', people: 5, x: 500, y: 500, r: 40 }], 20)[0].text).toBe(
      'Sales 2 · 5',
    );
  });
});

describe('marks', () => {
  test('have a shape of their own for each state, and none where it is hidden', () => {
    const shapes = stateWords.map((_, state) => markShape(state));
    expect(new Set(shapes).size).toBe(stateWords.length);
    expect(markShape(HIDDEN)).toBe('');
    expect(markShape(TYPES_FROM + 3)).not.toBe('');
  });
});

describe('states of a week', () => {
  test('are counted without those who are not shown, and told without states in which nobody is', () => {
    const states = Uint8Array.of(0, 0, 0, 0, 3, 4, 4, HIDDEN);
    const counts = countStates(statesIn({ states }, 1, 4));
    expect(counts).toEqual([0, 0, 0, 1, 2, 0, 0]);
    expect(countsTold(counts)).toEqual({ en: '1 committed, 2 façade', fr: '1 engagé, 2 façade' });
  });
});

describe('a life', () => {
  test('in spells covers every week once, and two neighbours differ', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 30 }), (life) => {
        const spells = lifeSpells((week) => life[week], life.length - 1);
        expect(spells[0].from).toBe(0);
        expect(spells.at(-1)!.to).toBe(life.length);
        for (const [k, { state, from, to }] of spells.entries()) {
          expect(new Set(life.slice(from, to))).toEqual(new Set([state]));
          if (k > 0) expect([spells[k - 1].to, spells[k - 1].state === state]).toEqual([from, false]);
        }
      }),
    );
  });
});

describe('the list of people', () => {
  test('has everybody once, by unit, then level, then name', () => {
    const units = peopleByUnit(world, '');
    const rows = units.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(rows.toSorted((a, b) => a - b)).toEqual(org.ids.map((_, row) => row));
    for (const { unit, rows } of units)
      for (const [k, { id }] of rows.entries()) {
        expect(seats.unitOf[id]).toBe(unit);
        if (k > 0) expect(org.level[rows[k - 1].id]).toBeLessThanOrEqual(org.level[id]);
      }
  });

  test('finds people by name and by unit, and says how many a unit has all the same', () => {
    const [one] = peopleByUnit(world, ` ${org.ids[7].toLowerCase()} `);
    expect(one.rows).toEqual([{ id: 7, name: org.ids[7] }]);
    expect(one.people).toBe(seats.units[one.unit].people);
    const { name, people } = seats.units[2];
    expect(peopleByUnit(world, name.toUpperCase()).map(({ rows }) => rows.length)).toEqual([people]);
    expect(peopleByUnit(world, 'nobody of that name')).toEqual([]);
  });

  test('names units that are not shown, and nobody in them', () => {
    const hidden = { ...seats, units: seats.units.map((unit, u) => ({ ...unit, hidden: u === 1 })) };
    const units = peopleByUnit({ ...world, seats: hidden }, '');
    expect(units.filter((unit) => unit.hidden).map(({ name, rows }) => [name, rows])).toEqual([
      [seats.units[1].name, []],
    ]);
    const someone = seats.unitOf.indexOf(1);
    expect(peopleByUnit({ ...world, seats: hidden }, org.ids[someone])).toEqual([]);
  });
});

describe('hours asked', () => {
  test('have a shade of their own: nothing, ten up to all that a person can give, and more', () => {
    expect([0, 1, 10, 11, 100, 101, 254, HIDDEN].map(loadCode)).toEqual([
      LOAD_FROM,
      LOAD_FROM + 1,
      LOAD_FROM + 1,
      LOAD_FROM + 2,
      LOAD_FROM + 10,
      OVER,
      OVER,
      HIDDEN,
    ]);
    expect(kindsOf.load).toContain(OVER);
    expect(new Set(kindsOf.load).size).toBe(kindsOf.load.length);
  });

  test('are told in words, without what nobody is asked and without those who are not shown', () => {
    const load = Uint8Array.of(0, 0, 30, 50, 100, 140, HIDDEN);
    expect(loadTold(loadIn({ load }, 0, 7))).toEqual({
      en: '1 asked more than they can give, 2 asked half of it or more, 1 asked less, 2 asked nothing',
      fr: '1 sollicités au-delà de ce qu’ils peuvent donner, 2 à moitié ou plus, 1 moins, 2 pas sollicités',
    });
  });
});

describe('the tree of a person', () => {
  // 0 wins over 1 and 5, 1 wins over 2, 2 wins over 3; 4 wins over 0
  const won = {
    by: Int32Array.of(4, 0, 1, 0, 2),
    person: Int32Array.of(0, 1, 2, 5, 3),
    week: Int32Array.of(1, 2, 4, 6, 9),
    parent: Int32Array.of(-1, 0, 1, 0, 2),
  };

  test('is whom they won over and whom those did, and how they had been won over', () => {
    const { up, down, direct, named } = cascadeTree(won, 1, 9);
    expect([...up].sort()).toEqual([0, 1]);
    expect([...down].sort()).toEqual([2, 4]);
    expect([...direct].sort()).toEqual([1, 2]);
    expect(named).toEqual([0, 2]);
  });

  test('has nothing of later weeks', () => {
    expect([...cascadeTree(won, 0, 5).down].sort()).toEqual([1, 2]);
    expect([...cascadeTree(won, 5, 5).up]).toEqual([]);
  });
});
