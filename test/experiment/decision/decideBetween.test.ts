import { describe, expect, test } from 'vitest';
import { seedKey, streamKey, uniform } from '../../../src/engine/draws.ts';
import { type DecidedPlan, decideBetween } from '../../../src/experiment/decision/decideBetween.ts';
import { simultaneousPairs } from '../../../src/experiment/decision/simultaneousPairs.ts';
import type { OutcomeMetric } from '../../../src/experiment/outcomes.ts';
import type { Criterion } from '../../../src/scenario/decide/decisiveOutcomes.ts';
import { differenceOverWorlds } from '../../../src/statistics/differenceOverWorlds.ts';

const WORLDS = 200;
const key = seedKey('decision');
const usual: Criterion[] = [
  { outcome: 'kept', margin: 0.05 },
  { outcome: 'buyIn', margin: 0.02 },
  { outcome: 'cost', margin: 0.05, relative: true },
];

/** Luck of a plan in a world, from −1 to 1. */
const luck = (name: string, r: number) => 2 * uniform(streamKey(key, name), r, 0) - 1;
const column = (value: (r: number) => number, worlds = WORLDS) =>
  Float64Array.from({ length: worlds }, (_, r) => value(r));
const plan = (
  name: string,
  outcomes: Partial<Record<OutcomeMetric, (r: number) => number>>,
  { ranked = true, worlds = WORLDS } = {},
): DecidedPlan => ({
  name,
  ranked,
  outcomes: new Map(
    Object.entries(outcomes).map(([metric, value]) => [metric as OutcomeMetric, column(value, worlds)]),
  ),
});
/** Keeps in so many worlds of 200, wins so much, costs so much; a little luck in the last two. */
const steady = (name: string, kept: number, buyIn: number, cost: number) =>
  plan(name, {
    kept: (r) => (r < kept ? 1 : 0),
    buyIn: (r) => buyIn + 0.01 * luck(name, r),
    cost: (r) => cost * (1 + 0.02 * luck(`cost of ${name}`, r)),
  });
const decide = (plans: readonly DecidedPlan[], by = usual, worlds = WORLDS) => {
  const decision = decideBetween(plans, by, worlds, key);
  if (decision === undefined) throw new Error('no plan is ranked');
  return decision;
};
const verdicts = (plans: readonly DecidedPlan[], by = usual, worlds = WORLDS) =>
  Object.fromEntries(decide(plans, by, worlds).rivals.map(({ plan, verdict, at }) => [plan, [verdict, at]]));

