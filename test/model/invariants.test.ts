import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { influenceSum, userWeight } from '../../src/engine/exposure.ts';
import { simulate } from '../../src/engine/simulate.ts';
import { leverOf } from '../../src/model/lever.ts';
import { type LeverName, leverTable } from '../../src/model/levers.ts';
import { metricSet } from '../../src/model/metrics/metricSet.ts';
import { metrics } from '../../src/model/metrics/metrics.ts';
import { changeModel } from '../../src/model/rules/changeModel.ts';
import { isDeclared, states } from '../../src/model/states.ts';
import { influenceByState, type World } from '../../src/model/world.ts';
import { doing, play, stepsOf, type Tie, type Tiny, tinySetting } from './tinySetting.ts';

/** A firm of 60 in six units, everybody tied to a dozen others, with all that can move on. */
const firm: Tiny = {
  size: 60,
  unit: Array.from({ length: 60 }, (_, i) => i % 6),
  manager: Array.from({ length: 60 }, (_, i) => (i === 0 ? -1 : Math.floor((i - 1) / 6))),
  level: Array.from({ length: 60 }, (_, i) => (i === 0 ? 0 : i < 7 ? 1 : 2)),
  ties: Array.from({ length: 60 }, (_, i) =>
    [1, 6, 7, 13, 20, 29].map((step, k): Tie => [i, (i + step) % 60, 1 + ((i * 7 + k) % 5)]),
  ).flat(),
  innovativeness: Array.from({ length: 60 }, (_, i) => ((i * 23) % 60) / 20 - 1.5),
  threshold: Array.from({ length: 60 }, (_, i) => 0.5 - 0.35 * (((i * 23) % 60) / 20 - 1.5)),
  proneness: Array.from({ length: 60 }, (_, i) => 1 - ((i * 23) % 60) / 60),
  start: [3, 17, 40],
  rule: { turnover: 0.01, spontaneousAwareness: 0.01, attritionRate: 0.02 },
  climate: { habit: 0.3, digitalDivide: 0.2 },
  horizon: 60,
};

/** Everything at once: posts by rank, a mandate that lapses, seats that are short. */
const imposed = doing(
  { tactic: 'announce' },
  { tactic: 'policy' },
  { tactic: 'mandate', weeks: 20 },
  { tactic: 'train', hours: 8, compulsory: true },
  { tactic: 'centralTeam', fill: 'rank', grows: true },
  { tactic: 'hub', who: 'all', fill: 'rank', over: 4 },
);
/** The same without an obligation: volunteers, one unit after the other, champions who train. */
const invited = stepsOf([
  {
    id: 'extract',
    do: [{ tactic: 'listen' }, { tactic: 'extract', at: 4, people: 4 }],
    gate: { when: 'extract.trained >= 60%', within: 8, otherwise: 'next' },
  },
  {
    id: 'pilot',
    after: 'extract',
    do: [
      { tactic: 'centralTeam' },
      { tactic: 'engagementMap' },
      { tactic: 'pilot' },
      { tactic: 'train', by: 'champions' },
    ],
    gate: { when: 'pilot.buyIn >= 30%', within: 10, otherwise: 'next' },
  },
  { id: 'replicate', after: 'pilot', repeat: { tactic: 'hub', every: 4, until: 'target.reached' } },
]);

const course = (tiny: Tiny, steps = imposed, replicate = 0) => {
  const weeks: number[][] = [];
  play(tinySetting(tiny), steps, ({ state }) => weeks.push(Array.from(state)), replicate);
  return weeks;
};
const COMPLIANT = states.indexOf('compliant');
const RESISTANT = states.indexOf('resistant');

describe('without an obligation', () => {
  test('nobody is ever compliant or resistant', () => {
    for (let replicate = 0; replicate < 5; replicate++)
      for (const week of course({ ...firm, proneness: 1 }, invited, replicate)) {
        expect(week).not.toContain(COMPLIANT);
        expect(week).not.toContain(RESISTANT);
      }
  });
});

test('without reactance nobody ever resists openly', () => {
  // with the most that is plausible: at the usual gain hardly anybody ever comes to resist
  const rule = { ...firm.rule, reactanceGain: 0.35 };
  const found = course({ ...firm, proneness: 1, climate: { leadership: 0 }, rule });
  expect(found.flat()).toContain(RESISTANT);
  expect(
    course({
      ...firm,
      proneness: 1,
      climate: { leadership: 0 },
      rule: { ...rule, reactanceGain: 0 },
    }).flat(),
  ).not.toContain(RESISTANT);
});

