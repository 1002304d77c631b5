import { describe, expect, test } from 'vitest';
import { TO_CENTRE } from '../../../src/model/coordination/coordination.ts';
import { CENTRE, UNIT_HUB } from '../../../src/model/coordination/posts.ts';
import { leverOf } from '../../../src/model/lever.ts';
import { AWARE, COMMITTED } from '../../../src/model/states.ts';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

const everybody = (size: number) => Array.from({ length: size }, (_, i) => i);
const obliged = { tactic: 'mandate', peak: 1, ramp: 1, weeks: 520, residual: 0, reminders: 0 };

/** Eight people, the first of them the centre; 6 and 7 are not active, and nobody moves by themselves. */
const firm: Tiny = {
  size: 8,
  threshold: 1.6,
  innovativeness: [9, 0, 0, 0, 0, 0, 0, 0],
  start: [0, 1, 2, 3, 4, 5],
  rule: { tieUptake: 1 },
  horizon: 8,
};

describe('a centre that takes the channels over', () => {
  test('asks everybody active, an even part of the people each week, and no member of its own', () => {
    const asked: number[][] = [];
    const spent: number[] = [];
    play(
      tinySetting({ ...firm, resources: { costs: { delivery: 0, wage: 45, postWeek: 0, campaign: 0 } } }),
      doing({ tactic: 'centralTeam', people: 1 }, { tactic: 'consolidate', over: 4 }),
      ({ coordination, ledger }) => {
        asked.push(everybody(8).filter((i) => coordination.offered[i] === TO_CENTRE));
        spent.push(ledger.spent);
      },
    );
    // two people a week: 0 and 1, 2 and 3, 4 and 5, then 6 and 7, who are not active
    expect(asked.slice(0, 5)).toEqual([[1], [1, 2, 3], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]]);
    // two hours of each
    expect(spent.slice(0, 4)).toEqual([90, 270, 450, 450]);
  });

  test('asks for two hours of each, once', () => {
    const hours: number[] = [];
    play(tinySetting(firm), doing({ tactic: 'consolidate', over: 1, at: 2 }), ({ levers }) =>
      hours.push(leverOf(levers.requestedHours, 3)),
    );
    expect(hours).toEqual([0, 2, 0, 0, 0, 0, 0, 0]);
  });

  test('asks at once whoever becomes active later', () => {
    const asked: boolean[] = [];
    play(tinySetting(firm), doing({ tactic: 'consolidate', over: 1 }), ({ setState, coordination }, week) => {
      asked.push(coordination.offered[7] === TO_CENTRE);
      if (week === 4) setState(7, COMMITTED);
    });
    expect(asked).toEqual([false, false, false, false, true, true, true, true]);
  });

  test('grows with its contributors: a member supports twelve', () => {
    const seats: number[] = [];
    play(
      tinySetting({ size: 40, threshold: 1.6, start: everybody(40), rule: { tieUptake: 1 }, horizon: 6 }),
      doing(obliged, { tactic: 'centralTeam', people: 1, grows: true }, { tactic: 'consolidate', over: 1 }),
      ({ coordination }) => seats.push(coordination.posts.length),
    );
    // 39 contributors at the end of week 1: ⌈39 / 12⌉ = 4 posts from week 2, and their holders contribute no more
    expect(seats).toEqual([1, 4, 4, 4, 4, 4]);
  });
});