describe('the choice', () => {
  test('goes on to the next outcome only between plans that differ by less than what matters', () => {
    const plans = [
      steady('safe', 190, 0.5, 2e6),
      steady('thrifty', 186, 0.49, 1.5e6),
      steady('cheapest', 160, 0.6, 1e6),
    ];
    const { chosen, stages } = decide(plans);
    expect(stages.map(({ outcome, left }) => [outcome, left])).toEqual([
      ['kept', ['safe', 'thrifty']],
      ['buyIn', ['safe', 'thrifty']],
      ['cost', ['thrifty']],
    ]);
    expect(stages[0].best).toBe(0.95);
    expect(chosen).toBe('thrifty');
  });

  test('a difference as large as the margin matters, whatever the rounding of means', () => {
    const plans = [steady('a', 190, 0.5, 2e6), steady('b', 180, 0.5, 1e6)];
    expect(0.95 - 0.9).toBeLessThan(0.05);
    expect(decide(plans).stages[0].left).toEqual(['a']);
  });

  test('of relative money goes by a share of the cheapest', () => {
    const by: Criterion[] = [
      { outcome: 'cost', margin: 0.1, relative: true },
      { outcome: 'buyIn', margin: 0 },
    ];
    const priced = (name: string, cost: number, buyIn: number) =>
      plan(name, { cost: () => cost, buyIn: () => buyIn });
    const plans = [priced('a', 100, 0.1), priced('b', 109, 0.3), priced('c', 110, 0.9)];
    const { chosen, stages } = decide(plans, by);
    expect(stages[0].left).toEqual(['a', 'b']);
    expect(chosen).toBe('b');
  });

  const equal = (name: string) => plan(name, { kept: () => 1, buyIn: () => 0.4, cost: () => 1e6 });

  test('of equals is all of them, whatever their order', () => {
    const worse = plan('worse', { kept: () => 1, buyIn: () => 0.1, cost: () => 1e6 });
    for (const plans of [
      [equal('x'), worse, equal('y')],
      [equal('y'), equal('x'), worse],
    ])
      expect(decide(plans).chosenWith.toSorted()).toEqual(['x', 'y']);
    expect(decide([equal('x'), equal('y')])).toMatchObject({ chosen: 'x', contenders: ['x', 'y'] });
    expect(verdicts([equal('x'), equal('y')])).toEqual({ y: ['no-difference-that-matters', undefined] });
  });

  test('between equals in the last outcome goes by those before it, never by the order of plans', () => {
    const by: Criterion[] = [
      { outcome: 'buyIn', margin: 0.02 },
      { outcome: 'resistant', margin: 0.01 },
    ];
    const won = (name: string, buyIn: number) => plan(name, { buyIn: () => buyIn, resistant: () => 0 });
    for (const plans of [
      [won('less', 0.4), won('more', 0.41)],
      [won('more', 0.41), won('less', 0.4)],
    ])
      expect(decide(plans, by)).toMatchObject({ chosen: 'more', chosenWith: ['more'] });
  });

  test('has beside it what doing nothing gives where the target does not tell the two apart', () => {
    const nothing = { ...steady('nothing', 0, 0.02, 0), ranked: false };
    const nowhere = decide([steady('a', 0, 0.5, 2e6), steady('b', 0, 0.2, 1e6), nothing]);
    expect(nowhere.besideNothing).toMatchObject({ plan: 'nothing', keptNowhere: true });
    expect(nowhere.besideNothing!.buyIn.ofChosen).toBeCloseTo(0.5, 2);
    expect(nowhere.besideNothing!.cost.ofNothing).toBe(0);
    const once = decide([steady('a', 1, 0.5, 2e6), steady('b', 0, 0.2, 1e6), nothing]);
    expect(once.besideNothing).toMatchObject({ keptNowhere: false });
    expect(
      decide([steady('a', 100, 0.5, 2e6), steady('b', 0, 0.2, 1e6), nothing]).besideNothing,
    ).toBeUndefined();
  });

  test('is between ranked plans: doing nothing is cheapest, and stands outside', () => {
    const nothing = { ...steady('nothing', 199, 0.9, 0), ranked: false };
    const { chosen, rivals } = decide([nothing, steady('a', 190, 0.5, 2e6), steady('b', 100, 0.2, 2e6)]);
    expect(chosen).toBe('a');
    expect(rivals.map(({ plan }) => plan)).toEqual(['b']);
    expect(decideBetween([nothing], usual, WORLDS, key)).toBeUndefined();
  });

  test('leaves out who has no value, and asks every ranked plan for the outcomes', () => {
    const failed = plan('failed', { kept: () => NaN, buyIn: () => NaN, cost: () => NaN });
    const { chosen, rivals } = decide([failed, steady('a', 10, 0.1, 2e6)]);
    expect(chosen).toBe('a');
    expect(rivals).toMatchObject([{ plan: 'failed', verdict: 'not-told-apart', at: 'kept' }]);
    expect(() => decide([plan('bare', { kept: () => 1 })])).toThrow('plan "bare" has no buyIn');
  });
});

