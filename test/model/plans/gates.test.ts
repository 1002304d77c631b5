import { describe, expect, test } from 'vitest';
import { leverOf } from '../../../src/model/lever.ts';
import { metrics } from '../../../src/model/metrics/metrics.ts';
import { holds, parseCondition } from '../../../src/model/plans/condition.ts';
import { play, stepsOf, type Tiny, tinySetting } from '../tinySetting.ts';

/** Nobody moves unless told; p1 hears in the weeks in which the step `next` speaks to them. */
const tiny: Tiny = { size: 4, threshold: 1.6, horizon: 12, rule: { communicationReach: 1 } };
const speak = { tactic: 'announce', who: { people: ['p1'] }, strength: 1, halfLife: 5200, campaigns: 0 };
const inform = (at: number) => ({
  tactic: 'announce',
  who: { people: ['p0', 'p2'] },
  strength: 1,
  halfLife: 1,
  at,
});

/** Metrics that are split into groups and have no one number. */
const split = new Set(['stage', 'level', 'structure', 'structureOnPaper', 'blocking']);

/** First week in which p1 is spoken to, −1 if never. */
function firstWord(steps: readonly object[], more: Partial<Tiny> = {}): number {
  let first = -1;
  play(tinySetting({ ...tiny, ...more }), stepsOf(steps), ({ levers }, week) => {
    if (first < 0 && leverOf(levers.communication, 1) > 0.9) first = week;
  });
  return first;
}
const gated = (gate: object | undefined, at = 3) => [
  { id: 'inform', do: [inform(at)], ...(gate ? { gate } : {}) },
  { id: 'next', after: 'inform', do: [speak] },
];

describe('a step', () => {
  test('without `after` begins in week 1, whatever its place', () => {
    expect(
      firstWord([
        { id: 'a', do: [inform(3)] },
        { id: 'b', do: [speak] },
      ]),
    ).toBe(1);
  });
  test('begins a tactic in the week that `at` says, counted from its own start', () => {
    expect(firstWord([{ id: 'b', do: [{ ...speak, at: 4 }] }])).toBe(4);
    expect(
      firstWord(
        gated(undefined, 3).map((step) =>
          step.id === 'next' ? { ...step, do: [{ ...speak, at: 2 }] } : step,
        ),
      ),
    ).toBe(5);
  });
  test('without a gate is passed once its last tactic has begun', () => {
    expect(firstWord(gated(undefined, 3))).toBe(4);
  });
  test('may stand before the one it waits for', () => {
    expect(firstWord(gated(undefined, 3).toReversed())).toBe(4);
  });
});

describe('a gate', () => {
  // p0 and p2 are aware from week 3 on: a half of everybody
  const when = 'target.aware >= 50%';

  test('opens in the week after its condition has held', () => {
    expect(firstWord(gated({ when }))).toBe(4);
  });
  test('asks the condition to hold for weeks in a row', () => {
    expect(firstWord(gated({ when, hold: 3 }))).toBe(6);
  });
  test('looks at the people its step has addressed', () => {
    expect(firstWord(gated({ when: 'inform.aware >= 100%' }))).toBe(4);
    expect(firstWord(gated({ when: 'inform.aware > 100%' }))).toBe(-1);
  });
  test('waits as long as it takes', () => {
    expect(firstWord(gated({ when, within: 2 }, 7))).toBe(8);
    expect(firstWord(gated({ when, within: 2, otherwise: 'wait' }, 7))).toBe(8);
  });
  test('lets the next step begin when its time is over', () => {
    expect(firstWord(gated({ when: 'target.declared >= 50%', within: 5, otherwise: 'next' }))).toBe(6);
  });
  test('gives the plan up when its time is over: nothing new begins, and what ran stops', () => {
    const spoken: boolean[] = [];
    const steps = stepsOf([
      { id: 'a', do: [inform(1)], gate: { when: 'target.declared >= 50%', within: 3, otherwise: 'giveUp' } },
      { id: 'b', do: [speak, { ...speak, who: { people: ['p3'] }, at: 6 }] },
    ]);
    const { world } = play(tinySetting(tiny), steps, ({ levers }) =>
      spoken.push(leverOf(levers.communication, 1) > 0),
    );
    expect(spoken).toEqual([true, true, true, ...new Array(9).fill(false)]);
    expect(world.state[3]).toBe(0);
  });
  test('repeats its step when its time is over, from its first week', () => {
    const begun: number[] = [];
    let spent = 0;
    const steps = stepsOf([
      {
        id: 'a',
        do: [{ ...speak, strength: 0, campaigns: 1, at: 2 }],
        gate: { when: 'target.declared >= 50%', within: 4, otherwise: 'repeat' },
      },
    ]);
    play(tinySetting(tiny), steps, ({ ledger }, week) => {
      if (ledger.spent > spent) begun.push(week);
      spent = ledger.spent;
    });
    expect(begun).toEqual([2, 6, 10]);
  });
});

