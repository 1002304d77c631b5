import { describe, expect, test } from 'vitest';
import { AWARE, COMMITTED } from '../../../src/model/states.ts';
import type { World } from '../../../src/model/world.ts';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

/** Two units of six; 5 and 11 are not committed, and nobody moves by themselves. */
const firm: Tiny = {
  size: 12,
  unit: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
  threshold: 1.6,
  start: [0, 1, 2, 3, 4, 6, 7, 8, 9, 10],
  rule: { tieUptake: 1, complianceRate: 0 },
  horizon: 10,
};
const obliged = {
  tactic: 'mandate',
  who: { people: ['p0', 'p1', 'p2', 'p3', 'p4', 'p6', 'p7', 'p8', 'p9', 'p10'] },
  peak: 1,
  ramp: 1,
  weeks: 52,
  residual: 0,
  reminders: 0,
};

const pairsOf = ({ coordination: { peers } }: World) =>
  Array.from({ length: peers.count }, (_, t) => [peers.a[t], peers.b[t]] as const);
const community = (more: object = {}) => doing(obliged, { tactic: 'community', ties: 2, every: 4, ...more });

describe('a community of practice', () => {
  test('ties committed people of different units, as many as it is asked for', () => {
    const { world } = play(tinySetting({ ...firm, horizon: 1 }), community());
    const { peers } = world.coordination;
    for (const [a, b] of pairsOf(world)) {
      expect(Math.floor(a / 6)).not.toBe(Math.floor(b / 6));
      expect([world.state[a], world.state[b]]).toEqual([COMMITTED, COMMITTED]);
    }
    for (const i of firm.start as number[]) expect(peers.degree(i)).toBeGreaterThanOrEqual(2);
    // nobody offers more than two: ten people, twenty offers at most
    expect(peers.count).toBeLessThanOrEqual(20);
    expect([peers.degree(5), peers.degree(11)]).toEqual([0, 0]);
  });

  test('meets again and again, at two days of work each time', () => {
    const spent: number[] = [];
    play(tinySetting(firm), doing({ tactic: 'community', every: 4 }), ({ ledger }) =>
      spent.push(ledger.spent),
    );
    // 2 days × 8 h × 45, in weeks 1, 5 and 9
    expect(spent).toEqual([720, 720, 720, 720, 1440, 1440, 1440, 1440, 2160, 2160]);
  });

  test('gives newly committed people their ties the next time, and others none beyond what they lack', () => {
    const counts: number[] = [];
    let known = new Set<string>();
    play(tinySetting(firm), community(), (world, week) => {
      if (week === 2) world.state[5] = COMMITTED;
      counts.push(world.coordination.peers.count);
      const now = new Set(pairsOf(world).map(String));
      if (week === 5) for (const pair of now) if (!known.has(pair)) expect(pair.split(',')).toContain('5');
      known = now;
    });
    expect(new Set(counts.slice(0, 4)).size).toBe(1);
    expect(counts[4]).toBe(counts[3] + 2);
    expect(new Set(counts.slice(4)).size).toBe(1);
  });

  test('leaves people who hold a post out: the centre and its hubs have ties of their own', () => {
    const { world } = play(
      tinySetting({ ...firm, innovativeness: [5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], horizon: 1 }),
      doing({ tactic: 'centralTeam', people: 1 }, { tactic: 'community', ties: 2 }),
    );
    expect(world.coordination.posts[0].holder).toBe(0);
    expect(world.coordination.peers.degree(0)).toBe(0);
  });

  test('keeps what it has brought together: a tie that died with an end’s interest comes back with it', () => {
    const live: boolean[] = [];
    let tie = -1;
    play(tinySetting(firm), community({ every: 52 }), (world, week) => {
      const { peers } = world.coordination;
      if (tie < 0) tie = pairsOf(world).findIndex(([a, b]) => a === 0 || b === 0);
      // after the commit of the week: it shows from the next one on
      if (week === 4) world.state[0] = AWARE;
      if (week === 6) world.state[0] = COMMITTED;
      live.push(peers.live[tie] === 1);
    });
    expect(live).toEqual([true, true, true, true, false, false, true, true, true, true]);
  });

  test('of people without a unit ties anybody to anybody', () => {
    const { unit: _, ...rest } = firm;
    const setting = tinySetting({ ...rest, horizon: 1 });
    setting.unit.fill(-1);
    const { world } = play(setting, community());
    expect(pairsOf(world).some(([a, b]) => Math.floor(a / 6) === Math.floor(b / 6))).toBe(true);
  });
});
