import { describe, expect, test } from 'vitest';
import { stages } from '../../../src/model/lenses/maturityStage.ts';
import { COMMITTED, COMPLIANT, DISCONTINUED } from '../../../src/model/states.ts';
import { trackStructure } from '../../../src/model/structures/trackStructure.ts';
import { type Arranged, arranged, measured } from '../lenses/handMade.ts';
import { play, stepsOf, tinySetting } from '../tinySetting.ts';

/** So many of ten units of ten people: their first people in a state, their hubs tied to a centre in unit 0. */
function hundred(state: number, inEachUnit: number, hubs: number): Arranged {
  const states: number[] = new Array(100).fill(0);
  for (let unit = 0; unit < 10; unit++) for (let k = 0; k < inEachUnit; k++) states[10 * unit + k] = state;
  const leads = Array.from({ length: hubs }, (_, unit) => [unit, 10 * unit + 1] as const);
  return {
    people: { size: 100, unit: states.map((_, i) => Math.floor(i / 10)) },
    states,
    trained: states.map((_, i) => i),
    underPolicy: [0],
    centre: hubs > 0 ? [0] : [],
    hubs: leads,
    practitioners: leads.flatMap(([unit]) =>
      Array.from({ length: Math.max(0, inEachUnit - 2) }, (_, k) => [10 * unit + 2 + k, unit] as const),
    ),
  };
}

const stage = (given: Arranged) => measured(arranged(given), 'stage');

describe('Forrester’s stages', () => {
  test('follow each other as use and coordination grow', () => {
    const nobody = hundred(COMMITTED, 0, 0);
    expect(stage(nobody)).toBe('stage=dormant');
    expect(stage({ ...nobody, states: nobody.states.with(0, COMMITTED) })).toBe('stage=testing');
    expect(stage(hundred(COMMITTED, 2, 0))).toBe('stage=testing');
    expect(stage(hundred(COMMITTED, 4, 10))).toBe('stage=scaling');
    expect(stage(hundred(COMMITTED, 5, 10))).toBe('stage=empowering');
    expect(stage(hundred(COMMITTED, 5, 8))).toBe('stage=empowering');
    expect(stage(hundred(COMMITTED, 5, 7))).toBe('stage=scaling');
  });

  test('coordinating asks for a centre, for most who publish to be coordinated, and for a policy', () => {
    const few = hundred(COMMITTED, 3, 4);
    // 12 of the 30 committed hang on four hubs and the centre; contributors take the others off the street
    const rest = few.states.flatMap((state, i) => (state === COMMITTED && i >= 40 ? [i] : []));
    const joined = { ...few, contributors: rest };
    expect(stage(joined)).toBe('stage=coordinating');
    expect(stage({ ...joined, underPolicy: [] })).toBe('stage=testing');
    expect(stage(few)).toBe('stage=testing');
  });

  test('a façade is a test and no more', () => {
    expect(stage(hundred(COMPLIANT, 6, 10))).toBe('stage=testing');
  });

  test('scaling asks that as many believe as obey', () => {
    const mixed = hundred(COMMITTED, 4, 10);
    const obedient = (each: number) =>
      mixed.states.map((state, i) => (i % 10 >= 4 && i % 10 < 4 + each ? COMPLIANT : state));
    expect(stage({ ...mixed, states: obedient(4) })).toBe('stage=scaling');
    expect(stage({ ...mixed, states: obedient(5) })).toBe('stage=coordinating');
  });

  test('who has begun and is dormant again has abandoned', () => {
    const world = arranged(hundred(COMMITTED, 1, 0));
    expect([measured(world, 'stage'), measured(world, 'maturity')]).toEqual(['stage=testing', 2]);
    for (let i = 0; i < 100; i++) world.setState(i, DISCONTINUED);
    trackStructure(world, true)(1);
    expect([measured(world, 'stage'), measured(world, 'maturity')]).toEqual(['stage=abandoned', 0]);
  });

  test('every week has one stage, and its number is its place', () => {
    const played = play(
      tinySetting({ size: 30, start: [0, 1, 2], horizon: 30, threshold: 0, rule: { turnover: 0.05 } }),
      stepsOf([{ id: 'a', do: [{ tactic: 'announce' }, { tactic: 'policy' }, { tactic: 'centralTeam' }] }]),
    );
    const byStage = stages.map((name) => played.series('stage', `stage=${name}`));
    played.series('maturity').forEach((number, week) => {
      expect(byStage.map((series) => series[week])).toEqual(stages.map((_, k) => (k === number ? 1 : 0)));
    });
  });
});

