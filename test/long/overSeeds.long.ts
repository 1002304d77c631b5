import { describe, expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { prepare, withReplicates } from '../../src/experiment/prepare.ts';
import { shippedFiles } from '../../src/runners/files.ts';
import { readScenario } from '../../src/scenario/readScenario.ts';
import { moments } from '../../src/statistics/moments.ts';

const SEEDS = 40;
/** The scenario ships with 200; what an interval is to hold does not depend on how wide it is. */
const WORLDS = 30;

const decisive = ['kept', 'buyIn', 'cost'] as const;

/** The shipped comparison under another seed: the same description, other firms and other luck. */
async function shippedUnder(seed: number) {
  const read = shippedFiles;
  const source = await readScenario('organic-to-coordinated.yaml', { read }, [{ path: 'seed', value: seed }]);
  return compare(withReplicates(await prepare(source, read), WORLDS));
}

/** What one seed says of one plan in one outcome. */
interface Told {
  readonly mean: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

describe('the shipped comparison, under seeds 1 to 40', async () => {
  const told = new Map<string, Told[]>();
  for (let seed = 1; seed <= SEEDS; seed++)
    for (const { name, summary } of (await shippedUnder(seed)).plans.filter(({ name }) => name !== 'nothing'))
      for (const row of summary.filter(({ metric }) => decisive.some((outcome) => outcome === metric)))
        told.set(`${name}, ${row.metric}`, [...(told.get(`${name}, ${row.metric}`) ?? []), row]);

  /** In how many seeds the printed interval holds the mean over all of them. */
  const held = [...told].map(([quantity, rows]) => {
    const truth = moments(Float64Array.from(rows, ({ mean }) => mean)).mean;
    return { quantity, seeds: rows.filter(({ ciLow, ciHigh }) => ciLow <= truth && truth <= ciHigh).length };
  });

  test('tells of nine quantities: kept, buy-in, cost of three plans', () => {
    expect(held).toHaveLength(9);
    for (const rows of told.values()) expect(rows).toHaveLength(SEEDS);
  });

  test('its intervals hold the mean over all seeds in nine of ten cases at least', () => {
    expect(held.reduce((sum, { seeds }) => sum + seeds, 0)).toBeGreaterThanOrEqual(324);
  });

  test('and none of the nine in fewer than 33 of the 40', () => {
    expect(held.filter(({ seeds }) => seeds < 33)).toEqual([]);
  });
});
