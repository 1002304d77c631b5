import { describe, expect, test } from 'vitest';
import { seedKey } from '../../src/engine/draws.ts';
import { combineLever, createLever, leverColumn, leverOf } from '../../src/model/lever.ts';
import { AWARE, TRIAL, UNAWARE } from '../../src/model/states.ts';
import { createWorld } from '../../src/model/world.ts';
import { doing, play, stepsOf, type Tiny, tinySetting } from './tinySetting.ts';

/** Hours that each person gets, week by week. */
function hoursOf(tiny: Tiny, steps = doing({ tactic: 'train', hours: 8, compulsory: true })): number[][] {
  const hours: number[][] = [];
  play(tinySetting(tiny), steps, ({ levers }) => hours.push(Array.from(levers.hours)));
  return hours;
}
const total = (week: readonly number[]) => week.reduce((a, b) => a + b, 0);

describe('levers', () => {
  test('leave each its share of what the others left', () => {
    const lever = createLever<'overlap'>(2);
    combineLever(lever, 0, 0.5);
    combineLever(lever, 0, 0.4);
    expect(Array.from(leverColumn(lever))).toEqual([0.7, 0]);
    combineLever(lever, 0, 1);
    expect(leverOf(lever, 0)).toBe(1);
  });

  test('of two campaigns and a reminder combine, whatever their order', () => {
    const entries = [
      { tactic: 'announce', strength: 0.6, halfLife: 52 },
      { tactic: 'announce', strength: 0.3, halfLife: 52 },
      { tactic: 'mandate', peak: 0, residual: 0, reminders: 0.2 },
    ];
    for (const order of [entries, entries.toReversed()]) {
      const heard: number[] = [];
      play(tinySetting({ size: 2, horizon: 1 }), doing(...order), ({ levers }) =>
        heard.push(leverOf(levers.communication, 1)),
      );
      expect(heard[0]).toBeCloseTo(1 - 0.4 * 0.7 * 0.8, 14);
    }
  });
});

