import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { nthReplicate, worldOf, worldsFor } from '../../src/experiment/possibleWorlds.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';

const firms = {
  'firms of their own': '{ people: 30, units: 3, worlds: 3 }',
  'one firm that is kept': '{ people: 30, units: 3, worlds: 3, fixed: true }',
};
const prepared = (firm: string) =>
  prepareText(`organisation: { generate: ${firm} }\nhorizon: 12w\nreplicates: 9\n`);

describe.each(Object.entries(firms))('three worlds with %s, nine replicates', (_, firm) => {
  test('come to the same in whatever order they are run, alone or again', async () => {
    const { plans, replicates, worlds } = await prepared(firm);
    expect({ replicates, worlds }).toEqual({ replicates: 9, worlds: 3 });
    const runs = plans.flatMap((_, plan) =>
      Array.from({ length: replicates }, (_, replicate) => ({ plan, replicate })),
    );
    const run = ({ plan, replicate }: (typeof runs)[number]) => simulate(plans[plan].model, replicate).values;
    const inTurn = new Map(runs.map((each) => [each, run(each)]));
    const anyOrder = fc.shuffledSubarray(runs, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(anyOrder, async (order) => {
        for (const each of order) expect(run(each)).toEqual(inTurn.get(each));
        const [first] = order;
        const alone = (await prepared(firm)).plans[first.plan].model;
        expect(simulate(alone, first.replicate).values).toEqual(inTurn.get(first));
      }),
      { numRuns: 10 },
    );
  });

  test('give every replicate a course of its own, also those that share one', async () => {
    const { plans } = await prepared(firm);
    const courses = Array.from({ length: 9 }, (_, r) => simulate(plans[0].model, r).values.join());
    expect(new Set(courses).size).toBe(9);
  });
});

test('every replicate is run once, those of one world one after the other, and each world has as many', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
      (asked, people, wanted) => {
        const { worlds, replicates } = worldsFor(asked, people, wanted);
        expect(replicates % worlds).toBe(0);
        expect(replicates).toBeGreaterThanOrEqual(asked);
        expect(replicates - asked).toBeLessThan(worlds);
        const order = Array.from({ length: replicates }, (_, n) => nthReplicate(n, replicates, worlds));
        expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, n) => n));
        const visits = order.map((replicate) => worldOf(replicate, worlds));
        expect(visits).toEqual([...visits].sort((a, b) => a - b));
      },
    ),
  );
});

test('whoever gets more replicates than asked for is told so, and which numbers are run as they stand', async () => {
  const noted = async (replicates: number) => {
    const { notes, ...prepared } = await prepareText(
      `organisation: { generate: { people: 30, units: 3, worlds: 8 } }\nhorizon: 4w\nreplicates: ${replicates}\n`,
    );
    return { replicates: prepared.replicates, note: notes.find(({ code }) => code === 'replicates-raised') };
  };
  const { replicates, note } = await noted(9);
  expect(replicates).toBe(16);
  expect(note).toMatchObject({
    path: 'replicates',
    message: { en: '16 replicates are run instead of 9, 2 in each of 8 possible worlds' },
  });
  const remedies = [...note!.remedy.en.matchAll(/\d+/g)].map(Number);
  expect(remedies).toEqual([8, 16]);
  for (const asked of remedies) expect(await noted(asked)).toEqual({ replicates: asked, note: undefined });
});
