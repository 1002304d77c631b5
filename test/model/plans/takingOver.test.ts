import { describe, expect, test } from 'vitest';
import { leverColumn, leverOf } from '../../../src/model/lever.ts';
import type { Plan } from '../../../src/model/plans/plan.ts';
import type { World } from '../../../src/model/world.ts';
import { doing, play, stepsOf, type Tiny, tinySetting } from '../tinySetting.ts';

/** Nobody does what is asked. */
const tiny: Tiny = { size: 6, threshold: 1.6, horizon: 12, rule: { complianceRate: 0, resistanceRate: 0 } };
const never = 'target.declared >= 100%';
/** An obligation of one person, who is reminded of it every week until it ends. */
const speak = (person: string) => ({
  tactic: 'mandate',
  who: { people: [person] },
  peak: 0.5,
  weeks: 5200,
  reminders: 1,
});
/** Who is spoken to in each week, by the plan that speaks to them. */
const spoken = (plan: Plan, more: Partial<Tiny> = {}) => {
  const heard: string[] = [];
  play(tinySetting({ ...tiny, ...more }), plan, ({ levers }) =>
    heard.push(
      Array.from(leverColumn(levers.communication).keys())
        .filter((i) => leverOf(levers.communication, i) > 0.9)
        .map((i) => 'abcdef'[i])
        .join(''),
    ),
  );
  return heard;
};
const a = doing(speak('p0'));
const b = doing(speak('p1'));
const c = doing(speak('p2'));

describe('a plan that another takes over from', () => {
  test('speaks until the week before, and the other from its first week on', () => {
    expect(spoken({ steps: a, next: { at: 5, plan: { steps: b } } })).toEqual([
      ...new Array(4).fill('a'),
      ...new Array(8).fill('b'),
    ]);
  });

  test('may be taken over from again', () => {
    const twice: Plan = {
      steps: a,
      next: { at: 3, plan: { steps: b, next: { at: 7, plan: { steps: c } } } },
    };
    expect(spoken(twice).join(' ')).toBe('a a b b b b c c c c c c');
  });

  test('is passed over where its week has come and gone before it could begin', () => {
    const late: Plan = { steps: b, next: { at: 2, plan: { steps: c } } };
    const gate = { when: never, within: 4, otherwise: { fork: 'late' } };
    const steps = stepsOf([{ id: 'a', do: [speak('p0')], gate }]);
    const standing: number[] = [];
    expect(spoken({ steps, forks: new Map([['late', late]]) }).join(' ')).toBe('a a a a c c c c c c c c');
    // not even what would stand begins
    const building: Plan = {
      steps: doing({ tactic: 'centralTeam', people: 1 }),
      next: { at: 2, plan: { steps: c } },
    };
    play(
      tinySetting(tiny),
      { steps, next: undefined, forks: new Map([['late', building]]) },
      ({ coordination }) => standing.push(coordination.posts.length),
    );
    expect(standing).toEqual(new Array(12).fill(0));
  });

  describe('leaves behind', () => {
    const firm: Tiny = {
      ...tiny,
      size: 8,
      unit: [0, 0, 0, 0, 1, 1, 1, 1],
      level: [1, 0, 1, 1, 1, 1, 1, 1],
      start: [0, 4],
      rule: { tieUptake: 1, complianceRate: 0, lapseRate: 0 },
      horizon: 16,
    };
    const watched = (next: Plan['steps'], look: (world: World, week: number) => unknown, at = 9) => {
      const seen: unknown[] = [];
      const first = doing(
        { tactic: 'mandate', peak: 0.8, ramp: 1, weeks: 40, residual: 0.2, who: { people: ['p2'] } },
        { tactic: 'sponsor', weeks: 4 },
        { tactic: 'recognise', every: 2 },
        { tactic: 'centralTeam', people: 1, fill: 'rank', functions: [] },
        { tactic: 'hub', who: { units: ['unit 1'] }, weeks: 2, hours: 0, recruits: 0 },
        { tactic: 'community', ties: 1, every: 2, days: 1 },
      );
      play(tinySetting(firm), { steps: first, next: { at, plan: { steps: next } } }, (world, week) => {
        if (week >= at - 1) seen.push(look(world, week));
      });
      return seen;
    };
    const nothing = doing();

    test('no demand: a mandate ends at once, without its residue', () => {
      expect(watched(nothing, ({ levers }) => leverOf(levers.mandate, 2)).slice(0, 3)).toEqual([0.8, 0, 0]);
    });

    test('what stands: posts, their ties and their upkeep, and hubs go on offering ties', () => {
      const stands = ({ coordination }: World) =>
        coordination.posts.map(({ holder, stands }) => [holder, stands]);
      const [before, ...after] = watched(nothing, stands);
      expect(before).toEqual([
        [1, true],
        [4, true],
      ]);
      for (const each of after) expect(each).toEqual(before);
      // somebody of unit 1 who becomes active after the change of plan is offered its hub’s tie
      const offered = watched(nothing, ({ coordination, state }, week) => {
        if (week === 10) state[6] = 3;
        return coordination.offered[6];
      });
      expect(offered.slice(0, 4)).toEqual([-1, -1, -1, 1]);
    });

    test('what was gained: leadership of a sponsor, and recognition of effort', () => {
      const gained = watched(nothing, ({ leadership, centreIsLegitimate, unitEase }) => [
        Math.round(leadership * 1e6) / 1e6,
        centreIsLegitimate,
        Array.from(unitEase),
      ]);
      for (const each of gained) expect(each).toEqual([0.7, true, [0.05, 0.05]]);
    });

    test('posts by rank, which a plan of volunteers fills anew unless their holders were won over', () => {
      const held = (committed: boolean) =>
        watched(
          doing({ tactic: 'centralTeam', people: 1, functions: [] }),
          ({ coordination, state }, week) => {
            if (week === 8 && committed) state[1] = 3;
            return coordination.posts[0].holder;
          },
        );
      expect(held(false).slice(0, 3)).toEqual([1, 0, 0]);
      expect(held(true).slice(0, 3)).toEqual([1, 1, 1]);
    });
  });
});