describe('a condition may ask what a lens, money and load are', () => {
  test('every metric of the whole organisation that is one number', () => {
    const refused = metrics
      .filter(({ name }) => !split.has(name))
      .map(({ name }) => [name, parseCondition(`target.${name} >= 0`, [])] as const)
      .filter(([, read]) => 'message' in read)
      .map(([name]) => name);
    expect(refused).toEqual([
      'adopters',
      'unaware',
      'trial',
      'discontinued',
      'skill',
      'reactance',
      'liveTies',
      'reachedOnPaper',
    ]);
  });
  test('waits until enough is spent', () => {
    const spend = { tactic: 'announce', strength: 0, campaigns: 1 };
    const price = tinySetting(tiny).resources.costs.campaign;
    const steps = [
      { id: 'a', do: [spend, { ...spend, at: 3 }], gate: { when: `target.cost >= ${2 * price}` } },
      { id: 'b', after: 'a', do: [speak] },
    ];
    expect(firstWord(steps)).toBe(4);
  });
  test('sees the load of the week that is over, in a gate as in an until', () => {
    // half an hour a week of a capacity of two is asked of everybody from week 3 on
    const heavy = { tactic: 'mandate', peak: 1, ramp: 1, weeks: 5200, reminders: 0, at: 3 };
    expect(
      firstWord([
        { id: 'a', do: [heavy], gate: { when: 'target.load >= 0.25' } },
        { id: 'b', after: 'a', do: [speak] },
      ]),
    ).toBe(4);
    const counts: number[] = [];
    const repeat = {
      tactic: 'hub',
      by: 'size',
      every: 1,
      until: 'target.load >= 0.2',
      hours: 0,
      recruits: 0,
    };
    const units: Partial<Tiny> = { size: 8, unit: [0, 0, 1, 1, 2, 2, 3, 3] };
    play(
      tinySetting({ ...tiny, ...units }),
      stepsOf([
        { id: 'heavy', do: [heavy] },
        { id: 'replicate', repeat },
      ]),
      ({ coordination }) => counts.push(coordination.posts.length),
    );
    expect(counts.slice(0, 6)).toEqual([1, 2, 3, 3, 3, 3]);
  });
});

describe('a repeated tactic', () => {
  const units: Partial<Tiny> = { size: 8, unit: [0, 0, 1, 1, 2, 2, 3, 3] };
  const opened = (repeat: object, more: Partial<Tiny> = {}) => {
    const counts: number[] = [];
    const steps = stepsOf([
      // people of the unit that comes last
      { id: 'inform', do: [{ ...inform(5), who: { people: ['p6', 'p7'] } }] },
      { id: 'replicate', repeat: { tactic: 'hub', by: 'size', ...repeat } },
    ]);
    play(tinySetting({ ...tiny, ...units, ...more }), steps, ({ coordination }) =>
      counts.push(coordination.posts.length),
    );
    return counts;
  };
  test('begins every so many weeks, until no unit is left', () => {
    expect(opened({ every: 2 })).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 4, 4, 4, 4]);
  });
  test('stops for good once its condition has held', () => {
    // both are aware at the end of week 5: the hub of week 7 is not begun
    expect(opened({ every: 2, until: 'inform.aware >= 100%' })).toEqual([1, 1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3]);
  });
});

describe('the condition of a gate', () => {
  const value = (written: string, values: Record<string, number>) => {
    const read = parseCondition(written, ['a', 'b']);
    if ('message' in read) throw new Error(read.message.en);
    return holds(read, (of, metric) => values[`${of}.${metric}`]);
  };
  test('meets a bound exactly: 7 of 100 are 7 %', () => {
    expect(value('a.trained >= 7%', { 'a.trained': 7 / 100 })).toBe(true);
    expect(value('a.trained > 7%', { 'a.trained': 7 / 100 })).toBe(false);
    expect(value('a.trained <= 0.07', { 'a.trained': 7 / 100 })).toBe(true);
    expect(value('a.trained < 7%', { 'a.trained': 7 / 100 })).toBe(false);
  });
  test('binds `and` tighter than `or`', () => {
    const written = 'a.trained >= 1 or a.buyIn >= 1 and b.buyIn >= 1';
    expect(value(written, { 'a.trained': 1, 'a.buyIn': 0, 'b.buyIn': 0 })).toBe(true);
    expect(value(written, { 'a.trained': 0, 'a.buyIn': 1, 'b.buyIn': 0 })).toBe(false);
    expect(value(written, { 'a.trained': 0, 'a.buyIn': 1, 'b.buyIn': 1 })).toBe(true);
  });
  test('may be `target.reached` alone', () => {
    expect(value('target.reached', { 'target.reached': 1 })).toBe(true);
    expect(value('target.reached', { 'target.reached': 0 })).toBe(false);
  });
});
