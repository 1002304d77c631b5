import { describe, expect, test } from 'vitest';
import {
  type CoordinatedPeople,
  type Coordination,
  createCoordination,
  type Post,
} from '../../../src/model/coordination/coordination.ts';
import { CENTRE, DIVISION_HUB, UNIT_HUB } from '../../../src/model/coordination/posts.ts';
import { leverColumn } from '../../../src/model/lever.ts';
import { COMMITTED, COMPLIANT, DISCONTINUED, UNAWARE } from '../../../src/model/states.ts';
import type { World } from '../../../src/model/world.ts';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

const post = (coordination: Coordination, kind: Post['kind'], holder: number, above = -1, unit = -1) => {
  const opened = coordination.open(
    { kind, unit, division: 0, fill: 'volunteers', cost: 1, function: '', above },
    0,
  );
  opened.stands = true;
  coordination.appoint(opened, holder);
  if (kind !== CENTRE) coordination.setLive(holder, true);
  return opened;
};

/** Nine people: 2 and 4 … 7 in the first unit, 3 in the second, nobody else in any. */
const people: CoordinatedPeople = {
  size: 9,
  unit: Int32Array.of(-1, -1, 0, 1, 0, 0, 0, 0, -1),
  division: new Int32Array(9),
  unitNames: ['first', 'second'],
  membersOf: (unit) => [Int32Array.of(2, 4, 5, 6, 7), Int32Array.of(3)][unit],
};

/** Row 0 in the centre, 1 heads a division hub, 2 and 3 lead unit hubs below it, 4 … 7 belong to the hub of 2. */
function dandelion() {
  const state = new Uint8Array(9).fill(COMMITTED);
  const coordination = createCoordination(people, state, { idleWeeks: 4, vacancyWeeks: 4 });
  const become = (person: number, to: number) => {
    coordination.moves(person, state[person], to);
    state[person] = to;
  };
  post(coordination, CENTRE, 0);
  const head = post(coordination, DIVISION_HUB, 1);
  const lead = post(coordination, UNIT_HUB, 2, head.index, 0);
  post(coordination, UNIT_HUB, 3, head.index, 1);
  for (const i of [4, 5, 6, 7]) {
    coordination.offerHub(i, lead);
    coordination.setLive(i, true);
  }
  return { coordination, head, lead, become };
}
const liveOf = (coordination: Coordination) => [1, 2, 3, 4, 5, 6, 7, 8].filter((i) => coordination.isLive(i));