describe('levels of integration', () => {
  const functionNames = ['Marketing', 'Direction de la communication', 'IT'];
  const level = (given: Arranged) => measured(arranged(given), 'level');
  /** Ten people in two units: six in marketing, two in communication, two in IT. */
  const ten: Arranged = {
    people: {
      size: 10,
      unit: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1],
      function: [0, 0, 0, 0, 0, 0, 1, 1, 2, 2],
      functionNames,
    },
    states: new Array(10).fill(0),
  };
  const active = (...rows: number[]) => ten.states.map((_, i) => (rows.includes(i) ? COMMITTED : 0));

  test('marketing 2.0 is marketing and communication with a centre or a policy', () => {
    expect(level(ten)).toBe('level=noStrategy');
    expect(level({ ...ten, states: active(0, 6, 7) })).toBe('level=noStrategy');
    expect(level({ ...ten, states: active(0, 6, 7), underPolicy: [9] })).toBe('level=marketing');
    expect(level({ ...ten, states: active(0, 6, 7), centre: [6] })).toBe('level=marketing');
    // seven of ten are enough, two of three are not
    expect(level({ ...ten, states: active(0, 1, 2, 3, 4, 6, 7, 8, 9, 5), underPolicy: [0] })).toBe(
      'level=marketing',
    );
    expect(level({ ...ten, states: active(0, 6, 8), underPolicy: [0] })).toBe('level=noStrategy');
  });

  test('enterprise 2.0 is spread over the units and held together', () => {
    const joined: Arranged = {
      ...ten,
      states: active(0, 1, 2, 5, 6, 9),
      trained: [1, 5],
      centre: [0],
      hubs: [
        [0, 1],
        [1, 5],
      ],
      practitioners: [
        [2, 0],
        [6, 1],
        [9, 1],
      ],
    };
    expect(level(joined)).toBe('level=enterprise');
    expect(measured(arranged(joined), 'integration')).toBe(3);
    expect(measured(arranged(joined), 'advancedStructure')).toBe(1);
    // seven in unit 0 and one in unit 1: entropy .54 of the most there could be
    const uneven = { ...joined, people: { ...joined.people, unit: [0, 0, 0, 0, 0, 1, 0, 0, 0, 0] } };
    expect(level({ ...uneven, states: active(0, 1, 2, 3, 4, 5, 6, 9), practitioners: [] })).not.toBe(
      'level=enterprise',
    );
    expect(measured(arranged(ten), 'advancedStructure')).toBe(0);
  });

  test('without functions there is no level to read', () => {
    expect(() => play(tinySetting({ size: 2, horizon: 1 })).series('integration')).toThrow('no series');
  });
});

test('a gate waits for a stage, a quality, a benefit', () => {
  const steps = stepsOf([
    { id: 'a', gate: { when: 'target.maturity >= 2 and target.retention > -0.5', hold: 1 } },
    { id: 'b', after: 'a', do: [{ tactic: 'policy' }] },
  ]);
  const policyIn = (start: number[]) => {
    let week = 0;
    play(tinySetting({ size: 50, start, horizon: 6, rule: { tieUptake: 0 } }), steps, (world, now) => {
      if (week === 0 && world.underPolicy.includes(1)) week = now;
    });
    return week;
  };
  expect(policyIn([0, 1])).toBe(2);
  expect(policyIn([])).toBe(0);
});