describe('training seats', () => {
  test('are the ceiling: with one seat, one person a week, each in turn', () => {
    const hours = hoursOf({ size: 4, resources: { seats: 1 }, horizon: 5 });
    expect(hours.map(total)).toEqual([8, 8, 8, 8, 0]);
    for (const i of [0, 1, 2, 3]) expect(hours.map((week) => week[i]).sort()).toEqual([0, 0, 0, 0, 8]);
  });

  test('are filled in an order drawn by luck, not by place in the file', () => {
    const firsts = new Set<number>();
    for (let seed = 0; seed < 30; seed++)
      firsts.add(hoursOf({ size: 4, resources: { seats: 1 }, horizon: 1, seed })[0].indexOf(8));
    expect(firsts.size).toBe(4);
  });

  test('go to the course that was asked for first', () => {
    const steps = doing(
      { tactic: 'train', who: { people: ['p3'] }, hours: 16, compulsory: true },
      { tactic: 'train', who: { people: ['p0'] }, hours: 8, compulsory: true },
    );
    const hours = hoursOf({ size: 4, resources: { seats: 1, course: 16 }, horizon: 4 }, steps);
    expect(hours).toEqual([
      [0, 0, 0, 8],
      [0, 0, 0, 8],
      [8, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  test('hold a person for eight hours a week at most, however many courses', () => {
    const steps = doing(
      { tactic: 'train', hours: 6, compulsory: true },
      { tactic: 'train', hours: 6, compulsory: true },
    );
    expect(hoursOf({ size: 1, resources: { course: 12 }, horizon: 3 }, steps)).toEqual([[8], [4], [0]]);
  });

  test('are asked of a person like any other hour of the change', () => {
    const { series } = play(
      tinySetting({ size: 2, resources: { seats: 1, capacity: 4 }, horizon: 3 }),
      doing({ tactic: 'train', hours: 8, compulsory: true }),
    );
    expect(series('load')).toEqual([0, 1, 1, 0]);
  });

  test('cost the delivery and the time of those who come', () => {
    const { series } = play(
      tinySetting({ size: 2, resources: { seats: 1 }, horizon: 3 }),
      doing({ tactic: 'train', hours: 8, compulsory: true }),
    );
    expect(series('cost')).toEqual([0, 1560, 3120, 3120]);
  });

  test('that are offered stay empty among people who know of nothing, and stand open until the offer ends', () => {
    const offer = { tactic: 'train', hours: 8, open: 3 };
    const silent = hoursOf({ size: 2, horizon: 4 }, doing(offer));
    expect(silent.map(total)).toEqual([0, 0, 0, 0]);
    // told of it in week 1, aware from week 2: drive −.2 is enough, −.31 is not
    const told = { tactic: 'announce', strength: 1, halfLife: 1, at: 1 };
    const tiny: Tiny = {
      size: 2,
      threshold: [0.2, 0.31],
      horizon: 4,
      rule: { communicationReach: 1, trialRate: 0 },
    };
    expect(hoursOf(tiny, doing(told, offer))).toEqual([
      [0, 0],
      [8, 0],
      [0, 0],
      [0, 0],
    ]);
    // an offer that ends in the week in which they hear of it comes too early
    expect(hoursOf(tiny, doing(told, { ...offer, open: 1 })).map(total)).toEqual([0, 0, 0, 0]);
  });

  test('that are compulsory make people aware when they sit in them, not before', () => {
    const states: number[][] = [];
    play(
      tinySetting({ size: 2, threshold: 1.6, resources: { seats: 1 }, horizon: 2 }),
      doing({ tactic: 'train', hours: 8, compulsory: true }),
      ({ state }) => states.push(Array.from(state)),
    );
    expect(states[0].toSorted()).toEqual([UNAWARE, AWARE]);
    expect(states[1]).toEqual([AWARE, AWARE]);
  });

  test('grow by one for five champions when champions train, and for their courses alone', () => {
    const champions = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const tiny: Tiny = { size: 20, start: champions, resources: { seats: 1 }, horizon: 1 };
    const week = (by: string) =>
      total(hoursOf(tiny, doing({ tactic: 'train', hours: 8, compulsory: true, by }))[0]);
    expect(week('trainers')).toBe(8);
    // nine champions stand in for one seat, not for two
    expect(week('champions')).toBe(16);
    const both = stepsOf([
      {
        id: 'both',
        do: [
          { tactic: 'train', who: { people: ['p10', 'p11', 'p12'] }, hours: 8, compulsory: true },
          {
            tactic: 'train',
            who: { people: ['p15', 'p16', 'p17'] },
            hours: 8,
            compulsory: true,
            by: 'champions',
          },
        ],
      },
    ]);
    const [hours] = hoursOf(tiny, both);
    expect(total(hours.slice(10, 13))).toBe(8);
    expect(total(hours.slice(15, 18))).toBe(8);
  });
});

test('a course that is looked through row by row, being large, seats whom a small one would', () => {
  const size = 100_500;
  const seats = 30;
  /** Who is trained of the first so many people, all willing but for every third. */
  const trained = (people: number) => {
    const world = createWorld(tinySetting({ size, resources: { seats } }), seedKey(3));
    for (let i = 0; i < size; i++) world.state[i] = i % 3 === 0 ? UNAWARE : TRIAL;
    const terms = { attendance: 'offered', byChampions: false, until: 10 } as const;
    world.training.ask(world, world.setting.everybody.subarray(0, people), 8, terms);
    world.training.serve(world, 1);
    return Array.from(world.levers.trained.subarray(0, world.levers.trainees));
  };
  const fromLarge = trained(size);
  expect(fromLarge.length).toBe(seats);
  expect(fromLarge.every((i) => i % 3 !== 0)).toBe(true);
  // the order is drawn for each person alone: who comes first of all comes first of those who are in both
  const fromSmall = trained(99_000);
  const inBoth = fromLarge.filter((i) => i < 99_000);
  expect(inBoth.length).toBeGreaterThan(20);
  expect(fromSmall.slice(0, inBoth.length)).toEqual(inBoth);
});

describe('a newcomer', () => {
  /** Whoever comes hears of it in their first week, and would take any course up. */
  const tiny: Tiny = {
    size: 20,
    threshold: 0,
    start: Array.from({ length: 20 }, (_, i) => i),
    rule: { turnover: 0.1, communicationReach: 1, trialRate: 0 },
    resources: { seats: 100 },
    horizon: 40,
  };
  const told = { tactic: 'announce', strength: 1, halfLife: 5200 };
  /** Weeks between the arrival of somebody who stays for a while and their training, each time it comes. */
  const delays = (training: object) => {
    const arrived = new Int32Array(20).fill(-1);
    const found: number[] = [];
    let newcomers = 0;
    play(
      tinySetting(tiny),
      doing(told, { tactic: 'train', hours: 8, ...training }),
      ({ state, levers }, week) => {
        for (let i = 0; i < 20; i++) {
          if (arrived[i] >= 0 && levers.hours[i] > 0) {
            expect(levers.hours[i]).toBe(8);
            found.push(week - arrived[i]);
            arrived[i] = -1;
          }
          if (state[i] !== UNAWARE) continue;
          arrived[i] = week;
          newcomers++;
        }
      },
    );
    expect(newcomers).toBeGreaterThan(30);
    return found;
  };

  test('is offered anew, in full, what stands open to everybody', () => {
    const found = delays({ open: 104 });
    // aware at the end of their first week, in the course in their second
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found)).toEqual(new Set([2]));
  });

  test('is not sent on a compulsory course that was meant for others', () => {
    expect(delays({ compulsory: true, open: 104 })).toEqual([]);
  });

  test('is not offered what is over', () => {
    expect(delays({ open: 1 })).toEqual([]);
  });
});
