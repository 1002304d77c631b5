import { describe, expect, test } from 'vitest';
import { seedKey } from '../../../src/engine/draws.ts';
import { type Choose, chosen, ranked, sightOf } from '../../../src/model/choose/choose.ts';
import { ways } from '../../../src/model/choose/ways.ts';
import { leverColumn } from '../../../src/model/lever.ts';
import { AWARE, COMMITTED, TRIAL } from '../../../src/model/states.ts';
import { createWorld, type World } from '../../../src/model/world.ts';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

/** 0 leads 1 and 2 on paper; informally everybody talks to 4, and 3 and 5 talk to nobody else. */
const tiny: Tiny = {
  size: 6,
  manager: [-1, 0, 0, 2, 2, 2],
  ties: [
    [4, 0],
    [4, 1],
    [4, 2],
    [4, 3],
    [4, 5],
    [0, 1],
    [0, 2],
  ],
  innovativeness: [0, 0.5, 1, -1, -0.5, 2],
  threshold: [0.5, 0.4, 0.3, 0.2, 0.1, 0.6],
};

const worldOf = (changes: Partial<Tiny> = {}, informal = true): World => {
  const setting = tinySetting({ ...tiny, ...changes });
  const world = createWorld(setting, setting.key);
  world.knowsInformal = informal;
  return world;
};
const order = (choose: Choose, world: World) => [
  ...ranked(choose, sightOf(world, 1), world.setting.everybody),
];

describe('before a plan has listened', () => {
  test('the best connected is the one with the most reports', () => {
    expect(order('degree', worldOf({}, false))[0]).toBe(2);
    expect(order('betweenness', worldOf({}, false))[0]).toBe(2);
    expect(order('kCore', worldOf({}, false))[0]).toBe(2);
  });

  test('nobody is better connected than others where no hierarchy is known', () => {
    const firsts = new Set<number>();
    for (let seed = 0; seed < 60; seed++) {
      const setting = tinySetting({ ...tiny, size: 6, seed });
      const world = createWorld({ ...setting, manager: undefined }, setting.key);
      firsts.add(order('degree', world)[0]);
    }
    expect(firsts.size).toBe(6);
  });
});

describe('once a plan has listened', () => {
  test('the best connected is the one to whom everybody talks', () => {
    expect(order('degree', worldOf())[0]).toBe(4);
    expect(order('betweenness', worldOf())[0]).toBe(4);
  });

  test('an extracted team is another than before', () => {
    const teamOf = (...before: Record<string, unknown>[]) => {
      let team = -1;
      const steps = doing(...before, {
        tactic: 'extract',
        at: 4,
        who: 'all',
        people: 1,
        choose: 'degree',
        hours: 0,
        strength: 1,
      });
      play(tinySetting({ ...tiny, horizon: 5 }), steps, ({ levers }, week) => {
        if (week === 4) team = leverColumn(levers.communication).indexOf(1);
      });
      return team;
    };
    expect(teamOf()).toBe(2);
    expect(teamOf({ tactic: 'listen', weeks: 3, strength: 0 })).toBe(4);
  });
});

test('the most innovative come first by innovativeness, and without any way', () => {
  expect(order('innovativeness', worldOf())).toEqual([5, 2, 1, 0, 4, 3]);
  expect([...chosen(undefined, worldOf(), Int32Array.of(0, 1, 3, 4), 2, 1)]).toEqual([1, 0]);
});

test('interest puts first who knows of it or tries it, then who is nearest to trying', () => {
  const world = worldOf();
  world.state[5] = TRIAL;
  world.state[0] = AWARE;
  world.state[4] = COMMITTED;
  // thresholds .5 (0) and .6 (5) of the interested, then .1 (4) .2 (3) .3 (2) .4 (1)
  expect(order('interest', world)).toEqual([0, 5, 4, 3, 2, 1]);
});

test('people who are named come in the order of their names, whatever the number, and only from the pool', () => {
  const named = { people: ['p4', 'p0', 'p2'] };
  expect(order(named, worldOf())).toEqual([4, 0, 2]);
  expect([...chosen(named, worldOf(), Int32Array.of(0, 1, 2), 1, 1)]).toEqual([0, 2]);
});

test('lots differ from week to week and from seed to seed, and are the same otherwise', () => {
  const lots = (seed: number, week: number) =>
    ranked('random', { ...sightOf(worldOf(), week), key: seedKey(seed) }, worldOf().setting.everybody).join();
  expect(lots(1, 1)).toBe(lots(1, 1));
  expect(new Set([lots(1, 1), lots(1, 2), lots(2, 1), lots(3, 1)]).size).toBeGreaterThan(2);
});

test('no place in a file gives an advantage among equals', () => {
  for (const { kind } of ways) {
    const firsts = new Set<number>();
    for (let seed = 0; seed < 60; seed++)
      firsts.add(order(kind, worldOf({ ties: [], innovativeness: [], threshold: 0.5, seed }))[0]);
    expect([...firsts].sort(), kind).toEqual([0, 1, 2, 3, 4, 5]);
  }
});

test('every way orders everybody once', () => {
  for (const { kind } of ways) expect(order(kind, worldOf()).sort(), kind).toEqual([0, 1, 2, 3, 4, 5]);
});

describe('a hub', () => {
  /** Two units of four; in each the second is the best connected, the third the most innovative, all are willing. */
  const units: Tiny = {
    size: 8,
    unit: [0, 0, 0, 0, 1, 1, 1, 1],
    ties: [
      [0, 1],
      [1, 2],
      [1, 3],
      [4, 5],
      [5, 6],
      [5, 7],
    ],
    innovativeness: [0, 0.1, 1, 0.2, 0, 0.1, 1, 0.2],
    start: [0, 1, 2, 3, 4, 5, 6, 7],
    horizon: 6,
  };
  const leads = (choose: unknown) => {
    const entry = {
      tactic: 'hub',
      who: 'all',
      recruits: 1,
      at: 2,
      ...(choose === undefined ? {} : { choose }),
    };
    const { world } = play(tinySetting(units), doing({ tactic: 'listen', weeks: 1 }, entry));
    return world.coordination.posts.map(({ holder }) => holder);
  };

  test('is led by the most innovative, or by whoever a way puts first', () => {
    expect(leads(undefined)).toEqual([2, 6]);
    expect(leads('degree')).toEqual([1, 5]);
  });

  test('is led by who is named in the unit, where anybody is', () => {
    expect(leads({ people: ['p3'] })).toEqual([3, 6]);
  });
});

test('a team that is named is extracted from wherever its people work', () => {
  let spoken: number[] = [];
  play(
    tinySetting({ ...tiny, unit: [0, 0, 0, 1, 1, 1], horizon: 1 }),
    doing({ tactic: 'extract', choose: { people: ['p0', 'p4'] }, hours: 0, strength: 1, people: 1 }),
    ({ levers }) => {
      spoken = [...leverColumn(levers.communication)];
    },
  );
  expect(spoken).toEqual([1, 0, 0, 0, 1, 0]);
});
