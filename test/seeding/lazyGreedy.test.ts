import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lazyGreedy } from '../../src/experiment/seeding/lazyGreedy.ts';

/** Worth of a team: how many things its members cover together. */
const covered = (things: readonly (readonly number[])[]) => (team: Int32Array) =>
  new Set(Array.from(team).flatMap((person) => things[person])).size;

const people = (count: number) => Int32Array.from({ length: count }, (_, i) => i);
const search = (worth: (team: Int32Array) => number, count: number, size: number, evaluations = 1000) =>
  lazyGreedy(people(count), { size, evaluations }, async (team) => worth(team));

test('the second is whoever adds most to the first, not the second best alone', async () => {
  const worth = covered([[1, 2, 3, 4], [1, 2, 3], [5, 6], [7]]);
  const { team, evaluations, cutShort } = await search(worth, 4, 2);
  expect([...team]).toEqual([0, 2]);
  // nobody, each of four alone, then 1 beside 0 (adds nothing any more) and 2 beside 0
  expect(evaluations).toBe(7);
  expect(cutShort).toBe(false);
});

test('takes whoever adds most wherever gains only shrink, and asks no more often than plain greedy', async () => {
  const things = fc.array(fc.array(fc.nat(9), { maxLength: 6 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(things, fc.integer({ min: 1, max: 4 }), async (sets, size) => {
      const worth = covered(sets);
      const { team, evaluations } = await search(worth, sets.length, size);
      expect(new Set(team).size).toBe(Math.min(size, sets.length));
      let plain = 1;
      for (let taken = 0; taken < team.length; taken++) {
        const before = team.slice(0, taken);
        const beside = (person: number) => worth(Int32Array.from([...before, person]));
        const others = sets.map((_, i) => i).filter((i) => !before.includes(i));
        expect(beside(team[taken])).toBe(Math.max(...others.map(beside)));
        plain += others.length;
      }
      expect(evaluations).toBeLessThanOrEqual(plain);
    }),
  );
});

test('spends no more than it may, and then takes whoever gained most when last asked', async () => {
  const worth = covered([[1], [2, 3], [4, 5, 6], [7, 8, 9, 10]]);
  // nobody and two of four: the other two were never asked of
  const { team, evaluations, cutShort } = await search(worth, 4, 3, 3);
  expect({ team: [...team], evaluations, cutShort }).toEqual({
    team: [1, 0, 2],
    evaluations: 3,
    cutShort: true,
  });
});

test('takes everybody where there are no more', async () => {
  expect((await search(covered([[1], [2]]), 2, 5)).team).toHaveLength(2);
});
