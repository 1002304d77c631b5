import { describe, expect, test } from 'vitest';
import { seedKey } from '../../../src/engine/draws.ts';
import { influenceSum } from '../../../src/engine/exposure.ts';
import { combineLever, leverOf } from '../../../src/model/lever.ts';
import { response } from '../../../src/model/response.ts';
import { changeDefaults } from '../../../src/model/rules/changeParameters.ts';
import { type Circumstances, exitProbabilities } from '../../../src/model/rules/transitions.ts';
import {
  AWARE,
  COMMITTED,
  COMPLIANT,
  DISCONTINUED,
  RESISTANT,
  TRIAL,
  UNAWARE,
} from '../../../src/model/states.ts';
import { createWorld, type World } from '../../../src/model/world.ts';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

/** A world whose people are in the given states, as their contacts hear it. */
function worldWith(tiny: Tiny, states: readonly number[]): World {
  const setting = tinySetting(tiny);
  const world = createWorld(setting, seedKey(1));
  states.forEach((state, i) => {
    world.setState(i, state);
  });
  return world;
}

describe('what a person hears', () => {
  const ties = [
    [0, 1, 1],
    [0, 2, 2],
    [0, 3, 3],
    [0, 4, 4],
  ] as const;

  test('is the weighted voice of contacts, in eightieths: 1·80 + 2·28 − 3·40 − 4·16 of 10·80', () => {
    const world = worldWith({ size: 5, ties }, [UNAWARE, COMMITTED, COMPLIANT, RESISTANT, DISCONTINUED]);
    expect(influenceSum(world.exposure, 0)).toBe(-48);
    expect(world.exposureOf(0)).toBe(-12 / 200);
    // committed and compliant are active: 3 of 10
    expect(world.activeShareOf(0)).toBe(3 / 10);
    // each of the others hears the one in the middle alone, who has nothing to say
    for (const i of [1, 2, 3, 4]) expect(world.exposureOf(i)).toBe(0);
  });

  test('is silence among the unaware, the aware and those on trial', () => {
    const world = worldWith({ size: 5, ties }, [COMMITTED, UNAWARE, AWARE, TRIAL, TRIAL]);
    expect(world.exposureOf(0)).toBe(0);
    expect(world.activeShareOf(0)).toBe(0);
    expect(world.exposureOf(3)).toBe(1);
  });

  test('is nothing without contacts', () => {
    const world = worldWith({ size: 2 }, [COMMITTED, COMMITTED]);
    expect(world.exposureOf(0)).toBe(0);
    expect(world.activeShareOf(0)).toBe(0);
  });
});

describe('the drive of a person', () => {
  test('adds exposure, skill and coaching, and takes reactance and threshold away', () => {
    const world = worldWith(
      {
        size: 3,
        ties: [
          [0, 1],
          [0, 2],
        ],
        threshold: 0.4,
      },
      [AWARE, COMMITTED, COMPLIANT],
    );
    world.skills.set(0, 0.5);
    combineLever(world.levers.coaching, 0, 0.8);
    world.reactance[0] = 0.3;
    // 27/40 + .35·.5 + .1·.8 − .5·.3 − .4
    expect(world.drive(0)).toBeCloseTo(0.675 + 0.175 + 0.08 - 0.15 - 0.4, 14);
  });

  test('follows leadership gained, and thresholds stay within 0 and 1.6', () => {
    const world = worldWith({ size: 3, threshold: [0.5, -0.4, 3] }, []);
    expect([0, 1, 2].map((i) => world.drive(i))).toEqual([-0.5, 0, -1.6]);
    world.leadership = 0.7;
    expect(world.drive(0)).toBeCloseTo(-0.44, 14);
    expect(world.drive(1)).toBeCloseTo(0, 14);
    expect(world.drive(2)).toBe(-1.6);
  });

  test('draws a logistic response, exactly nothing below −¼', () => {
    expect(response(0, changeDefaults)).toBe(0.5);
    expect(response(0.1, changeDefaults)).toBeCloseTo(0.768524783499, 11);
    expect(response(-0.25, changeDefaults)).toBeCloseTo(0.047425873178, 11);
    expect(response(-0.2500001, changeDefaults)).toBe(0);
  });
});