describe('a rival', () => {
  test('is told apart where the whole interval lies beyond the margin', () => {
    expect(verdicts([steady('a', 190, 0.5, 2e6), steady('b', 120, 0.9, 1e6)])).toEqual({
      b: ['told-apart', 'kept'],
    });
    expect(verdicts([steady('a', 200, 0.5, 2e6), steady('b', 200, 0.4, 1e6)])).toEqual({
      b: ['told-apart', 'buyIn'],
    });
    expect(verdicts([steady('a', 200, 0.5, 1e6), steady('b', 200, 0.5, 2e6)])).toEqual({
      b: ['told-apart', 'cost'],
    });
  });

  test('is not told apart where it may be the better one by more than what matters', () => {
    // both keep in half of the worlds, seldom in the same
    const keeping = (name: string, kept: (r: number) => boolean) =>
      plan(name, { kept: (r) => (kept(r) ? 1 : 0), buyIn: () => 0.5, cost: () => 1e6 });
    const plans = [keeping('a', (r) => r % 2 === 0), keeping('b', (r) => r < 100)];
    const [rival] = decide(plans).rivals;
    expect([rival.verdict, rival.at]).toEqual(['not-told-apart', 'kept']);
    expect(rival.differences[0].low).toBeLessThan(-0.05);
  });

  test('that is left open before and is ahead later stays open where it was, and is told to be ahead', () => {
    // a keeps in 12 worlds more, which are few enough to be luck; b wins six points more
    const kept = (name: string, from: number, until: number, buyIn: number) =>
      plan(name, {
        kept: (r) => (r >= from && r < until ? 1 : 0),
        buyIn: (r) => buyIn + 0.01 * luck(name, r),
        cost: () => 1e6,
      });
    const [rival] = decide([kept('a', 0, 112, 0.5), kept('b', 100, 200, 0.56)]).rivals;
    // also where it may be ahead in what is kept itself: the less that is known, the more later outcomes matter
    expect(rival).toMatchObject({ plan: 'b', verdict: 'not-told-apart', at: 'kept', aheadAt: 'buyIn' });
    expect(rival.differences[0].low).toBeLessThan(0);
    const [open] = decide([kept('a', 0, 196, 0.5), kept('b', 0, 184, 0.56)]).rivals;
    expect(open).toMatchObject({ verdict: 'not-told-apart', at: 'kept', aheadAt: 'buyIn' });
    expect(open.differences[0].low).toBeGreaterThan(0);
    expect(open.differences[1].high).toBeLessThan(0);
  });

  test('that is within every margin makes no difference that matters', () => {
    expect(verdicts([steady('a', 200, 0.5, 1e6), steady('b', 200, 0.505, 1.02e6)])).toEqual({
      b: ['no-difference-that-matters', undefined],
    });
  });

  test('that may be worse by more than what matters, and no more than may, stays open', () => {
    // the chosen one is cheaper by about 5 %, and by how much is not known well enough
    const priced = (name: string, cost: number) =>
      plan(name, { kept: () => 1, buyIn: () => 0.5, cost: (r) => cost * (1 + 0.2 * luck(name, r)) });
    const [rival] = decide([priced('a', 1e6), priced('b', 1.05e6)]).rivals;
    expect([rival.verdict, rival.at]).toEqual(['not-told-apart', 'cost']);
    const [, , { low, high, margin }] = rival.differences;
    expect(high).toBeLessThan(margin);
    expect(low).toBeLessThan(-margin);
  });

  test('is known to be dearer where the money is the same in every world', () => {
    const priced = (name: string, cost: number) => plan(name, { cost: () => cost });
    const by: Criterion[] = [{ outcome: 'cost', margin: 0.05, relative: true }];
    const [rival] = decide([priced('a', 100), priced('b', 106)], by).rivals;
    expect(rival).toMatchObject({ verdict: 'told-apart', at: 'cost' });
    expect(rival.differences[0]).toMatchObject({ estimate: -6, method: 'same', margin: 5, low: NaN });
  });

  test('of three worlds is not told apart, however far away', () => {
    const few = (name: string, cost: number) =>
      plan(name, { cost: (r) => cost + r ** 2 * (cost - 50) }, { worlds: 3 });
    expect(verdicts([few('a', 100), few('b', 1000)], [{ outcome: 'cost', margin: 0 }], 3)).toEqual({
      b: ['not-told-apart', 'cost'],
    });
  });

  test('has its differences turned so that the chosen plan comes first, whatever their order', () => {
    const [a, b] = [steady('a', 190, 0.5, 2e6), steady('b', 120, 0.3, 1e6)];
    const [forward] = decide([a, b]).rivals;
    const [backward] = decide([b, a]).rivals;
    expect(forward.differences[0].estimate).toBeCloseTo(0.35, 12);
    for (const [k, each] of forward.differences.entries()) {
      expect(backward.differences[k].estimate).toBeCloseTo(each.estimate, 6);
      expect(backward.differences[k].low).toBeCloseTo(each.low, 6);
    }
    expect(forward.differences.map(({ outcome, n }) => [outcome, n])).toEqual([
      ['kept', 200],
      ['buyIn', 200],
      ['cost', 200],
    ]);
  });

  test('that is as good is told apart by luck in one decision of twenty at most', () => {
    const TRIALS = 300;
    let told = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const alike = (name: string) =>
        plan(name, { buyIn: (r) => 0.5 + 0.1 * luck(`${trial} ${name}`, r) }, { worlds: 30 });
      const { rivals } = decide([alike('a'), alike('b'), alike('c')], [{ outcome: 'buyIn', margin: 0 }], 30);
      if (rivals.some(({ verdict }) => verdict === 'told-apart')) told++;
    }
    expect(told / TRIALS).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / TRIALS));
  });
});

describe('all pairs', () => {
  const plans = [steady('a', 190, 0.5, 2e6), steady('b', 120, 0.3, 1e6), steady('c', 200, 0.4, 1e6)];

  test('stand in plan order, each the later less the earlier, wider than one alone', () => {
    const pairs = simultaneousPairs(plans, ['kept', 'buyIn', 'weeksLost'], WORLDS, key);
    expect(pairs.map(({ a, b, metric }) => `${b}-${a} ${metric}`)).toEqual([
      'b-a kept',
      'b-a buyIn',
      'c-a kept',
      'c-a buyIn',
      'c-b kept',
      'c-b buyIn',
    ]);
    const [a, b] = plans.map(({ outcomes }) => outcomes.get('buyIn')!);
    const alone = differenceOverWorlds(a, b, WORLDS, 'share');
    expect(pairs[1].estimate).toBe(alone.estimate);
    expect(pairs[1].high - pairs[1].low).toBeGreaterThan(alone.high - alone.low);
  });
});