describe('a gate that forks', () => {
  const gated = (entry: object, within: number, fork: string, id = 'step') =>
    stepsOf([{ id, do: [entry], gate: { when: never, within, otherwise: { fork } } }]);

  test('hands over to another plan when its time is over', () => {
    const plan: Plan = { steps: gated(speak('p0'), 4, 'b'), forks: new Map([['b', { steps: b }]]) };
    expect(spoken(plan).join(' ')).toBe('a a a a b b b b b b b b');
  });

  test('does not when its condition holds in time', () => {
    const plan: Plan = {
      steps: stepsOf([
        {
          id: 'step',
          do: [speak('p0')],
          gate: { when: 'target.declared <= 0%', within: 4, otherwise: { fork: 'b' } },
        },
      ]),
      forks: new Map([['b', { steps: b }]]),
    };
    expect(spoken(plan).join('')).toBe('a'.repeat(12));
  });

  test('may lead back: two plans take turns, each from its first week', () => {
    const one: Plan = { steps: gated(speak('p0'), 3, 'two'), forks: new Map() };
    const two: Plan = { steps: gated(speak('p1'), 2, 'one'), forks: new Map([['one', one]]) };
    (one.forks as Map<string, Plan>).set('two', two);
    expect(spoken(one).join('')).toBe('aaabbaaabbaa');
  });

  test('leaves the gates of steps beside it behind', () => {
    const beside = (otherwise: unknown) =>
      stepsOf([
        { id: 'one', do: [speak('p0')], gate: { when: 'one.trained >= 1', within: 3, otherwise } },
        {
          id: 'two',
          do: [speak('p2')],
          gate: { when: 'two.trained >= 1', within: 3, otherwise: { fork: 'b' } },
        },
      ]);
    const forks = new Map<string, Plan>([
      ['b', { steps: b }],
      ['d', { steps: doing(speak('p3')) }],
    ]);
    expect(spoken({ steps: beside({ fork: 'd' }), forks }).join(' ')).toBe('ac ac ac d d d d d d d d d');
    // whoever gives up has nothing left to look at either
    expect(
      spoken({ steps: beside('giveUp'), forks })
        .join(' ')
        .trim(),
    ).toBe('ac ac ac');
  });

  test('keeps the week in which a third plan takes over', () => {
    const plan: Plan = {
      steps: gated(speak('p0'), 3, 'b'),
      forks: new Map([['b', { steps: b }]]),
      next: { at: 8, plan: { steps: c } },
    };
    expect(spoken(plan).join('')).toBe('aaabbbbccccc');
  });
});

describe('a step that waits for several', () => {
  const wait = (id: string, at: number) => ({ id, do: [{ ...speak('p4'), at }] });
  const join = (after: string | string[]) => ({ id: 'join', after, do: [speak('p0')] });
  const begins = (after: string | string[]) =>
    spoken({ steps: stepsOf([wait('soon', 2), wait('late', 6), join(after)]) }).findIndex((who) =>
      who.includes('a'),
    ) + 1;

  test('begins in the week after the last of them is passed', () => {
    expect(begins('soon')).toBe(3);
    expect(begins(['soon', 'late'])).toBe(7);
    expect(begins(['late', 'soon'])).toBe(7);
    expect(begins([])).toBe(1);
  });

  test('works on the unit of the first that is named', () => {
    const steps = (after: string[]) =>
      stepsOf([
        { id: 'one', do: [{ tactic: 'hub', who: { pick: 'unit', by: 'size' } }] },
        { id: 'two', do: [{ tactic: 'hub', who: { pick: 'unit', by: 'size' }, at: 2 }] },
        { id: 'join', after, do: [{ ...speak('p0'), who: 'unit' }] },
      ]);
    const units: Partial<Tiny> = { unit: [0, 0, 0, 0, 1, 1] };
    expect(spoken({ steps: steps(['one', 'two']) }, units).at(-1)).toBe('abcd');
    expect(spoken({ steps: steps(['two', 'one']) }, units).at(-1)).toBe('ef');
  });
});
