import { describe, expect, test } from 'vitest';
import {
  adopterCategories,
  categoriesOf,
  categoryAt,
  concordanceWith,
  GONE,
  NOT_ADOPTED,
} from '../../../src/experiment/explain/adopterCategory.ts';
import { type Adoption, cascadeOf } from '../../../src/experiment/explain/adoptionCascade.ts';
import { channelShares } from '../../../src/experiment/explain/channelShares.ts';
import { typeByCategory } from '../../../src/experiment/explain/typeByCategory.ts';
import { categoryAsJson, categoryLine } from '../../../src/report/why/categoryLine.ts';
import { typeByCategorySentence, typeByCategoryTable } from '../../../src/report/why/typeByCategoryLines.ts';
import { eager, tinyChange } from './tinyChange.ts';

/** First commitments in given weeks, −1 for none, of people who all stay unless they are named. */
function committedIn(weeks: readonly number[], leavers: readonly number[] = []) {
  const committed = weeks.flatMap((week, person): Adoption[] =>
    week < 0 ? [] : [{ person, tenure: 0, week, channel: 'ownAccord', by: -1, parent: -1, generation: 0 }],
  );
  return { committed, left: Uint8Array.from(weeks, (_, i) => (leavers.includes(i) ? 1 : 0)) };
}
const named = (category: Uint8Array) => Array.from(category, (code) => adopterCategories[code] ?? code);
const inTurn = (size: number) => Array.from({ length: size }, (_, i) => i);

describe('the adopter category', () => {
  test('of a thousand people who commit one after the other is by Rogers’ shares, exactly', () => {
    const { category } = categoriesOf(committedIn(inTurn(1000)));
    const counts = adopterCategories.map((_, c) => category.filter((each) => each === c).length);
    expect(counts).toEqual([25, 135, 340, 340, 160]);
    expect(category[24]).toBe(0);
    expect(category[25]).toBe(1);
  });

  test('is by how many had committed before: those of one week share a place and a category', () => {
    const { category, place } = categoriesOf(committedIn([3, 0, 3, 9, 3, 0, 20, 20, 20, 20]));
    expect([...place]).toEqual([3, 1, 3, 6, 3, 1, 7, 7, 7, 7]);
    expect(named(category).slice(0, 4)).toEqual([
      'earlyMajority',
      'innovator',
      'earlyMajority',
      'lateMajority',
    ]);
    expect(categoryAt(0)).toBe(0);
    expect(categoryAt(0.16)).toBe(2);
    expect(categoryAt(0.1599)).toBe(1);
    expect(categoryAt(1)).toBe(4);
  });

  test('is none for whoever has not committed; they count among everybody all the same', () => {
    const { category, of } = categoriesOf(committedIn([1, 2, -1, -1, -1, -1, -1, -1, -1, -1]));
    expect(of).toBe(10);
    expect(named(category).slice(0, 3)).toEqual(['innovator', 'earlyAdopter', NOT_ADOPTED]);
  });

  test('is none for whoever left before, and they are nobody of whom there is a share', () => {
    const { category, of } = categoriesOf(committedIn([1, -1, 2, -1], [1, 2]));
    // the third left after they had committed
    expect(named(category)).toEqual(['innovator', GONE, 'earlyMajority', NOT_ADOPTED]);
    expect(of).toBe(3);
  });

  test('a newcomer takes nobody’s place: what the position does later is not the leaver’s commitment', () => {
    const { committed, left } = committedIn([1, -1, 5], [1]);
    const newcomer: Adoption = { ...committed[0]!, person: 1, tenure: 1, week: 3 };
    const { week, category } = categoriesOf({ committed: [...committed, newcomer], left });
    expect([...week]).toEqual([1, -1, 5]);
    expect(category[1]).toBe(GONE);
  });

  test('nobody at all has one where nobody commits', () => {
    const { category, of } = categoriesOf(committedIn([-1, -1]));
    expect([[...category], of]).toEqual([[NOT_ADOPTED, NOT_ADOPTED], 2]);
  });

  test('follows a run: down a line each is later than the one before', () => {
    const line = tinyChange({
      size: 6,
      ties: [0, 1, 2, 3, 4].map((i) => [i, i + 1] as const),
      start: [0],
      threshold: 0.4,
      horizon: 400,
      rule: eager,
    });
    const { place, of } = categoriesOf(cascadeOf(line, 0));
    expect([[...place], of]).toEqual([[1, 2, 3, 4, 5, 6], 6]);
  });
});

