import { describe, expect, test } from 'vitest';
import { goingOn } from '../../../src/model/plans/goingOn.ts';
import type { Plan } from '../../../src/model/plans/plan.ts';
import { doing, play, stepsOf, type Tiny, tinySetting } from '../tinySetting.ts';

/** One of two is committed; nobody moves by themselves. */
const tiny: Tiny = { size: 2, threshold: 1.6, start: [0], horizon: 8 };
const speak = { tactic: 'announce' };
const ask = (when: string, more: object = {}) => ({ id: 'try', do: [speak], gate: { when, ...more } });
const gatesOf = (plan: Plan, ...ids: string[]) => {
  const { series } = play(tinySetting(tiny), plan);
  return ids.map((id) => ({
    passed: series('passed', `step=${id}`),
    failed: series('failed', `step=${id}`),
    gaveUp: series('gaveUp'),
  }));
};
const never = new Array(9).fill(0);

describe('what came of a gate', () => {
  test('is that it was passed, from the week in which it was', () => {
    const steps = stepsOf([ask('target.buyIn >= 50%', { hold: 3, within: 5 })]);
    expect(gatesOf({ steps }, 'try')).toEqual([
      { passed: [0, 0, 0, 1, 1, 1, 1, 1, 1], failed: never, gaveUp: never },
    ]);
  });

  test('is that it failed once its time was over, whatever happens then', () => {
    const late = [0, 0, 0, 1, 1, 1, 1, 1, 1];
    for (const otherwise of ['wait', 'repeat', 'next']) {
      const steps = stepsOf([ask('target.buyIn >= 90%', { within: 3, otherwise })]);
      expect(gatesOf({ steps }, 'try')).toEqual([{ passed: never, failed: late, gaveUp: never }]);
    }
    const steps = stepsOf([ask('target.buyIn >= 90%', { within: 3, otherwise: 'giveUp' })]);
    expect(gatesOf({ steps }, 'try')).toEqual([{ passed: never, failed: late, gaveUp: late }]);
  });

  test('is kept when another plan takes over, and joined by what comes of its own gates', () => {
    const other: Plan = {
      steps: stepsOf([{ ...ask('target.buyIn >= 50%', { within: 5 }), id: 'again' }]),
    };
    const steps = stepsOf([ask('target.buyIn >= 90%', { within: 3, otherwise: { fork: 'other' } })]);
    expect(gatesOf({ steps, forks: new Map([['other', other]]) }, 'try', 'again')).toEqual([
      { passed: never, failed: [0, 0, 0, 1, 1, 1, 1, 1, 1], gaveUp: never },
      { passed: [0, 0, 0, 0, 1, 1, 1, 1, 1], failed: never, gaveUp: never },
    ]);
  });

  test('is not measured of plans without gates', () => {
    expect(() => play(tinySetting(tiny), doing(speak)).series('gaveUp')).toThrow('no series');
  });
});

describe('a plan that is given up', () => {
  test('spends nothing more: posts and courses end with it', () => {
    const spent: number[] = [];
    const steps = stepsOf([
      {
        id: 'try',
        do: [{ tactic: 'centralTeam' }, { tactic: 'train', hours: 8, compulsory: true }],
        gate: { when: 'target.buyIn >= 90%', within: 3, otherwise: 'giveUp' },
      },
    ]);
    play(tinySetting({ ...tiny, rule: { saturation: true } }), steps, ({ ledger }) =>
      spent.push(ledger.spent),
    );
    // three weeks of a post and of two hours of each
    expect(spent[2]).toBe(3 * (1600 + 2 * 2 * 195));
    expect(spent.slice(3)).toEqual(new Array(5).fill(spent[2]));
  });

  test('has a twin that goes on instead, and so have plans that take over from it', () => {
    const gaveUp = { when: 'target.buyIn >= 90%', within: 3, otherwise: 'giveUp' };
    const steps = stepsOf([{ id: 'try', do: [speak], gate: gaveUp }]);
    const forks = new Map<string, Plan>();
    const plan: Plan = { steps, forks, next: { at: 9, plan: { steps } } };
    forks.set('itself', plan);
    const twin = goingOn(plan)!;
    expect(twin.steps[0].gate).toEqual({ ...steps[0].gate, otherwise: 'next' });
    expect(twin.next!.plan.steps[0].gate!.otherwise).toBe('next');
    expect(twin.forks!.get('itself')).toBe(twin);
    // the plan itself is as it was
    expect(plan.steps[0].gate!.otherwise).toBe('giveUp');
    expect(goingOn({ steps: doing(speak) })).toBeUndefined();
  });
});