describe('giving posts up', () => {
  const built: Tiny = {
    ...firm,
    size: 12,
    unit: everybody(12).map((i) => Math.floor(i / 6)),
    start: everybody(12),
    innovativeness: [9, 8, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0],
    horizon: 30,
  };
  const build = [
    obliged,
    { tactic: 'centralTeam', people: 1, grows: true },
    { tactic: 'hub', who: { units: ['unit 1'] } },
    { tactic: 'consolidate', who: { units: ['unit 0'] }, over: 1 },
  ];
  /** Kinds of the posts that are held, and how many ties are live, at the end of week 19 and from week 20 on. */
  const after = (posts: string) => {
    const seen: unknown[] = [];
    play(
      tinySetting(built),
      doing(...build, { tactic: 'dissolve', posts, at: 20 }),
      ({ coordination }, week) => {
        if (week < 19) return;
        const held = coordination.posts.filter(({ holder }) => holder >= 0).map(({ kind }) => kind);
        seen.push([held, coordination.contributors(), coordination.liveTies()]);
      },
    );
    // nothing comes back
    expect(new Set(seen.slice(1).map((each) => JSON.stringify(each))).size).toBe(1);
    return seen.slice(0, 2);
  };
  // five contributors of unit 0, a lead tied to the centre, five practitioners of unit 1
  const before = [[CENTRE, UNIT_HUB], 5, 11];

  test('ends all of them and their ties, in the same week and for good, a growing centre too', () => {
    expect(after('all')).toEqual([before, [[], 0, 0]]);
  });

  test('of the centre leaves hubs with their practitioners', () => {
    expect(after('centre')).toEqual([before, [[UNIT_HUB], 0, 5]]);
  });

  test('of hubs leaves the centre with its contributors', () => {
    expect(after('hubs')).toEqual([before, [[CENTRE], 5, 5]]);
  });

  test('costs nothing, and ends what posts cost', () => {
    const spent: number[] = [];
    play(
      tinySetting(firm),
      doing({ tactic: 'centralTeam', people: 1 }, { tactic: 'dissolve', at: 4 }),
      ({ ledger }) => spent.push(ledger.spent),
    );
    expect(spent).toEqual([1600, 3200, 4800, 4800, 4800, 4800, 4800, 4800]);
  });
});

describe('turning to another target', () => {
  test('counts anew whether it is reached, and by the same deadline', () => {
    const organic: Tiny = { ...firm, horizon: 16, target: { structure: 'organic', hold: 3, deadline: 12 } };
    const turned = (...entries: Record<string, unknown>[]) =>
      play(tinySetting(organic), doing(...entries)).series('reached');
    // everybody active is organic, from week 0: held for three weeks at the end of week 2
    expect(turned()).toEqual([0, 0, ...new Array(15).fill(1)]);
    expect(turned({ tactic: 'retarget', structure: 'coordinated', at: 5 })).toEqual([
      0,
      0,
      1,
      1,
      1,
      ...new Array(12).fill(0),
    ]);
    const back = (at: number) =>
      turned(
        { tactic: 'retarget', structure: 'coordinated', at: 5 },
        { tactic: 'retarget', structure: 'organic', at },
      );
    expect(back(8)).toEqual([0, 0, 1, 1, 1, 0, 0, 0, 0, 0, ...new Array(7).fill(1)]);
    expect(back(10).slice(10)).toEqual([0, 0, 1, 1, 1, 1, 1]);
    // three weeks from week 11 on would be over in week 13
    expect(back(11).slice(5)).toEqual(new Array(12).fill(0));
  });

  test('keeps the share of committed people it needs, or takes another', () => {
    const aims: number[] = [];
    play(
      tinySetting(firm),
      doing(
        { tactic: 'retarget', structure: 'dandelion', at: 2 },
        { tactic: 'retarget', structure: 'honeycomb', participation: 0.6, at: 4 },
        { tactic: 'retarget', structure: 'honeycomb', at: 5 },
      ),
      ({ target }) => aims.push(target.participation),
    );
    expect(aims).toEqual([0.25, 0.25, 0.25, 0.6, 0.6, 0.6, 0.6, 0.6]);
  });
});

describe('a document', () => {
  test.each([
    ['guidelines', 5],
    ['engagementMap', 5],
    ['policy', 10],
  ])('%s puts those addressed under a common rule, and takes %i days', (tactic, days) => {
    const { world } = play(
      tinySetting({ ...firm, horizon: 3 }),
      doing({ tactic, who: { people: ['p2', 'p6'] } }),
    );
    expect(everybody(8).filter((i) => world.underPolicy[i] === 1)).toEqual([2, 6]);
    expect(world.ledger.spent).toBe(days * 8 * 45);
  });
});

test('who was taken over and gives up contributes no more, and again when they come back', () => {
  const live: boolean[] = [];
  play(
    tinySetting({ ...firm, rule: { tieUptake: 1, complianceRate: 0 } }),
    doing(obliged, { tactic: 'centralTeam', people: 1 }, { tactic: 'consolidate', over: 1 }),
    ({ setState, coordination }, week) => {
      if (week === 3) setState(1, AWARE);
      if (week === 5) setState(1, COMMITTED);
      live.push(coordination.isLive(1));
    },
  );
  expect(live).toEqual([true, true, true, false, false, true, true, true]);
});
