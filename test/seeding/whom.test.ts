import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { comparableWays, type WhomOptions, whomToStartWith } from '../../src/experiment/seeding/seeding.ts';
import { type Change, modelWith } from '../../src/experiment/seeding/seedingMode.ts';
import { teamByWay } from '../../src/experiment/seeding/teams.ts';
import { metricSet } from '../../src/model/metrics/metricSet.ts';
import { doing, type Tie, tinySetting } from '../model/tinySetting.ts';

/** A star of eight around 0, and beside it a ring of six; on paper everybody answers to 13, whom nobody listens to. */
const ties: Tie[] = [];
for (let i = 1; i < 8; i++) ties.push([0, i]);
for (let k = 0; k < 5; k++) ties.push([8 + k, 8 + ((k + 1) % 5)]);
const size = 14;

const change: Change = {
  setting: tinySetting({
    size,
    ties,
    manager: Array.from({ length: size }, (_, i) => (i === 13 ? -1 : 13)),
    innovativeness: Array.from({ length: size }, (_, i) => (i === 9 ? 2 : -i / 100)),
    threshold: 0.3,
    horizon: 40,
    start: { structure: 'organic', active: 0.1, people: undefined },
    target: { deadline: 40 },
  }),
  plan: { steps: doing({ tactic: 'announce', strength: 0.3 }) },
};
const options: WhomOptions = {
  size: 1,
  ways: comparableWays,
  entrance: 'start',
  replicates: 20,
  evaluations: 60,
  trials: 5,
};
const named = (name: string, knowing?: string) => (each: { name: string; knowing: string | undefined }) =>
  each.name === name && each.knowing === knowing;

describe('where everybody listens to one person whom no hierarchy shows', () => {
  const compared = whomToStartWith(change, options);

  test('whoever knows all ties starts with that person, whoever knows the reporting lines with the boss', async () => {
    const { teams } = await compared;
    for (const way of ['degree', 'betweenness', 'kCore']) {
      expect([...(teams.find(named(way, 'lines'))?.people ?? [])], way).toEqual([13]);
      if (way !== 'kCore') expect([...(teams.find(named(way, 'ties'))?.people ?? [])], way).toEqual([0]);
    }
    expect([...(teams.find(named('innovativeness'))?.people ?? [])]).toEqual([9]);
  });

  test('knowing them is worth what the one wins over the other', async () => {
    const { teams, listening, price } = await compared;
    const worth = listening.find(({ way }) => way === 'degree')?.differences.buyIn;
    const [blind, seeing] = ['lines', 'ties'].map((knowing) => teams.find(named('degree', knowing)));
    expect(worth?.difference).toBeCloseTo((seeing?.buyIn.mean ?? 0) - (blind?.buyIn.mean ?? 0), 12);
    expect(worth?.ciLow).toBeGreaterThan(0);
    expect(price).toEqual({ weeks: 3, cost: 10 * 8 * 45 });
  });

  test('a search by the pay-off finds that person too, on futures that judge nobody', async () => {
    const { teams, search } = await compared;
    expect([...(teams.find(named('lazyGreedy'))?.people ?? [])]).toEqual([0]);
    expect(search).toEqual({ evaluations: 15, runs: 75, candidates: 14, cutShort: false });
  });

  test('teams are set against teams by lot, and nobody comes first', async () => {
    const { teams } = await compared;
    expect(teams.slice(0, 2).map(({ name, against }) => [name, against !== undefined])).toEqual([
      ['nobody', true],
      ['random', false],
    ]);
    for (const { buyIn } of teams) expect(buyIn.n).toBe(20);
    const degree = teams.find(named('degree', 'ties'));
    expect(degree?.against?.buyIn.difference).toBeCloseTo(
      (degree?.buyIn.mean ?? 0) - teams[1].buyIn.mean,
      12,
    );
  });
});

test('the same question has the same answer, and tells how far it is', async () => {
  const told: number[] = [];
  const small: WhomOptions = { ...options, ways: ['degree', 'interest'], replicates: 3 };
  const first = await whomToStartWith(change, {
    ...small,
    onProgress: (done, total) => told.push(done / total),
  });
  expect(first).toEqual(await whomToStartWith(change, small));
  expect(told.at(-1)).toBe(1);
  expect(first.search).toBeUndefined();
});

test('a team that somebody proposes is judged beside the others', async () => {
  const { teams } = await whomToStartWith(change, {
    ...options,
    ways: ['degree'],
    replicates: 2,
    named: Int32Array.of(5),
  });
  expect(teams.map(({ name }) => name)).toEqual(['nobody', 'random', 'named', 'degree', 'degree']);
});

describe('a team', () => {
  const measured = metricSet([], [], change.setting);
  const weekly = (entrance: 'start' | 'team', team: Int32Array, metric: string, played = change) => {
    const model = modelWith(played, measured, entrance, () => team);
    const row = model.series.findIndex((series) => series.metric === metric);
    const { values } = simulate(model, 0);
    return values.subarray(row * (model.weeks + 1), (row + 1) * (model.weeks + 1));
  };

  test('that starts is committed in week 0, alone', () => {
    expect(weekly('start', Int32Array.of(3, 1), 'buyIn')[0]).toBe(2 / size);
    expect(weekly('start', new Int32Array(0), 'buyIn')[0]).toBe(0);
  });

  test('that is asked beside the plan costs the course that it takes up, and finds the start as the scenario has it', () => {
    expect(weekly('team', Int32Array.of(3, 1), 'buyIn')[0]).toBe(1 / size);
    // nobody tries it, so that nothing but the course differs
    const costOfTeam = (threshold: number) => {
      const setting = { ...change.setting, threshold: new Float64Array(size).fill(threshold) };
      const untried = { ...change, setting: { ...setting, rule: { ...setting.rule, trialRate: 0 } } };
      const cost = (team: Int32Array) => weekly('team', team, 'cost', untried)[40];
      return cost(Int32Array.of(3, 1)) - cost(new Int32Array(0));
    };
    const { leadCourse, costs } = change.setting.resources;
    expect(costOfTeam(0.1)).toBeCloseTo(2 * leadCourse * (costs.delivery + costs.wage), 8);
    // who does not want the course is not sent on it
    expect(costOfTeam(1)).toBe(0);
  });

  test('by lot is another in another future, and one by contacts is not', () => {
    const team = (kind: 'random' | 'degree', replicate: number) =>
      teamByWay(kind, change.setting, 3, 'start', 'ties').of(replicate).join();
    expect(new Set([0, 1, 2, 3].map((replicate) => team('random', replicate))).size).toBeGreaterThan(1);
    expect(team('random', 2)).toBe(team('random', 2));
    expect(new Set([0, 1, 2, 3].map((replicate) => team('degree', replicate))).size).toBe(1);
  });
});
