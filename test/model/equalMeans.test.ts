import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leverColumn, leverOf } from '../../src/model/lever.ts';
import { AWARE, TRIAL, UNAWARE } from '../../src/model/states.ts';
import type { World } from '../../src/model/world.ts';
import { doing, play, stepsOf, type Tiny, tinySetting } from './tinySetting.ts';

/** Hours of course of everybody, week by week. */
function hoursOf(tiny: Tiny, steps: ReturnType<typeof doing>): number[][] {
  const weeks: number[][] = [];
  play(tinySetting(tiny), steps, ({ levers }) => weeks.push(Array.from(levers.hours)));
  return weeks;
}
const total = (week: readonly number[]) => week.reduce((a, b) => a + b, 0);
const ofPerson = (weeks: readonly number[][], i: number) => total(weeks.map((week) => week[i]));
const compulsory = (hours: number, people?: readonly string[]) => ({
  tactic: 'train',
  hours,
  compulsory: true,
  ...(people && { who: { people } }),
});

describe('nobody has more hours of course in all than the resources say', () => {
  test('however many courses a plan asks for', () => {
    const weeks = hoursOf({ size: 2, horizon: 20 }, doing(compulsory(5), compulsory(24)));
    expect([ofPerson(weeks, 0), ofPerson(weeks, 1)]).toEqual([8, 8]);
  });

  test('but for whoever holds a post or is recruited, who may have those of leads', () => {
    // 0 is the centre; 1 leads the hub, 2 and 3 are its recruits; all may be sent on 40 hours
    const weeks = hoursOf(
      {
        size: 6,
        innovativeness: [9, 5, 4, 3, 0, 0],
        start: [0, 1, 2, 3],
        resources: { seats: 100 },
        horizon: 20,
      },
      doing(compulsory(40), { tactic: 'centralTeam', people: 1 }, { tactic: 'hub', who: 'all', recruits: 2 }),
    );
    expect([0, 1, 2, 3, 4, 5].map((i) => ofPerson(weeks, i))).toEqual([16, 16, 16, 16, 8, 8]);
  });

  test('a course that counts earlier ones brings people so far and no further', () => {
    const part = [compulsory(2, ['p0']), { ...compulsory(6), inAll: true }];
    const weeks = hoursOf({ size: 2, horizon: 4 }, doing(...part));
    expect([ofPerson(weeks, 0), ofPerson(weeks, 1)]).toEqual([6, 6]);
  });

  test('a newcomer has had none', () => {
    const had: number[] = [];
    const steps = doing({ tactic: 'announce', strength: 1, halfLife: 5200 }, { tactic: 'train', open: 520 });
    play(
      tinySetting({
        size: 1,
        threshold: 0,
        start: [0],
        rule: { turnover: 0.1, communicationReach: 1 },
        horizon: 60,
      }),
      steps,
      ({ levers }) => had.push(levers.hours[0]),
    );
    expect(total(had)).toBeGreaterThanOrEqual(16);
    expect(total(had) % 8).toBe(0);
  });
});

describe('the training desk', () => {
  const one: Tiny = { size: 4, start: [0, 1, 2, 3], resources: { seats: 1 }, horizon: 8 };

  test('serves leads and recruits first, then who is obliged, then who comes as they like', () => {
    const offered = { tactic: 'train', who: { people: ['p0'] } };
    const obliged = compulsory(8, ['p1']);
    // asked for last, the team comes first
    const team = { tactic: 'extract', who: { people: ['p2'] }, people: 1, hours: 8 };
    const order = hoursOf(one, doing(offered, obliged, team)).map((week) => week.indexOf(8));
    expect(order).toEqual([2, 1, 0, -1, -1, -1, -1, -1]);
  });

  test('bunches seats up to the peak, and gives no more in sum than seats times weeks up to the deadline', () => {
    const many: Tiny = { size: 40, resources: { seats: 1, peak: 4 }, target: { deadline: 8 }, horizon: 11 };
    // four seats a week while there are any left of eight; from then on one a week more
    expect(hoursOf(many, doing(compulsory(8))).map(total)).toEqual([32, 32, 0, 0, 0, 0, 0, 0, 8, 8, 8]);
  });

  test('shares a seat among people who can give two hours each, and the rest waits its turn', () => {
    const full: Tiny = { ...one, rule: { saturation: true } };
    const weeks = hoursOf(full, doing(compulsory(8)));
    expect(weeks.slice(0, 5)).toEqual([...new Array(4).fill([2, 2, 2, 2]), [0, 0, 0, 0]]);
  });
});