describe('one person week by week', () => {
  /** A person who hears nobody and whom nothing can move. */
  const alone: Tiny = { size: 1, threshold: 1.6, proneness: 0.5, horizon: 6 };

  test('a mandate that grows, holds and lapses raises reactance, which then fades', () => {
    const seen: number[][] = [];
    play(
      tinySetting({ ...alone, rule: { complianceRate: 0 } }),
      doing({ tactic: 'mandate', peak: 0.8, ramp: 2, weeks: 3, residual: 0.1, reminders: 0 }),
      ({ reactance, levers }) => seen.push([leverOf(levers.mandate, 0), reactance[0]]),
    );
    // x + .1·.5·m·.5·(1 − x) − .05·x
    const expected = [
      [0.4, 0.01],
      [0.8, 0.0293],
      [0.8, 0.047249],
      [0.1, 0.0472684275],
    ];
    expected.forEach(([m, x], week) => {
      expect(seen[week][0]).toBeCloseTo(m, 12);
      expect(seen[week][1]).toBeCloseTo(x, 12);
    });
    expect(seen[5][0]).toBeCloseTo(0.1, 12);
  });

  test('leaders who set an example, and skill, calm reactance', () => {
    const seen: number[] = [];
    play(
      tinySetting({ ...alone, climate: { leadership: 1 } }),
      doing({ tactic: 'mandate' }),
      ({ reactance }) => seen.push(reactance[0]),
    );
    expect(seen).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('eight hours of training close 63 % of the gap to full skill; without use 2 % a week are forgotten', () => {
    const seen: number[] = [];
    const world = play(
      tinySetting({ ...alone, resources: { course: 12 } }),
      doing({ tactic: 'train', hours: 12, compulsory: true }),
      ({ skills }) => seen.push(skills.of(0)),
    ).world;
    expect(seen[0]).toBeCloseTo(0.632120558829, 11);
    // four hours are left for the second week: s + (1 − s)(1 − e^−½)
    expect(seen[1]).toBeCloseTo(0.77686983985, 10);
    expect(seen[2]).toBeCloseTo(0.77686983985 * 0.98, 10);
    expect(seen[5]).toBeCloseTo(0.77686983985 * 0.98 ** 4, 10);
    // whoever is trained has heard of it
    expect(world.state[0]).toBe(AWARE);
  });

  test('on the wrong side of the digital divide people learn half as fast', () => {
    const seen: number[] = [];
    play(
      tinySetting({ ...alone, climate: { digitalDivide: 1 } }),
      doing({ tactic: 'train', hours: 8, compulsory: true }),
      ({ skills }) => seen.push(skills.of(0)),
    );
    expect(seen[0]).toBeCloseTo(0.632120558829 / 2, 11);
  });

  test('who uses what they learnt forgets nothing', () => {
    const seen: number[] = [];
    play(tinySetting({ ...alone, start: [0] }), [], ({ skills }) => seen.push(skills.of(0)));
    expect(seen).toEqual([0.6, 0.6, 0.6, 0.6, 0.6, 0.6]);
  });

  test('without ties, communication, training, mandate and luck of their own, nobody moves', () => {
    const setting = tinySetting({
      size: 9,
      ties: [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ],
      start: [0, 1],
      threshold: 0,
      horizon: 60,
    });
    const { world } = play(
      setting,
      doing(
        { tactic: 'announce', who: { people: ['p5'] } },
        { tactic: 'train', who: { people: ['p6'] }, compulsory: true },
        { tactic: 'mandate', who: { people: ['p7'] } },
      ),
    );
    expect([4, 8].map((i) => world.state[i])).toEqual([UNAWARE, UNAWARE]);
    for (const i of [2, 3, 5, 6, 7]) expect(world.state[i]).not.toBe(UNAWARE);
  });
});

describe('weekly chances', () => {
  const calm: Circumstances = {
    drive: 0,
    response: 0,
    exposure: 0,
    activeShare: 0,
    skill: 0,
    reactance: 0,
    communication: 0,
    mandate: 0,
    attention: 1,
    coaching: 0,
    deadline: false,
    sanction: false,
    addressed: false,
    leadership: 0.5,
    resignation: 0,
    habit: 0,
    fit: 1,
  };
  const chances = (state: number, at: Partial<Circumstances>, responding = 0) => {
    const into = new Float64Array(3);
    exitProbabilities(state, { ...calm, ...at, response: responding }, changeDefaults, into);
    return Array.from(into, (p) => Math.round(p * 1e9) / 1e9);
  };

  test.each([
    [
      'unaware, half told, among half active contacts',
      UNAWARE,
      { communication: 0.5, activeShare: 0.5 },
      0,
      [1 - 0.825 * 0.875 * 0.998],
    ],
    ['unaware and addressed', UNAWARE, { addressed: true }, 0, [1]],
    [
      'aware under a mandate of .8 with reactance .55',
      AWARE,
      { mandate: 0.8, reactance: 0.55, resignation: 0.2 },
      0.5,
      [0.1, 0.35 * 0.8 * 0.75 * 0.45, 0.05],
    ],
    [
      'who gave up, under the same',
      DISCONTINUED,
      { mandate: 0.8, reactance: 0.55, resignation: 0.2 },
      0.5,
      [0.03, 0.35 * 0.8 * 0.75 * 0.45 * 0.5],
    ],
    [
      'on trial with skill .3 and exposure .4',
      TRIAL,
      { skill: 0.3, exposure: 0.4 },
      0.5,
      [0.12 * 0.79, 0.075],
    ],
    [
      'on trial with skill .3 among opponents',
      TRIAL,
      { skill: 0.3, exposure: -0.4 },
      0.5,
      [0.12 * 0.51, 0.175],
    ],
    [
      'compliant under .6, responding at .5',
      COMPLIANT,
      { mandate: 0.6, reactance: 0.35 },
      0.5,
      [0, 0.03, 0.02],
    ],
    [
      'on trial, coached at .5: .3 + .4 + .15',
      TRIAL,
      { skill: 0.3, exposure: 0.4, coaching: 0.5 },
      0.5,
      [0.12 * (0.3 + 0.7 * 0.85), 0.25 * 0.15],
    ],
    [
      'on trial with all there is, where the change suits half-way',
      TRIAL,
      { skill: 0.9, exposure: 0.9, coaching: 1, fit: 0.5 },
      0.5,
      [0.12 * 0.65, 0.125],
    ],
    [
      'compliant, coached at .5 at no drive: r(.1) of .06, where the change suits for .8',
      COMPLIANT,
      { mandate: 0.6, coaching: 0.5, fit: 0.8 },
      0.5,
      [0, 0.06 * 0.8 * 0.768524783499, 0.02],
    ],
    [
      'compliant before a deadline that is far, held by its sanction',
      COMPLIANT,
      { mandate: 0.03, deadline: true, sanction: true },
      0.5,
      [0, 0.03, 0.1 * 0.1 * 0.5],
    ],
    [
      'compliant under a mandate beyond what a sanction holds',
      COMPLIANT,
      { mandate: 0.95, deadline: true, sanction: true },
      0,
      [0, 0, 0.1 * 0.05],
    ],
    ['aware at a deadline', AWARE, { mandate: 1, deadline: true }, 0, [0, 0.4 * 0.75, 0]],
    ['committed among opponents, out of habit', COMMITTED, { exposure: -0.5, habit: 0.5 }, 0.5, [0.018]],
    [
      'resistant, calmed half-way, among favourable contacts',
      RESISTANT,
      { reactance: 0.175, exposure: 0.2 },
      0,
      [0.035],
    ],
  ] as const)('%s', (_name, state, at, responding, expected) => {
    const found = chances(state, at, responding);
    expected.forEach((p, exit) => {
      expect(found[exit]).toBeCloseTo(p, 9);
    });
  });
});
