import { describe, expect, test } from 'vitest';
import { DIVISION_HUB, UNIT_HUB } from '../../../src/model/coordination/posts.ts';
import { COMPLIANT } from '../../../src/model/states.ts';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

/** Two divisions of two units of three people; everybody is committed, and takes a tie up as soon as it is offered. */
const firm: Tiny = {
  size: 12,
  unit: [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3],
  division: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
  innovativeness: [0, 1, 2, 0, 1, 0, 0, 0, 0, 3, 0, 1],
  level: [0, 1, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2],
  start: Array.from({ length: 12 }, (_, i) => i),
  rule: { tieUptake: 1 },
  resources: { seats: 100 },
  horizon: 12,
};
const obliged = { tactic: 'mandate', peak: 1, ramp: 1, weeks: 52, residual: 0, reminders: 0 };

describe('a hub of a division', () => {
  test('is led by its most innovative volunteer, who is trained for 16 hours and paid for half of a post', () => {
    const told: unknown[] = [];
    play(
      tinySetting({ ...firm, horizon: 3 }),
      doing({ tactic: 'divisionHub' }),
      ({ coordination, levers, ledger }) =>
        told.push([coordination.posts.map(({ holder }) => holder), levers.hours[2], ledger.spent]),
    );
    // a week: 2 posts × ½ × 1600; training: 2 people × 8 h × (150 + 45), twice
    expect(told).toEqual([
      [[2, 9], 8, 4720],
      [[2, 9], 8, 9440],
      [[2, 9], 0, 11040],
    ]);
  });

  test('stands after 8 weeks, is then tied to the centre, and takes the hubs of its units below', () => {
    const seen: unknown[] = [];
    play(
      tinySetting(firm),
      doing(
        obliged,
        { tactic: 'centralTeam', people: 1 },
        { tactic: 'divisionHub', divisions: ['division 1'] },
        { tactic: 'hub', who: 'all' },
      ),
      ({ coordination: { posts } }, week) => {
        if (week !== 8 && week !== 9) return;
        const of = (wanted: number) => posts.filter(({ kind }) => kind === wanted);
        const [division] = of(DIVISION_HUB);
        seen.push([
          week,
          [division.stands, division.live],
          // of the units' hubs, those of units 2 and 3 belong to the division
          of(UNIT_HUB).map(({ above, live }) => [above === division.index, live]),
        ]);
      },
    );
    expect(seen).toEqual([
      [8, [false, false], new Array(4).fill([false, true])],
      [
        9,
        [true, true],
        [
          [false, true],
          [false, true],
          [true, true],
          [true, true],
        ],
      ],
    ]);
  });

  test('takes as many weeks as it is given, and opens only in the divisions it names', () => {
    const stood: number[] = [];
    const { world } = play(
      tinySetting(firm),
      doing({ tactic: 'divisionHub', divisions: ['division 0'], weeks: 3, at: 2 }),
      ({ coordination: { posts } }, week) => {
        if (posts[0]?.stands) stood.push(week);
      },
    );
    expect(world.coordination.posts.map(({ division }) => division)).toEqual([0]);
    expect(stood[0]).toBe(2 + 3);
  });

  test('is never opened twice in the same division', () => {
    const { world } = play(
      tinySetting(firm),
      doing({ tactic: 'divisionHub' }, { tactic: 'divisionHub', at: 3 }),
    );
    expect(world.coordination.posts.map(({ division }) => division)).toEqual([0, 1]);
  });

  test('filled by rank is handed over to a volunteer, unless its lead was won over meanwhile', () => {
    // 0 leads division 0 and is committed; 6 is the highest of division 1 and only complies
    const setting = tinySetting({ ...firm, threshold: 1.6, start: [0, 1, 2, 9] });
    const held: number[][] = [];
    const { world } = play(
      setting,
      doing(
        { ...obliged, weeks: 12 },
        { tactic: 'divisionHub', fill: 'rank' },
        { tactic: 'divisionHub', at: 5 },
      ),
      ({ coordination, state }, week) => {
        held.push(coordination.posts.map(({ holder }) => holder));
        if (week === 4) expect(state[6]).toBe(COMPLIANT);
      },
    );
    expect(held[3]).toEqual([0, 6]);
    expect(held[4]).toEqual([0, 9]);
    expect(world.coordination.posts.map(({ fill }) => fill)).toEqual(['volunteers', 'volunteers']);
    expect(world.coordination.posts[1].lostBy).toEqual(new Set([6]));
  });

  test('that is given up leaves the hubs of its units to the centre, and those of others where they are', () => {
    const { world } = play(
      tinySetting({ ...firm, horizon: 16 }),
      doing(
        obliged,
        { tactic: 'centralTeam', people: 1 },
        { tactic: 'hub', who: 'all' },
        { tactic: 'divisionHub' },
      ),
      ({ coordination }, week) => {
        if (week === 12) coordination.close(coordination.divisionHubOf(1)!, week);
      },
    );
    const { posts } = world.coordination;
    const first = posts.find(({ kind, division }) => kind === DIVISION_HUB && division === 0)!;
    const above = posts
      .filter(({ kind }) => kind === UNIT_HUB)
      .map((post) => [post.division, post.above, post.live]);
    expect(above).toEqual([
      [0, first.index, true],
      [0, first.index, true],
      [1, -1, true],
      [1, -1, true],
    ]);
  });
});
