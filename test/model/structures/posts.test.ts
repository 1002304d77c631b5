import { describe, expect, test } from 'vitest';
import { CENTRE } from '../../../src/model/coordination/posts.ts';
import { AWARE, COMMITTED, COMPLIANT, RESISTANT, TRIAL, UNAWARE } from '../../../src/model/states.ts';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

const centralTeam = (fill: string, more: object = {}) =>
  doing({ tactic: 'centralTeam', people: 1, functions: [], fill, ...more });

/** Who holds the first post, week by week from week 1. */
function holders(tiny: Tiny, steps = centralTeam('rank')): number[] {
  const held: number[] = [];
  play(tinySetting(tiny), steps, ({ coordination }) => held.push(coordination.posts[0]?.holder ?? -1));
  return held;
}

describe('a post for volunteers', () => {
  const tiny: Tiny = { size: 4, innovativeness: [2, 1, 0, -1], threshold: 1.6, horizon: 3 };

  test('goes to the most innovative person who is willing, not to the most innovative', () => {
    expect(holders({ ...tiny, start: [1, 2] }, centralTeam('volunteers'))).toEqual([1, 1, 1]);
  });

  test('stays vacant while nobody is willing', () => {
    expect(holders(tiny, centralTeam('volunteers'))).toEqual([-1, -1, -1]);
  });

  test('is taken by somebody aware whose drive is not below 0, who comes committed and with skill .6', () => {
    const setting = tinySetting({
      ...tiny,
      threshold: [0.01, 0, 0, 0],
      rule: { communicationReach: 1, trialRate: 0 },
    });
    const { world } = play(
      { ...setting, horizon: 2 },
      doing(
        { tactic: 'announce', strength: 1 },
        { tactic: 'centralTeam', at: 2, people: 1, functions: [], fill: 'volunteers' },
      ),
    );
    expect(world.coordination.posts[0].holder).toBe(1);
    expect(Array.from(world.state)).toEqual([AWARE, COMMITTED, AWARE, AWARE]);
    expect(world.skills.of(1)).toBe(0.6);
  });
});

describe('a post by rank', () => {
  const tiny: Tiny = { size: 4, level: [1, 2, 0, 2], threshold: 1.6, horizon: 3 };

  test('goes to the highest, who comes compliant and with skill .3', () => {
    const { world } = play(tinySetting({ ...tiny, horizon: 1 }), centralTeam('rank'));
    expect(world.coordination.posts[0].holder).toBe(2);
    expect(world.state[2]).toBe(COMPLIANT);
    expect(world.skills.of(2)).toBe(0.3);
    expect(world.state[0]).toBe(UNAWARE);
  });

  test('leaves the committed committed', () => {
    const { world } = play(tinySetting({ ...tiny, start: [2], horizon: 1 }), centralTeam('rank'));
    expect(world.state[2]).toBe(COMMITTED);
  });

  test('goes to the best connected where no rank is known', () => {
    expect(
      holders({
        size: 4,
        ties: [
          [0, 3],
          [1, 3],
          [2, 3],
        ],
        threshold: 1.6,
        horizon: 1,
      }),
    ).toEqual([3]);
  });

  test('prefers the function it stands for, however it is spelt', () => {
    const steps = doing({ tactic: 'centralTeam', people: 1, functions: ['marketing'], fill: 'rank' });
    expect(
      holders({ ...tiny, function: [1, 0, 1, 0], functionNames: ['Marketing', 'Sales'], horizon: 1 }, steps),
    ).toEqual([1]);
  });
});

describe('a lead who does not use what they lead', () => {
  const idle: Tiny = {
    size: 3,
    level: [0, 1, 2],
    threshold: 1.6,
    horizon: 24,
    rule: { postsCommit: false },
  };

  test('loses the post after four weeks, which is filled four weeks later, never by the same person', () => {
    const held = holders(idle);
    // weeks 1–3 in post, lost at the end of week 4, filled again in week 8 …
    expect(held.slice(0, 11)).toEqual([0, 0, 0, -1, -1, -1, -1, 1, 1, 1, -1]);
    expect(held.slice(14, 18)).toEqual([2, 2, 2, -1]);
    // … until nobody is left who has not lost it
    expect(held.slice(17)).toEqual(new Array(7).fill(-1));
  });

  test('keeps it as long as they use it', () => {
    const { world } = play(tinySetting({ ...idle, start: [0], horizon: 20 }), centralTeam('rank'));
    expect(world.coordination.posts[0].holder).toBe(0);
  });
});

test('who leaves the organisation leaves the post; the newcomer in their place may have it', () => {
  const held = holders({
    size: 2,
    level: [0, 1],
    threshold: 1.6,
    horizon: 6,
    rule: { turnover: 1 },
  });
  expect(held).toEqual([-1, -1, -1, -1, -1, -1]);
  const posts: number[] = [];
  play(
    tinySetting({ size: 2, level: [0, 1], threshold: 1.6, horizon: 60, rule: { turnover: 0.2 } }),
    centralTeam('rank'),
    ({ coordination }) => posts.push(coordination.posts[0].holder),
  );
  // the highest row holds it again and again
  const spells = posts.filter((holder, week) => holder === 0 && posts[week - 1] !== 0).length;
  expect(spells).toBeGreaterThan(1);
  expect(new Set(posts).has(-1)).toBe(true);
});

test('a newcomer starts unaware, without skill, reactance or post', () => {
  const setting = tinySetting({
    size: 200,
    start: Array.from({ length: 200 }, (_, i) => i),
    rule: { turnover: 0.1 },
    horizon: 1,
  });
  const { world } = play(setting, centralTeam('volunteers'));
  const newcomers = Array.from(world.state.keys()).filter((i) => world.state[i] === UNAWARE);
  // 20 expected, sd 4.2
  expect(Math.abs(newcomers.length - 20)).toBeLessThan(17);
  expect(newcomers.length).toBeGreaterThan(0);
  for (const i of newcomers) {
    expect(world.skills.of(i)).toBe(0);
    expect(world.reactance[i]).toBe(0);
    expect(world.coordination.post[i]).not.toBe(CENTRE);
  }
});

test('a volunteer for a post may come from trial, never from open resistance', () => {
  for (const [state, holder] of [
    [TRIAL, 0],
    [RESISTANT, -1],
  ] as const) {
    const seen: number[] = [];
    play(
      tinySetting({
        size: 1,
        threshold: 1.6,
        horizon: 2,
        rule: { commitRate: 0, abandonRate: 0, calmRate: 0, reconcileRate: 0 },
      }),
      doing({ tactic: 'centralTeam', at: 2, people: 1, functions: [] }),
      (world, week) => {
        if (week === 1) world.state[0] = state;
        else seen.push(world.coordination.posts[0].holder);
      },
    );
    expect(seen).toEqual([holder]);
  }
});
