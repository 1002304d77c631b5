import { describe, expect, test } from 'vitest';
import { contested, scanCircumstances, winner } from '../../src/experiment/scanCircumstances.ts';
import { winnersPage } from '../../src/report/markdown/winnersPage.ts';

describe('both kinds of winner exist', () => {
  // two corners of the scan in docs/results/winners.md, with intervals far from 0; the whole scan stands in test/long
  const corner = { people: 240, resistance: 1, leadership: 0.9 };
  const won = async (at: typeof corner, week: number, replicates = 30) => {
    const cells = await scanCircumstances(at, replicates);
    const cell = cells.find((each) => each.week === week)!;
    return contested.map(({ metric, better }) => winner(cell, metric, better));
  };

  test('well led and in a hurry, Blitzkrieg: more buy-in, the target sooner, cheaper for each who is won', async () => {
    expect(await won(corner, 52)).toEqual(['blitzkrieg', 'blitzkrieg', 'blitzkrieg']);
  });

  test('badly led and with time, Guerrilla: more buy-in, the target at all, cheaper for each who is won', async () => {
    expect(await won({ ...corner, leadership: 0.1 }, 104)).toEqual(['guerrilla', 'guerrilla', 'guerrilla']);
  });

  test('and a page says where', async () => {
    const at = { people: 60, leadership: 0.5, resistance: 1 };
    const page = winnersPage(await scanCircumstances(at, 2), 2);
    expect(page).toContain('3 cells of 2 pairs');
    expect(page).toMatch(/\| 60 \| 0\.5 \| 1 \| 104 \|/);
    expect(page).not.toMatch(/NaN|undefined/);
  });
});