describe('nothing happens without a cause', () => {
  const idle: Tiny = { ...firm, start: [], rule: { turnover: 0.05, spontaneousAwareness: 0 } };
  test('nobody hears of anything where nobody says anything', () => {
    for (const week of course(idle, [])) expect(week).toEqual(new Array(60).fill(0));
  });
  test('posts alone move nobody when nobody is willing', () => {
    for (const week of course(idle, doing({ tactic: 'centralTeam' })))
      expect(week).toEqual(new Array(60).fill(0));
  });
});

/** Levers that are shares. */
const shares = (Object.keys(leverTable) as LeverName[]).filter(
  (name) => leverTable[name].combines === 'overlap',
);

test('people stay as many as they are, each in one state, with skill, reactance and levers within 0 and 1', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom(imposed, invited),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (seed, steps, share) => {
        const tiny: Tiny = {
          ...firm,
          seed,
          horizon: 25,
          climate: { leadership: share, resistance: 2 * share, habit: share, resignation: 1 - share },
        };
        const { series } = play(tinySetting(tiny), steps, ({ state, skills, reactance, levers }) => {
          for (let i = 0; i < 60; i++) {
            expect(state[i]).toBeLessThan(states.length);
            for (const value of [
              skills.of(i),
              reactance[i],
              ...shares.map((name) => leverOf(levers[name], i)),
            ]) {
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(1);
            }
          }
        });
        const byState = ['unaware', 'aware', 'trial', 'buyIn', 'facade', 'resistant', 'discontinued'].map(
          (name) => series(name),
        );
        for (let week = 0; week <= 25; week++) {
          const whole = byState.reduce((sum, each) => sum + each[week], 0);
          expect(whole).toBeCloseTo(1, 12);
          expect(series('declared')[week]).toBeCloseTo(series('buyIn')[week] + series('facade')[week], 12);
          expect(series('interest')[week]).toBeCloseTo(series('aware')[week] + series('trial')[week], 12);
          expect(series('adopters')[week]).toBe(Math.round(series('declared')[week] * 60));
        }
      },
    ),
    { numRuns: 12 },
  );
});

test('exposure kept up along changed ties equals exposure worked out anew, every week, to the last bit', () => {
  const setting = tinySetting(firm);
  const voices = influenceByState(setting);
  const anew = ({ state, setting: { network } }: World) => {
    const heard = Array.from({ length: 60 }, () => ({ voice: 0, users: 0 }));
    for (let i = 0; i < 60; i++)
      for (let t = network.first[i]; t < network.first[i + 1]; t++) {
        const follower = heard[network.follower[t]];
        follower.voice += network.weight[t] * voices[state[i]];
        follower.users += isDeclared(state[i]) ? network.weight[t] : 0;
      }
    return heard;
  };
  let changed = 0;
  for (const steps of [imposed, invited])
    play(setting, steps, (world) => {
      const { exposure } = world;
      const kept = Array.from({ length: 60 }, (_, i) => ({
        voice: influenceSum(exposure, i),
        users: userWeight(exposure, i),
      }));
      expect(kept).toEqual(anew(world));
      changed += kept.some(({ voice }) => voice !== 0) ? 1 : 0;
    });
  expect(changed).toBeGreaterThan(100);
});

