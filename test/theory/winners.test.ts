import { describe, expect, test } from 'vitest';
import { scanCircumstances, scanned } from '../../src/experiment/scanCircumstances.ts';
import { winnersPage } from '../../src/report/markdown/winnersPage.ts';

describe('the scan of circumstances', async () => {
  // seven units in a row, each six weeks after the other, are more than half a year
  const firm = { people: 180, leadership: 0.5, resistance: 1, worlds: 12 };
  const cells = await scanCircumstances(firm);
  const [early, , late] = cells;

  test('reads a run at every deadline, with the arm in which nothing is done outside the choice', () => {
    expect(cells.map(({ week }) => week)).toEqual([26, 52, 104]);
    for (const { played, decision, pairs } of cells) {
      expect(played.map(({ name }) => name)).toEqual(['blitzkrieg', 'guerrilla', 'voluntary', 'nothing']);
      expect([decision.chosen, ...decision.rivals.map(({ plan }) => plan)]).not.toContain('nothing');
      expect(pairs).toHaveLength(3 * 3);
    }
  });

  test('names the plans that cannot finish, and they arrive in no world', () => {
    expect(early.unfinishable).toEqual(['guerrilla']);
    expect(late.unfinishable).toEqual([]);
    const { outcomes } = early.played.find(({ name }) => name === 'guerrilla')!;
    expect(Math.max(...outcomes.get('reached')!)).toBe(0);
  });

  test('has pairs with the very intervals that the choice is made by', () => {
    for (const { decision, pairs } of cells)
      for (const { plan, differences } of decision.rivals)
        for (const { outcome, low, high } of differences) {
          const pair = pairs.find(
            ({ a, b, metric }) =>
              metric === outcome && [a, b].sort().join() === [plan, decision.chosen].sort().join(),
          )!;
          // each pair is the later plan less the earlier, each difference the choice less its rival
          const toldAlike = pair.b === decision.chosen ? [low, high] : [-high, -low];
          expect([pair.low, pair.high]).toEqual(toldAlike);
        }
  });

  test('is over climates of which no two have the same mean threshold or the same course', () => {
    const means = scanned
      .filter(({ people }) => people === 60)
      .map(({ leadership, resistance }) => 0.5 + 0.3 * (resistance - 1) - 0.3 * (leadership - 0.5));
    expect(new Set(means.map((mean) => mean.toFixed(6))).size).toBe(means.length);
    expect(means.length).toBeGreaterThanOrEqual(5);
  });

  test('and a page says what came of it', () => {
    const page = winnersPage(cells);
    expect(page).toContain('3 cells');
    expect(page).toContain('n = 12 of 180 people');
    expect(page).toMatch(/\| 180 \| 0\.5 \| 1 \| 26 \| .* \| guerrilla \|$/m);
    expect(page).toMatch(/\| 180 \| 0\.5 \| 1 \| 104 \| V − G \|/);
    expect(page).not.toMatch(/NaN|undefined/);
  });
});
