import { describe, expect, test } from 'vitest';
import {
  type Cell,
  scanCircumstances,
  scanned,
  scannedPlans,
} from '../../src/experiment/scanCircumstances.ts';

/** Enough that the bootstrap has signs to turn; the page is written from more. */
const WORLDS = 20;

describe('over climates, sizes and deadlines', () => {
  const cells: Cell[] = [];

  test('the shipped plans can be played, and one of them is the choice, whichever it is', {
    timeout: 600_000,
  }, async () => {
    for (const at of scanned) cells.push(...(await scanCircumstances({ ...at, worlds: WORLDS })));
    expect(cells).toHaveLength(45);
    for (const { decision } of cells) expect(scannedPlans).toContain(decision.chosen);
  });

  test('no two climates are the same to any plan', () => {
    const courses = cells.map(({ people, week, played }) =>
      played.map(({ name, outcomes }) => [name, people, week, ...outcomes.get('buyIn')!].join(' ')),
    );
    const all = courses.flatMap((course) => course.filter((plan) => !plan.startsWith('nothing')));
    expect(new Set(all).size).toBe(all.length);
  });

  test('a plan that validation says cannot finish arrives in no world', () => {
    for (const { unfinishable, played } of cells)
      for (const plan of unfinishable) {
        const { outcomes } = played.find(({ name }) => name === plan)!;
        expect(Math.max(...outcomes.get('reached')!)).toBe(0);
      }
  });
});
