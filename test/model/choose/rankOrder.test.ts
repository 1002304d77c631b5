import { describe, expect, test } from 'vitest';
import { rankOrder } from '../../../src/model/choose/rankOrder.ts';
import { createWorld, type World } from '../../../src/model/world.ts';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

/** 0 leads 1 and 2, who stand equal; 2 has one report, 1 has two; everybody but 1 talks to 2 on the corridor. */
const tiny: Tiny = {
  size: 6,
  level: [0, 1, 1, 2, 2, 2],
  manager: [-1, 0, 0, 1, 1, 2],
  ties: [
    [2, 0],
    [2, 3],
    [2, 4],
    [2, 5],
  ],
  threshold: 1.6,
};

const worldOf = (changes: Partial<Tiny> = {}, informal = false): World => {
  const setting = tinySetting({ ...tiny, ...changes });
  const world = createWorld(setting, setting.key);
  world.knowsInformal = informal;
  return world;
};
/** The same world, with levels but nobody's manager. */
const withoutManagers = (world: World): World => ({
  ...world,
  setting: { ...world.setting, manager: undefined },
});
const order = (world: World) => [...world.setting.everybody.slice().sort(rankOrder(world))];

describe('where a hierarchy is known', () => {
  test('the highest come first, however many ties others have', () => {
    expect(order(worldOf())[0]).toBe(0);
    expect(order(worldOf({}, true))[0]).toBe(0);
  });

  test('before a plan has listened, the one with more reports precedes an equal', () => {
    expect(order(worldOf()).slice(0, 3)).toEqual([0, 1, 2]);
  });

  test('once it has listened, the one with more ties precedes an equal', () => {
    expect(order(worldOf({}, true)).slice(0, 3)).toEqual([0, 2, 1]);
  });

  test('before a plan has listened, ties that are not reporting lines change nothing', () => {
    expect(order(worldOf({ ties: [] }))).toEqual(order(worldOf()));
  });
});

describe('where no hierarchy is known', () => {
  test('the best connected stand in for rank, listened or not', () => {
    for (const informal of [false, true])
      expect(order(withoutManagers(worldOf({ level: [] }, informal)))[0]).toBe(2);
  });

  test('levels that are known come first all the same', () => {
    expect(order(withoutManagers(worldOf())).slice(0, 3)).toEqual([0, 2, 1]);
  });
});

describe('people who are equal in everything', () => {
  const equal: Partial<Tiny> = { level: [], manager: [-1, -1, -1, -1, -1, -1], ties: [] };

  test('have no advantage from their place in the file', () => {
    for (const known of [withoutManagers, (world: World) => world]) {
      const firsts = new Set<number>();
      const lasts = new Set<number>();
      for (let seed = 0; seed < 60; seed++) {
        const ordered = order(known(worldOf({ ...equal, seed })));
        firsts.add(ordered[0]);
        lasts.add(ordered[5]);
      }
      expect([...firsts].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      expect([...lasts].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    }
  });

  test('have the same luck all through a run, and another in another', () => {
    const world = worldOf({ ...equal, seed: 1 });
    const before = order(world);
    world.week = 30;
    expect(order(world)).toEqual(before);
    const orders = new Set(
      Array.from({ length: 20 }, (_, seed) => order(worldOf({ ...equal, seed })).join()),
    );
    expect(orders.size).toBeGreaterThan(10);
  });
});

describe('a plan', () => {
  /** 1 and 2 alone in a unit, and the others in the next. */
  const units: Tiny = { ...tiny, unit: [1, 0, 0, 1, 1, 1], horizon: 5 };
  const listen = { tactic: 'listen', weeks: 3, strength: 0 };
  const hub = { tactic: 'hub', who: { units: ['unit 0'] }, fill: 'rank', recruits: 1, at: 4 };

  const leadAfter = (...before: Record<string, unknown>[]) =>
    play(tinySetting(units), doing(...before, hub)).world.coordination.posts[0].holder;

  test('appoints of two equals the one with more reports, or once it has listened the one with more ties', () => {
    expect(leadAfter()).toBe(1);
    expect(leadAfter(listen)).toBe(2);
  });

  test('recruits them in the same order', () => {
    const trainedAfter = (...before: Record<string, unknown>[]) => {
      // nobody takes the post: who is trained is the recruit alone
      const { world } = play(
        tinySetting({ ...units, rule: { postsCommit: false, skillDecay: 0 } }),
        doing(...before, { ...hub, hours: 8 }),
        ({ coordination }, week) => {
          if (week === 4) coordination.posts[0].fillFrom = 1000;
        },
      );
      return Array.from(world.state.keys()).filter((i) => world.skills.of(i) > 0);
    };
    expect(trainedAfter()).toEqual([1]);
    expect(trainedAfter(listen)).toEqual([2]);
  });

  test('appoints equals from anywhere in the file', () => {
    const held = new Set<number>();
    for (let seed = 0; seed < 60; seed++) {
      const flat = tinySetting({ size: 4, manager: [-1, -1, -1, -1], threshold: 1.6, horizon: 1, seed });
      const { world } = play(flat, doing({ tactic: 'centralTeam', people: 1, functions: [], fill: 'rank' }));
      held.add(world.coordination.posts[0].holder);
    }
    expect([...held].sort()).toEqual([0, 1, 2, 3]);
  });
});