describe('type and category side by side', () => {
  const types = Uint8Array.from({ length: 1000 }, (_, i) =>
    i < 25 ? 0 : i < 160 ? 1 : i < 500 ? 2 : i < 840 ? 3 : 4,
  );
  const z = Float64Array.from({ length: 1000 }, (_, i) => -i);
  const gathered = (weeks: readonly number[], leavers: readonly number[] = []) => {
    const table = typeByCategory(2);
    for (const replicate of [0, 1])
      table.add(
        replicate,
        { adopterType: types, innovativeness: z },
        categoriesOf(committedIn(weeks, leavers)),
      );
    return table.over(2);
  };

  test('are the same where types say everything', () => {
    const { rows, same, byChance, order } = gathered(inTurn(1000));
    rows.forEach(({ shares, people }, type) => {
      expect(shares.map(({ estimate }) => estimate)).toEqual(
        [0, 1, 2, 3, 4, 5].map((c) => (c === type ? 1 : 0)),
      );
      expect(people).toBe([25, 135, 340, 340, 160][type]);
    });
    expect(same.estimate).toBe(1);
    expect(byChance).toBeCloseTo(0.025 ** 2 + 0.135 ** 2 + 2 * 0.34 ** 2 + 0.16 ** 2, 12);
    expect(order.estimate).toBe(1);
  });

  test('agree as often as by chance where types say nothing, and the order is a coin', () => {
    // 377 and 1000 have no divisor in common: everybody’s week is another, and far from their row
    const { same, byChance, order } = gathered(inTurn(1000).map((i) => (i * 377) % 1000));
    expect(Math.abs(same.estimate - byChance)).toBeLessThan(0.05);
    expect(Math.abs(order.estimate - 0.5)).toBeLessThan(0.03);
  });

  test('are turned round where the most innovative come last', () => {
    const { same, order } = gathered(inTurn(1000).map((i) => 1000 - i));
    expect(order.estimate).toBe(0);
    expect(same.estimate).toBeLessThan(0.3);
  });

  test('shares of a type add up to 1 with those who have not committed; who left is nobody', () => {
    const weeks = inTurn(1000).map((i) => (i % 3 === 0 ? -1 : i));
    const { rows } = gathered(weeks, [0, 3, 6]);
    for (const { shares } of rows)
      expect(shares.reduce((sum, { estimate }) => sum + estimate, 0)).toBeCloseTo(1, 12);
    expect(rows[0]!.people).toBe(22);
  });

  test('nobody commits: there is no agreement to be told, and no NaN is shown', () => {
    const none = gathered(inTurn(1000).map(() => -1));
    expect(none.same.estimate).toBeNaN();
    expect(typeByCategorySentence(none).en).toContain('Nobody committed before anybody else');
    const shown = typeByCategoryTable(none, { language: 'en', names: [], reveal: true });
    expect(shown.join('\n')).not.toContain('NaN');
    expect(shown).toHaveLength(6);
  });

  test('the table has a line a type in both languages, and none of people who exist unless asked for', () => {
    const table = gathered(inTurn(1000));
    const lines = (reveal: boolean, language: 'en' | 'fr') =>
      typeByCategoryTable(table, { language, names: [], reveal });
    expect(lines(true, 'en')).toHaveLength(6);
    expect(lines(true, 'en')[1]).toContain('innovators');
    expect(lines(true, 'fr').join('\n')).toContain('non engagés');
    expect(lines(false, 'en')).toEqual([]);
    expect(typeByCategorySentence(table).fr).toMatch(
      /La catégorie de qui s’est engagé est celle de son type dans 100/,
    );
  });

  test('are gathered with the channels, over worlds, and follow from the very runs', async () => {
    const change = tinyChange({
      size: 30,
      ties: Array.from({ length: 30 }, (_, i) => [i, (i + 1) % 30] as const),
      start: [0],
      threshold: Array.from({ length: 30 }, (_, i) => 0.2 + 0.01 * i),
      innovativeness: Array.from({ length: 30 }, (_, i) => 1 - 0.05 * i),
      horizon: 60,
      rule: eager,
    });
    const { types: table } = await channelShares(() => change, { replicates: 6, worlds: 6 });
    const orders = Array.from({ length: 6 }, (_, r) =>
      concordanceWith(change.setting.innovativeness, categoriesOf(cascadeOf(change, r))),
    );
    expect(table.order.estimate).toBeCloseTo(orders.reduce((a, b) => a + b) / 6, 12);
    expect(table.order.n).toBe(6);
    // everybody is of the early majority here
    expect(table.rows.map(({ people }) => people)).toEqual([0, 0, 30, 0, 0]);
  });
});

describe('one person', () => {
  const found = categoriesOf(committedIn([4, 0, -1, -1, 9], [3]));

  test('is told what they became, and when', () => {
    expect(categoryLine(0, found).en).toBe(
      'adopter category: early majority (first committed in week 4, place 2 of 4)',
    );
    expect(categoryLine(1, found).fr).toContain('innovateurs (engagement en semaine 0, place 1 sur 4)');
    expect(categoryLine(2, found).en).toContain('not committed by the end, as 1 of 4');
    expect(categoryLine(3, found).en).toContain('left before');
  });

  test('is told it for programs beside the type, where dispositions may be shown', () => {
    const reader = (reveal: boolean) => ({ language: 'en' as const, names: [], reveal });
    expect(categoryAsJson(0, found, 3, reader(true))).toEqual({
      adopterType: 'lateMajority',
      adopterCategory: { category: 'earlyMajority', week: 4, place: 2, of: 4 },
    });
    expect(categoryAsJson(2, found, 3, reader(true))).toEqual({
      adopterType: 'lateMajority',
      adopterCategory: null,
    });
    expect(categoryAsJson(0, found, 3, reader(false))).toEqual({});
  });
});
