import { describe, expect, test } from 'vitest';
import { COMMITTED, COMPLIANT } from '../../../src/model/states.ts';
import { arranged, measured } from '../lenses/handMade.ts';
import { nine } from '../lenses/nine.ts';
import { doing, play, tinySetting } from '../tinySetting.ts';

const near = (steps: number) => Math.exp(-steps / 2);

describe('the qualities of a structure, by hand', () => {
  const world = arranged(nine);

  test('synergy is the share of the committed within three live steps of the centre', () => {
    // 0 itself, 1 and 4 one step away, 2 two, 6 three; 8 is four steps away, 5 is on nobody’s path
    expect(measured(world, 'contentSynergy')).toBe(5 / 7);
  });

  test('reporting covers whoever a live path leads to, however long', () => {
    expect(measured(world, 'reportingCoverage')).toBe(6 / 7);
  });

  test('the brand is in hand where the centre publishes, or somebody coordinated and under a policy, façade included', () => {
    // 4 hands content on: seven publish, 3 among them; 0, 1 and 2 are in hand
    expect(measured(world, 'brandControl')).toBe(3 / 7);
  });

  test('coordination, training and a policy each halve the risk that a publisher is', () => {
    expect(measured(world, 'reputationRisk')).toBeCloseTo(0.001 * (3 / 8 + 0.5 + 1 + 0.5 + 1), 15);
  });

  test('whoever meets customers reacts the faster the nearer the lead of a hub is', () => {
    expect(world.effectiveClass).toBe(4);
    expect(measured(world, 'reactivity')).toBeCloseTo((near(1) + 0 + near(3)) / 3, 15);
  });

  test('in a centralised organisation only the centre decides', () => {
    const centralised = arranged({
      people: { size: 4, unit: [0, 1, 1, 2], customerFacing: [1, 1, 0, 1] },
      states: [COMMITTED, COMMITTED, COMMITTED, COMMITTED],
      centre: [0],
      contributors: [1, 2, 3],
    });
    expect(centralised.effectiveClass).toBe(2);
    // 0 decides, 1 and 3 are one step from the team
    expect(measured(centralised, 'reactivity')).toBeCloseTo((1 + 2 * near(1)) / 3, 15);
  });

  test('where nobody is active there is nothing to boast of and nothing to fear', () => {
    const asleep = arranged({ people: nine.people, states: new Array(9).fill(0) });
    for (const name of [
      'contentSynergy',
      'reportingCoverage',
      'brandControl',
      'reputationRisk',
      'reactivity',
    ])
      expect(measured(asleep, name)).toBe(0);
  });

  test('a hub held up by compliance works on paper only', () => {
    const paper = arranged({
      people: { size: 3, unit: [0, 1, 1] },
      states: [COMMITTED, COMPLIANT, COMMITTED],
      trained: [1],
      underPolicy: [0, 1, 2],
      centre: [0],
      hubs: [[1, 1]],
      practitioners: [[2, 1]],
    });
    expect(measured(paper, 'brandControl')).toBe(1);
    expect(measured(paper, 'contentSynergy')).toBe(1 / 2);
  });
});

test('a policy halves the risk from the week it is written, and nothing is measured of what is unknown', () => {
  const setting = tinySetting({ size: 6, start: [0, 1, 2], horizon: 12, rule: { abandonRate: 0 } });
  const risk = (...tactics: Record<string, unknown>[]) =>
    play(setting, tactics.length === 0 ? [] : doing(...tactics)).series('reputationRisk');
  expect(risk()).toEqual(new Array(13).fill(0.0015));
  expect(risk({ tactic: 'policy' }).slice(0, 3)).toEqual([0.0015, 0.00075, 0.00075]);
  expect(() => play(setting).series('reactivity')).toThrow('no series reactivity');
});
