import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/engine/simulate.ts';
import { type Adoption, cascadeOf, channels } from '../../../src/experiment/explain/adoptionCascade.ts';
import { channelShares, countChannels } from '../../../src/experiment/explain/channelShares.ts';
import { influencers } from '../../../src/experiment/explain/influencers.ts';
import { medianReplicate } from '../../../src/experiment/explain/medianReplicate.ts';
import { replay } from '../../../src/experiment/explain/replay.ts';
import { metricSet } from '../../../src/model/metrics/metricSet.ts';
import { changeModel } from '../../../src/model/rules/changeModel.ts';
import { COMMITTED, isDeclared } from '../../../src/model/states.ts';
import { estimateOverWorlds } from '../../../src/statistics/estimateOverWorlds.ts';
import { doing } from '../../model/tinySetting.ts';
import { eager, tinyChange } from './tinyChange.ts';

/** Each wins over the next: half of one's contacts are enough. */
const line = tinyChange({
  size: 4,
  ties: [
    [0, 1],
    [1, 2],
    [2, 3],
  ],
  start: [0],
  threshold: 0.4,
  horizon: 200,
  rule: eager,
});

describe('a cascade', () => {
  test('runs down a line of people, each won over by the one before', () => {
    const { committed, declared } = cascadeOf(line, 0);
    expect(
      committed.map(({ person, by, parent, generation, channel }) => [
        person,
        by,
        parent,
        generation,
        channel,
      ]),
    ).toEqual([
      [0, -1, -1, 0, 'start'],
      [1, 0, 0, 1, 'peers'],
      [2, 1, 1, 2, 'peers'],
      [3, 2, 2, 3, 'peers'],
    ]);
    expect(declared).toEqual(committed);
    expect(influencers(committed).map(({ person, direct, all }) => [person, direct, all])).toEqual([
      [0, 1, 3],
      [1, 1, 2],
      [2, 1, 1],
    ]);
  });

  test('tells obedience from commitment', () => {
    const ordered = tinyChange(
      { size: 20, threshold: 1.5, proneness: 0, horizon: 30 },
      doing({ tactic: 'mandate' }),
    );
    const { committed, declared } = cascadeOf(ordered, 0);
    expect(committed).toEqual([]);
    expect(declared.length).toBeGreaterThan(10);
    expect(declared.every(({ channel }) => channel === 'mandate')).toBe(true);
  });

  test('counts a newcomer as somebody else, everybody once, and only who is there', () => {
    const moving = tinyChange({
      size: 12,
      ties: Array.from({ length: 12 }, (_, i) => [i, (i + 1) % 12] as const),
      start: [0, 6],
      threshold: 0.2,
      horizon: 150,
      rule: { ...eager, turnover: 0.03, attritionRate: 0.05 },
    });
    const { committed, declared } = cascadeOf(moving, 0);
    const keys = (list: readonly Adoption[]) => list.map(({ person, tenure }) => `${person}/${tenure}`);
    expect(new Set(keys(committed)).size).toBe(committed.length);
    expect(committed.some(({ tenure }) => tenure > 0)).toBe(true);
    for (const each of committed) {
      expect(keys(declared)).toContain(`${each.person}/${each.tenure}`);
      const parent = committed[each.parent];
      expect(each.channel === 'peers').toBe(each.by >= 0);
      if (parent !== undefined) {
        expect(parent.person).toBe(each.by);
        expect(parent.week).toBeLessThan(each.week);
      }
    }
    // whoever is in use in the end has entered it
    replay(moving, 0, {
      afterCommit({ state }, week) {
        if (week < 150) return;
        for (let i = 0; i < 12; i++) {
          if (state[i] === COMMITTED) expect(committed.some(({ person }) => person === i)).toBe(true);
          if (isDeclared(state[i])) expect(declared.some(({ person }) => person === i)).toBe(true);
        }
      },
    });
  });

  test('is summed up by channel over the replicates', async () => {
    const { n, committed } = await channelShares(() => line, { replicates: 5, worlds: 5 });
    expect(n).toBe(5);
    const counts = Array.from({ length: 5 }, (_, r) => countChannels(cascadeOf(line, r).committed));
    channels.forEach((channel, c) => {
      const mean = counts.reduce((sum, count) => sum + count[c], 0) / 5;
      expect(committed[c].channel).toBe(channel);
      expect(committed[c].mean).toBeCloseTo(mean, 12);
    });
    expect(committed[channels.indexOf('start')]).toMatchObject({
      mean: 1,
      low: NaN,
      high: NaN,
      method: 'same',
    });
  });

  test('has intervals over worlds: replicates that share one are no more worlds than it', async () => {
    const ofFour = await channelShares(() => line, { replicates: 12, worlds: 4 });
    const peers = channels.indexOf('peers');
    const counts = Float64Array.from(
      { length: 12 },
      (_, r) => countChannels(cascadeOf(line, r).committed)[peers],
    );
    const { low, high, n } = estimateOverWorlds(counts, 4, 'amount');
    expect(n).toBe(4);
    expect(ofFour.committed[peers]).toMatchObject({ low, high });
  });
});

test('the replicate that stands for a plan is the nearest to its median', async () => {
  const change = tinyChange({
    size: 20,
    ties: Array.from({ length: 20 }, (_, i) => [i, (i + 1) % 20] as const),
    start: [0],
    threshold: 0.45,
    horizon: 25,
    rule: eager,
  });
  const model = changeModel(change.setting, change.plan, metricSet([], [], change.setting));
  const row = model.series.findIndex(({ metric }) => metric === 'buyIn') * 26;
  const buyIn = Array.from({ length: 9 }, (_, r) => simulate(model, r).values[row + 25]);
  const found = await medianReplicate(() => change, 9);
  expect(new Set(buyIn).size).toBeGreaterThan(2);
  expect(found.median).toBe([...buyIn].sort((a, b) => a - b)[4]);
  expect(found.replicate).toBe(buyIn.indexOf(found.median));
});