describe('live ties', () => {
  test('stand while both ends use it, committed or compliant', () => {
    const { coordination, become } = dandelion();
    for (let i = 0; i < 9; i++) become(i, COMPLIANT);
    coordination.updateLiveTies(1);
    expect(liveOf(coordination)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(coordination.liveTies()).toBe(7);
  });

  test('end with the one below', () => {
    const { coordination, become } = dandelion();
    become(5, DISCONTINUED);
    coordination.updateLiveTies(1);
    expect(liveOf(coordination)).toEqual([1, 2, 3, 4, 6, 7]);
  });

  test('end with the lead above, for everybody the hub carried', () => {
    const { coordination, become } = dandelion();
    become(2, UNAWARE);
    coordination.updateLiveTies(1);
    expect(liveOf(coordination)).toEqual([1, 3]);
  });

  test('to a division hub end with its head', () => {
    const { coordination, become } = dandelion();
    become(1, UNAWARE);
    coordination.updateLiveTies(1);
    expect(liveOf(coordination)).toEqual([4, 5, 6, 7]);
  });

  test('to the centre end when nobody in it is active', () => {
    const { coordination, become } = dandelion();
    coordination.offerCentre(8);
    coordination.setLive(8, true);
    become(0, UNAWARE);
    coordination.updateLiveTies(1);
    expect(liveOf(coordination)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  test('end with the head of a division hub who loses the post, in the same week', () => {
    const { coordination, head, become } = dandelion();
    for (let week = 1; week <= 4; week++) {
      become(1, week < 4 ? COMMITTED : UNAWARE);
      head.idleWeeks = week < 4 ? 0 : 3;
      coordination.updateLiveTies(week);
    }
    expect(head.holder).toBe(-1);
    expect(liveOf(coordination)).toEqual([4, 5, 6, 7]);
    const { count, upper } = coordination.ties();
    expect(Array.from(upper.subarray(0, count))).not.toContain(-1);
  });

  test('are one at most for each person towards the top', () => {
    const { coordination, lead } = dandelion();
    coordination.offerCentre(4);
    expect(coordination.isLive(4)).toBe(false);
    expect(coordination.loadOf(lead)).toBe(3);
    coordination.setLive(4, true);
    expect(coordination.centreLoad(4)).toBe(5);
    // a hub takes a contributor over
    coordination.offerHub(4, lead);
    expect(coordination.isLive(4)).toBe(false);
    coordination.setLive(4, true);
    expect(coordination.loadOf(lead)).toBe(4);
    expect(coordination.centreLoad(4)).toBe(4);
  });
});

describe('the load', () => {
  test('of a hub is its practitioners; of a division hub, the hubs below it as well', () => {
    const { coordination, head, lead, become } = dandelion();
    expect(coordination.loadOf(lead)).toBe(4);
    expect(coordination.loadOf(head)).toBe(2);
    become(3, DISCONTINUED);
    coordination.updateLiveTies(1);
    expect(coordination.loadOf(head)).toBe(1);
    coordination.release(2, 1);
    expect(coordination.loadOf(head)).toBe(0);
    expect(coordination.loadOf(lead)).toBe(0);
  });

  test('of the centre is a hub for every four contributors', () => {
    const { coordination } = dandelion();
    expect(coordination.centreLoad(4)).toBe(4);
    coordination.offerCentre(8);
    coordination.setLive(8, true);
    expect(coordination.centreLoad(4)).toBe(5);
  });
});

/** Everybody committed, one hub for all of them that stands at once; nothing else moves. */
const SIZE = 401;
const crowd = (rule: Tiny['rule'] = {}): Tiny => ({
  size: SIZE,
  start: Array.from({ length: SIZE }, (_, i) => i),
  threshold: 0,
  horizon: 3,
  rule: { ...rule },
});
const atOnce = doing({ tactic: 'hub', who: 'all', weeks: 0, recruits: 0, hours: 0, coaching: 0 });
const liveIn = (world: World) => world.coordination.live.reduce((a, b) => a + b, 0);
/** e^−12·.21, at skill .6 and threshold 0 */
const RESPONSE = 1 / (1 + 0.0804596067);

test('an offered tie is taken up with a quarter of the response a week, once the hub has a lead', () => {
  const live: number[] = [];
  play(tinySetting(crowd({ supportLoad: false })), atOnce, (world) => live.push(liveIn(world)));
  const chance = 0.25 * RESPONSE;
  expect(live[0]).toBe(0);
  expect(Math.abs(live[1] - 400 * chance)).toBeLessThan(4 * Math.sqrt(400 * chance * (1 - chance)));
  // nobody is lost while load is switched off
  const more = (400 - live[1]) * chance;
  expect(Math.abs(live[2] - live[1] - more)).toBeLessThan(4 * Math.sqrt(more * (1 - chance)));
});

test('a mandate takes the place of a response that is missing', () => {
  const live: number[] = [];
  const steps = doing(
    { tactic: 'hub', who: 'all', weeks: 0, recruits: 0, hours: 0, coaching: 0 },
    { tactic: 'mandate', peak: 0.6, ramp: 1, reminders: 0 },
  );
  play(tinySetting({ ...crowd({ supportLoad: false }), threshold: 1.6, horizon: 2 }), steps, (world) =>
    live.push(liveIn(world)),
  );
  expect(Math.abs(live[1] - 400 * 0.15)).toBeLessThan(4 * Math.sqrt(400 * 0.15 * 0.85));
});

test('a lead who carries more than twelve loses ties in proportion to the excess', () => {
  const before: Set<number>[] = [];
  play(tinySetting(crowd()), atOnce, ({ coordination }) =>
    before.push(new Set(Array.from(coordination.live.keys()).filter((i) => coordination.live[i] === 1))),
  );
  const [, second, third] = before;
  const load = second.size;
  const chance = 0.1 * (load / 12 - 1);
  const lost = [...second].filter((i) => !third.has(i)).length;
  expect(Math.abs(lost - load * chance)).toBeLessThan(4 * Math.sqrt(load * chance * (1 - chance)));
});

test('coaching is full within what a lead can support, and thins out beyond', () => {
  const coached: [carried: number, coaching: number][] = [];
  play(
    tinySetting({ ...crowd({ overload: 0 }), horizon: 8 }),
    doing({ tactic: 'hub', who: 'all', weeks: 0, recruits: 0, hours: 0, coaching: 0.8 }),
    ({ levers }) => {
      const on = leverColumn(levers.coaching).filter((k) => k > 0);
      if (on.length > 0) coached.push([on.length, on[0]]);
    },
  );
  expect(coached.length).toBeGreaterThan(3);
  for (const [carried, coaching] of coached) expect(coaching).toBeCloseTo(0.8 * (12 / carried), 12);
});
