import { describe, expect, test } from 'vitest';
import { seedKey, worldKey } from '../../../src/engine/draws.ts';
import { COMMITTED } from '../../../src/model/states.ts';
import { structureNames } from '../../../src/model/structures/structures.ts';
import type { World } from '../../../src/model/world.ts';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

/** Two divisions of four units of ten. */
const firm: Tiny = {
  size: 80,
  unit: Array.from({ length: 80 }, (_, i) => Math.floor(i / 10)),
  division: Array.from({ length: 80 }, (_, i) => Math.floor(i / 40)),
  innovativeness: Array.from({ length: 80 }, (_, i) => ((i * 37) % 80) / 40 - 1),
  horizon: 1,
};

describe.each(structureNames)('an organisation that starts %s', (structure) => {
  const active = structure === 'honeycomb' ? 0.9 : 0.4;
  const target = { structure, participation: 0.25, hold: 1, deadline: 10 };

  test.each([1, 2, 3])('is read as that in week 0, in fact and on paper (seed %i)', (seed) => {
    const { series } = play(
      tinySetting({ ...firm, seed, start: { structure, active, people: undefined }, target }),
    );
    expect(series('structure', `structure=${structure}`)[0]).toBe(1);
    expect(series('structureOnPaper', `structure=${structure}`)[0]).toBe(1);
    expect(series('adopters')[0]).toBe(80 * active);
    expect(series('progress')[0]).toBe(1);
    expect(series('reached')[0]).toBe(1);
    expect(series('blocking', 'condition=buyIn')[0]).toBe(0);
  });

  test('is read as that with named people as well', () => {
    const people = Int32Array.from({ length: 80 * active }, (_, k) => Math.floor((k * 80) / (80 * active)));
    const { series } = play(tinySetting({ ...firm, start: { structure, active: 0, people }, target }));
    expect(series('structure', `structure=${structure}`)[0]).toBe(1);
    expect(series('adopters')[0]).toBe(people.length);
  });
});

describe('active people', () => {
  const setting = tinySetting({
    ...firm,
    rule: { tieUptake: 0 },
    start: { structure: 'organic', active: 0.05, people: undefined },
  });
  const activeIn = (world: World) =>
    Array.from(world.state.keys()).filter((i) => world.state[i] === COMMITTED);

  test('are drawn among the most innovative tenth first, anew in each possible world', () => {
    const seen = new Set<string>();
    for (let k = 0; k < 20; k++) {
      const { world } = play({ ...setting, worldKey: worldKey(seedKey(1), k) }, [], () => {}, k);
      const active = activeIn(world);
      const rank = Array.from(world.setting.innovativeness).sort((a, b) => b - a);
      expect(active).toHaveLength(4);
      for (const i of active) expect(world.setting.innovativeness[i]).toBeGreaterThanOrEqual(rank[7]);
      seen.add(active.join());
    }
    expect(seen.size).toBeGreaterThan(10);
  });

  test('are the same in all replicates of one world', () => {
    const drawn = [0, 1, 2, 3].map((replicate) =>
      activeIn(play(setting, [], () => {}, replicate).world).join(),
    );
    expect(new Set(drawn).size).toBe(1);
  });
});

describe('the target', () => {
  const at = (target: Tiny['target'], horizon = 6) =>
    play(
      tinySetting({
        ...firm,
        start: { structure: 'coordinated', active: 0.4, people: undefined },
        target: { structure: 'coordinated', ...target },
        horizon,
      }),
    );

  test('is reached in the week that completes the hold, week 0 included', () => {
    expect(at({ participation: 0.4, hold: 4, deadline: 100 }).series('reached')).toEqual([
      0, 0, 0, 1, 1, 1, 1,
    ]);
  });
  test('is not reached when the hold is completed after the deadline', () => {
    expect(at({ participation: 0.4, hold: 4, deadline: 2 }).series('reached')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(at({ participation: 0.4, hold: 4, deadline: 3 }).series('reached')).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });
  test('is not reached without its share of buy-in, whatever the structure', () => {
    const { series } = at({ participation: 0.41, hold: 1, deadline: 100 });
    expect(series('structure', 'structure=coordinated')).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(series('reached')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(series('blocking', 'condition=buyIn')).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });
  test('starts to be held anew after every week in which it was not', () => {
    const { series } = play(
      tinySetting({
        ...firm,
        start: { structure: 'coordinated', active: 0.4, people: undefined },
        target: { structure: 'coordinated', participation: 0.4, hold: 3, deadline: 100 },
        rule: { attritionRate: 0.02, trialRate: 0 },
        threshold: 0,
        horizon: 30,
        seed: 4,
      }),
      doing({ tactic: 'announce', at: 9, strength: 1 }),
    );
    const held = series('progress').map((value) => value === 1);
    const expected = held.map((_, week) => week >= 2 && held.slice(week - 2, week + 1).every(Boolean));
    const reached = series('reached').map((value) => value === 1);
    expect(reached).toEqual(expected.map((_, week) => expected.slice(0, week + 1).some(Boolean)));
    expect(held).toContain(false);
  });
});

describe('coherent engagement', () => {
  /** Three committed people of a unit: 0 in the centre, 1 leads the hub, 2 belongs to it, all trained and under a policy. */
  const three: Tiny = {
    size: 3,
    unit: [0, 0, 0],
    innovativeness: [2, 1, 0],
    start: { structure: 'coordinated', active: 1, people: undefined },
    horizon: 1,
  };
  const coherence = (more: Partial<Tiny>, steps = doing({ tactic: 'policy' })) =>
    play(tinySetting({ ...three, ...more }), steps).series('coherence')[1];

  test('is of those who are coordinated, trained and under a policy', () => {
    expect(coherence({})).toBe(1);
    expect(coherence({}, doing({ tactic: 'policy', who: { people: ['p2'] } }))).toBe(1 / 3);
    expect(coherence({ rule: { trainedSkill: 0.61 } })).toBe(0);
    expect(coherence({}, doing())).toBe(0);
  });
  test('is none of those whose hub is cut off from the centre', () => {
    const { series } = play(
      tinySetting({ ...three, rule: { tieUptake: 0 }, horizon: 3 }),
      doing({ tactic: 'policy' }),
      (world, week) => {
        if (week === 2) world.coordination.setLive(1, false);
      },
    );
    // 0 alone: the lead and those who hang on the lead are no longer tied to anything
    expect(series('coherence')).toEqual([0, 1, 1 / 3, 1 / 3]);
  });
  test('is capped where governance is unclear', () => {
    expect(coherence({ climate: { unclearGovernance: 0.6 } })).toBeCloseTo(0.7, 14);
  });
});