describe('who is not obliged', () => {
  const firm: Tiny = {
    size: 12,
    unit: Array.from({ length: 12 }, (_, i) => Math.floor(i / 6)),
    innovativeness: [9, 8, 7, 6, 5, 4, 3, 2, 1, 0, -1, -2],
    // nobody else can be won, and whoever knows of it does not want it
    threshold: [0, ...new Array(11).fill(1.6)],
    start: [0, 6],
    resources: { seats: 100 },
    horizon: 30,
  };
  /** Rows of those who were ever in a course, and of those who were told to. */
  const seen = (steps: ReturnType<typeof doing>, more: Partial<Tiny> = {}) => {
    const trained = new Set<number>();
    const told = new Set<number>();
    play(tinySetting({ ...firm, ...more }), steps, ({ levers }) => {
      for (let i = 0; i < 12; i++) {
        if (levers.hours[i] > 0) trained.add(i);
        if (leverOf(levers.addressed, i) === 1) told.add(i);
      }
    });
    return { trained: [...trained].sort((a, b) => a - b), told: [...told].sort((a, b) => a - b) };
  };

  test('is on no course that they do not want: extracted, recruited, or with a pilot', () => {
    const steps = stepsOf([
      {
        id: 'all',
        do: [
          { tactic: 'extract', people: 6 },
          { tactic: 'centralTeam', people: 1 },
          { tactic: 'pilot', who: { units: ['unit 1'] } },
          { tactic: 'hub', who: 'all' },
        ],
      },
    ]);
    // 0 is the centre and in the team; 6 leads the hub of unit 1, which counts as accepted
    expect(seen(steps)).toEqual({ trained: [0, 6], told: [6] });
  });

  test('where the lead is appointed by rank, recruits are sent, as far as the plan obliges them', () => {
    const byRank = { tactic: 'hub', who: { units: ['unit 0'] }, fill: 'rank', recruits: 3 };
    const centre = { tactic: 'centralTeam', people: 1, fill: 'rank' };
    expect(seen(doing(centre, byRank)).told.length).toBe(4);
    expect(seen(doing(centre, { ...byRank, obliged: 0 })).told.length).toBe(1);
  });
});

describe('recruits', () => {
  const unit: Tiny = {
    size: 8,
    innovativeness: [9, 8, 7, 6, 5, 4, 3, 2],
    start: [0, 1, 2, 3, 4, 5, 6, 7],
    resources: { seats: 100 },
    horizon: 40,
  };

  test('are asked once, beside the lead', () => {
    const weeks = hoursOf(unit, doing({ tactic: 'hub', who: 'all', recruits: 3 }));
    expect([0, 1, 2, 3, 4].map((i) => ofPerson(weeks, i))).toEqual([16, 16, 16, 16, 0]);
  });

  test('who leave are replaced within the hours that are left of them', () => {
    const hours = new Float64Array(8);
    let left = -1;
    const slow: Tiny = { ...unit, rule: { saturation: true, turnover: 0 } };
    play(tinySetting(slow), doing({ tactic: 'hub', who: 'all', recruits: 1 }), (world, week) => {
      for (let i = 0; i < 8; i++) hours[i] += world.levers.hours[i];
      if (week === 4) {
        // the recruit goes after two or three weeks of two hours; what a newcomer brings on is nothing
        left = hours[1];
        world.training.welcome(1, world.setting.unit[1]);
      }
    });
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(16);
    expect(hours[1]).toBe(left);
    expect(hours[2]).toBe(16 - left);
    expect(hours[3]).toBe(0);
  });
});

describe('a pilot', () => {
  test('gives its unit the unit’s own course, and its hub offers no second', () => {
    const firm: Tiny = {
      size: 12,
      unit: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
      start: Array.from({ length: 12 }, (_, i) => i),
      resources: { seats: 100, course: 20 },
      horizon: 30,
    };
    const weeks = hoursOf(
      firm,
      doing(
        { tactic: 'pilot', who: { units: ['unit 0'] }, hours: 6 },
        { tactic: 'hub', who: 'all', at: 4, recruits: 0, course: 10 },
      ),
    );
    expect([ofPerson(weeks, 5), ofPerson(weeks, 11)]).toEqual([6, 10]);
  });

  test('of the unit that its step works on is that unit’s course', () => {
    const firm: Tiny = {
      size: 12,
      unit: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
      innovativeness: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0],
      start: Array.from({ length: 12 }, (_, i) => i),
      resources: { seats: 100, course: 20 },
      horizon: 30,
    };
    const weeks = hoursOf(
      firm,
      doing(
        { tactic: 'listen' },
        { tactic: 'pilot', hours: 6, at: 4 },
        {
          tactic: 'hub',
          who: 'all',
          at: 5,
          recruits: 0,
          course: 10,
        },
      ),
    );
    expect([ofPerson(weeks, 5), ofPerson(weeks, 11)]).toEqual([6, 10]);
  });
});

