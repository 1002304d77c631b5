import { describe, expect, test } from 'vitest';
import {
  type Cell,
  contested,
  scanCircumstances,
  scanned,
  winner,
} from '../../src/experiment/scanCircumstances.ts';

/**
 * Leadership, resistance, size and deadline: 81 cells. With intervals at 95 %, luck alone leaves 0 out in about two of
 * them to each side; a kind of winner has to hold a region.
 */
const REGION = 8;
const REPLICATES = 40;

describe('over leadership, resistance, size and deadline', () => {
  const cells: Cell[] = [];

  test('the shipped plans can be played', { timeout: 600_000 }, async () => {
    for (const at of scanned) cells.push(...(await scanCircumstances(at, REPLICATES)));
    expect(cells).toHaveLength(81);
  });

  test.each(contested)('Guerrilla and Blitzkrieg each do better somewhere on $name', ({ metric, better }) => {
    const won = cells.map((cell) => winner(cell, metric, better));
    for (const plan of ['guerrilla', 'blitzkrieg'])
      expect(won.filter((each) => each === plan).length).toBeGreaterThanOrEqual(REGION);
  });
});