describe('the same seed and scenario', () => {
  const model = (tiny: Tiny, steps = imposed) => {
    const setting = tinySetting(tiny);
    return changeModel(
      setting,
      { steps },
      metricSet(
        metrics.map(({ name }) => name),
        [],
        setting,
      ),
    );
  };
  const values = (tiny: Tiny, steps = imposed, replicate = 0) =>
    Array.from(simulate(model(tiny, steps), replicate).values);

  test('give the same values whatever ran before and in whatever order replicates run', () => {
    for (const steps of [imposed, invited]) {
      const one = model(firm, steps);
      const forwards = [0, 1, 2, 3].map((replicate) => Array.from(simulate(one, replicate).values));
      values({ ...firm, seed: 9 }, imposed, 5);
      const other = model(firm, steps);
      const backwards = [3, 2, 1, 0].map((replicate) => Array.from(simulate(other, replicate).values));
      expect(backwards.toReversed()).toEqual(forwards);
      expect(forwards[0]).not.toEqual(forwards[1]);
    }
  });

  test('give the same values when two runs take turns week by week', () => {
    const both = model(firm);
    const [a, b] = [both.start(0), both.start(1)];
    const measured = [new Float64Array(both.series.length), new Float64Array(both.series.length)];
    a.observe(0, measured[0]);
    b.observe(0, measured[1]);
    for (let week = 1; week <= both.weeks; week++) {
      for (const run of [a, b]) run.plan(week);
      for (const run of [b, a]) run.learn(week);
      for (const run of [a, b]) run.decide(week);
      for (const run of [b, a]) run.commit(week);
      a.observe(week, measured[0]);
      b.observe(week, measured[1]);
    }
    const last = (replicate: number) =>
      both.series.map((_, s) => simulate(both, replicate).values[s * (both.weeks + 1) + both.weeks]);
    expect(measured.map((each) => Array.from(each))).toEqual([last(0), last(1)]);
  });

  test('give the same values under other names', () => {
    const renamed = tinySetting(firm);
    const names = {
      ...renamed,
      ids: () => renamed.ids().map((id) => `x${id}`),
      unitNames: renamed.unitNames.map((name) => `z${name}`),
    };
    expect(play(names, imposed).series('buyIn')).toEqual(play(renamed, imposed).series('buyIn'));
  });

  test('of another seed give the same statistics, not the same values', () => {
    const ends = (seed: number) =>
      Array.from(
        { length: 60 },
        (_, r) =>
          play(tinySetting({ ...firm, horizon: 30, seed }), imposed, undefined, r).series('buyIn')[30],
      );
    const [a, b] = [ends(1), ends(2)];
    const mean = (of: number[]) => of.reduce((x, y) => x + y, 0) / of.length;
    const variance = (of: number[]) => of.reduce((sum, x) => sum + (x - mean(of)) ** 2, 0) / (of.length - 1);
    expect(a).not.toEqual(b);
    expect(Math.abs(mean(a) - mean(b))).toBeLessThan(3 * Math.sqrt((variance(a) + variance(b)) / 60));
  });
});

test('groups of people weighted by their size make up the whole', () => {
  const setting = tinySetting(firm);
  const grouping = {
    name: 'unit',
    labels: setting.unitNames,
    of: setting.unit.map((u, i) => (i < 9 ? 0 : u)),
    shown: [0, 1, 2, 3, 4, 5],
  };
  const sizes = grouping.shown.map((g) => grouping.of.filter((of) => of === g).length);
  const { series } = play(setting, imposed, undefined, 0, [grouping]);
  for (const metric of [
    'buyIn',
    'facade',
    'resistant',
    'skill',
    'trained',
    'reactance',
    'load',
    'declared',
  ]) {
    const whole = series(metric);
    const groups = grouping.labels.map((label) => series(metric, `unit=${label}`));
    whole.forEach((value, week) => {
      const weighted = groups.reduce((sum, group, g) => sum + group[week] * sizes[g], 0) / 60;
      expect(weighted).toBeCloseTo(value, 12);
    });
  }
  expect(series('buyIn')[60]).toBeGreaterThan(0);
});

test('two plans that differ for one person differ for those alone whom that person can reach', () => {
  // two firms side by side, without a tie between them
  const ties = (firm.ties as Tie[]).flatMap(([a, b, w]): Tie[] => [
    [a, b, w ?? 1],
    [a + 60, b + 60, w ?? 1],
  ]);
  const twice = (column: readonly number[] | undefined) => [...column!, ...column!];
  const pair: Tiny = {
    size: 120,
    ties,
    threshold: twice(firm.threshold as number[]),
    proneness: twice(firm.proneness as number[]),
    innovativeness: twice(firm.innovativeness),
    start: [3, 63],
    rule: firm.rule!,
    horizon: 40,
  };
  const plain = course(pair, doing({ tactic: 'announce' }));
  const more = course(pair, doing({ tactic: 'announce' }, { tactic: 'mandate', who: { people: ['p5'] } }));
  expect(more.map((week) => week.slice(60))).toEqual(plain.map((week) => week.slice(60)));
  expect(more.map((week) => week.slice(0, 60))).not.toEqual(plain.map((week) => week.slice(0, 60)));
});