describe('a week that asks for more than people can give', () => {
  const alone: Tiny = { size: 1, threshold: 0, start: [], rule: { saturation: true }, horizon: 1 };
  const obliged = { tactic: 'mandate', peak: 1, ramp: 1, weeks: 52, reminders: 0 };

  test('teaches and wins as much less: two hours of a course and half an hour of a mandate, of two', () => {
    const { world } = play(tinySetting(alone), doing(compulsory(8), obliged));
    expect(leverOf(world.levers.requestedHours, 0)).toBe(2.5);
    expect(world.skills.of(0)).toBeCloseTo(1 - Math.exp(-(2 * 0.8) / 8), 12);
    const free = play(tinySetting({ ...alone, resources: { capacity: 2.5 } }), doing(compulsory(2), obliged));
    expect(free.world.skills.of(0)).toBeCloseTo(1 - Math.exp(-2 / 8), 12);
  });

  test('lets fewer who know of it try it', () => {
    const tried = (capacity: number) => {
      const { world } = play(
        tinySetting({
          ...alone,
          size: 4000,
          resources: { capacity, seats: 0 },
          rule: { saturation: true, complianceRate: 0, reactanceGain: 0 },
          horizon: 2,
        }),
        doing(obliged),
      );
      return world.state.filter((state) => state === TRIAL).length;
    };
    expect(tried(10)).toBeGreaterThan(400);
    // half an hour asked of a quarter
    expect(tried(0.25) / tried(10)).toBeCloseTo(0.5, 1);
  });

  test('never gives less skill for a longer course, whatever else is asked', () => {
    fc.assert(
      fc.property(
        fc.record({
          short: fc.double({ min: 0.1, max: 40, noNaN: true }),
          more: fc.double({ min: 0, max: 40, noNaN: true }),
          capacity: fc.double({ min: 0.2, max: 40, noNaN: true }),
          learningHours: fc.double({ min: 1, max: 100, noNaN: true }),
          peak: fc.double({ min: 0, max: 1, noNaN: true }),
          practises: fc.boolean(),
        }),
        ({ short, more, capacity, learningHours, peak, practises }) => {
          const skillAfter = (hours: number) => {
            const { world } = play(
              tinySetting({
                size: 1,
                threshold: 1.6,
                start: practises ? [0] : [],
                resources: { capacity, course: 80, seats: 10 },
                rule: { saturation: true, learningHours },
                horizon: 60,
              }),
              doing(compulsory(hours), { ...obliged, peak, residual: peak }),
            );
            return world.skills.of(0);
          };
          expect(skillAfter(short + more)).toBeGreaterThanOrEqual(skillAfter(short) - 1e-12);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a budget', () => {
  const firm: Tiny = {
    size: 30,
    unit: Array.from({ length: 30 }, (_, i) => i % 3),
    threshold: 0.2,
    start: [0, 1, 2, 3, 4, 5],
    rule: { tieUptake: 1 },
    horizon: 60,
  };
  const everything = doing(
    { tactic: 'announce' },
    { tactic: 'policy' },
    { tactic: 'listen' },
    { tactic: 'mandate' },
    { tactic: 'train', compulsory: true },
    { tactic: 'centralTeam', grows: true, hours: 16 },
    { tactic: 'extract', compulsory: true },
    { tactic: 'pilot', at: 4 },
    { tactic: 'hub', who: 'all' },
    { tactic: 'ambassadors', at: 20 },
    { tactic: 'community', at: 20 },
    { tactic: 'recognise', at: 20 },
    { tactic: 'sponsor', at: 20 },
    { tactic: 'toolkit', at: 30 },
    { tactic: 'consolidate', at: 30 },
  );
  const spent = (budget: number | undefined, each: (world: World, week: number) => void = () => {}) =>
    play(tinySetting({ ...firm, resources: { budget } }), everything, each).world.ledger.spent;

  test('is never overspent, by any tactic', () => {
    const whole = spent(undefined);
    expect(whole).toBeGreaterThan(100_000);
    fc.assert(
      fc.property(fc.double({ min: 0, max: whole, noNaN: true }), (budget) => {
        expect(spent(budget)).toBeLessThanOrEqual(budget);
      }),
      { numRuns: 60 },
    );
    expect(spent(2 * whole)).toBe(whole);
  });

  test('that is used up ends posts, courses, coaching and pressure', () => {
    let after = 0;
    spent(60_000, ({ coordination, levers }, week) => {
      if (week < 50) return;
      after += Math.max(...leverColumn(levers.mandate), ...leverColumn(levers.coaching), ...levers.hours);
      after += coordination.posts.filter(({ holder }) => holder >= 0).length;
    });
    expect(after).toBe(0);
  });

  test('of nothing buys nothing', () => {
    const { world } = play(
      tinySetting({ ...firm, start: [], resources: { budget: 0 } }),
      doing({ tactic: 'announce', strength: 1 }, { tactic: 'mandate', at: 2 }, { tactic: 'policy' }),
    );
    expect(world.ledger.spent).toBe(0);
    expect(world.state.every((state) => state === UNAWARE || state === AWARE)).toBe(true);
    expect(world.underPolicy.includes(1)).toBe(false);
  });
});
