import { describe, expect, test } from 'vitest';
import { leverColumn, leverOf } from '../../../src/model/lever.ts';
import { doing, play, stepsOf, type Tiny, tinySetting } from '../tinySetting.ts';

const levers = (
  tiny: Tiny,
  steps: ReturnType<typeof doing>,
  lever: 'mandate' | 'communication',
  person = 0,
) => {
  const seen: number[] = [];
  play(tinySetting(tiny), steps, (world) =>
    seen.push(Math.round(leverOf(world.levers[lever], person) * 1e12) / 1e12),
  );
  return seen;
};

test('a mandate grows to its peak, holds, lapses to its residue and stays there', () => {
  expect(
    levers(
      { size: 1, horizon: 9 },
      doing({ tactic: 'mandate', at: 2, peak: 0.9, ramp: 3, weeks: 5, residual: 0.2 }),
      'mandate',
    ),
  ).toEqual([0, 0.3, 0.6, 0.9, 0.9, 0.9, 0.2, 0.2, 0.2]);
});

test('a mandate without residue is over when it lapses', () => {
  expect(
    levers(
      { size: 1, horizon: 4 },
      doing({ tactic: 'mandate', peak: 0.5, ramp: 1, weeks: 2, residual: 0, reminders: 0.4 }),
      'communication',
    ),
  ).toEqual([0.4, 0.4, 0, 0]);
});

test('a campaign falls by half in its half-life', () => {
  expect(
    levers(
      { size: 1, horizon: 5 },
      doing({ tactic: 'announce', strength: 0.8, halfLife: 2 }),
      'communication',
    ).filter((_, week) => week % 2 === 0),
  ).toEqual([0.8, 0.4, 0.2]);
});

describe('listening', () => {
  /** Unit 1 is more innovative by so little that a first glance is often wrong. */
  const tiny: Tiny = {
    size: 6,
    unit: [0, 0, 0, 1, 1, 1],
    innovativeness: [0, 0, 0, 0.05, 0.05, 0.05],
    manager: [-1, 0, 0, 0, 3, 3],
    horizon: 6,
  };
  const chosen = (seed: number, weeks: number) => {
    const steps = doing(
      { tactic: 'listen', weeks },
      { tactic: 'extract', at: 4, people: 1, hours: 0, strength: 1 },
    );
    let first = -1;
    play(tinySetting({ ...tiny, seed }), steps, ({ levers: { communication } }, week) => {
      if (week === 4) first = leverColumn(communication).indexOf(1);
    });
    return first;
  };

  test('for three weeks serves the choice of the fourth', () => {
    for (let seed = 0; seed < 30; seed++) expect(chosen(seed, 3)).toBe(3);
  });

  test('that is not over leaves the choice to a first glance', () => {
    const found = Array.from({ length: 30 }, (_, seed) => chosen(seed, 4));
    expect(new Set(found)).toEqual(new Set([0, 3]));
  });

  test('speaks to managers meanwhile and adds to leadership at its end', () => {
    const seen: number[][] = [];
    play(tinySetting(tiny), doing({ tactic: 'listen', weeks: 2, strength: 0.5 }), (world) =>
      seen.push([
        leverOf(world.levers.communication, 0),
        leverOf(world.levers.communication, 1),
        world.leadership,
      ]),
    );
    expect(seen.slice(0, 3)).toEqual([
      [0.5, 0, 0.5],
      [0.5, 0, 0.55],
      [0, 0, 0.55],
    ]);
  });
});

describe('a hub', () => {
  const units: Tiny = {
    size: 16,
    unit: Array.from({ length: 16 }, (_, i) => Math.floor(i / 2)),
    horizon: 20,
  };

  /** Week in which each hub stands. */
  const standing = (steps: ReturnType<typeof stepsOf>, more: Partial<Tiny> = {}) => {
    const stands: number[] = [];
    play(tinySetting({ ...units, horizon: 60, ...more }), steps, ({ coordination: { posts } }, week) => {
      posts
        .filter(({ unit }) => unit >= 0)
        .forEach((post, p) => {
          if (post.stands && stands[p] === undefined) stands[p] = week;
        });
    });
    return stands;
  };
  const oneByOne = stepsOf([{ id: 'one-by-one', repeat: { tactic: 'hub', by: 'size' } }]);
  /** Weeks at which things end that begin in week 1, one as the one before ends. */
  const ends = (weeks: readonly number[]) =>
    weeks.map((_, k) => 1 + weeks.slice(0, k + 1).reduce((a, b) => a + b));

  test('takes 15 % less time at each doubling of the hubs that stand, and so does the interval to the next', () => {
    // 6 weeks × .85^log₂(1 … 8), to the nearest week: 6, 5.1, 4.6, 4.3, 4.1, 3.9, 3.8, 3.7
    expect(standing(oneByOne)).toEqual(ends([6, 5, 5, 4, 4, 4, 4, 4]));
    // hubs begun at once learn nothing from one another
    expect(standing(doing({ tactic: 'hub', who: 'all' }))).toEqual(new Array(8).fill(7));
  });

  test('takes a fifth less with a toolkit, once', () => {
    const steps = stepsOf([
      { id: 'tools', do: [{ tactic: 'toolkit' }], repeat: { tactic: 'hub', by: 'size' } },
    ]);
    // 4.8 weeks × .85^log₂(1 … 8)
    expect(standing(steps)).toEqual(ends([5, 4, 4, 3, 3, 3, 3, 3]));
  });

  test('waits for one of the three set-up slots of a centre member, in the order in which hubs were opened', () => {
    const slots = { rule: { setUpSlots: true, learningCurve: false }, start: [15] };
    const steps = doing({ tactic: 'centralTeam', people: 1 }, { tactic: 'hub', who: 'all' });
    expect(standing(steps, slots)).toEqual([7, 7, 7, 13, 13, 13, 19, 19]);
    // nobody sets hubs up where there is no centre
    expect(standing(doing({ tactic: 'hub', who: 'all' }), slots)).toEqual([]);
    // a second member brings as many more
    const two = doing({ tactic: 'centralTeam', people: 2 }, { tactic: 'hub', who: 'all' });
    expect(standing(two, { ...slots, start: [14, 15] })).toEqual([7, 7, 7, 7, 7, 7, 13, 13]);
  });

  test('one after another, is begun when a slot is free, however short the interval', () => {
    const slots = { rule: { setUpSlots: true, learningCurve: false }, start: [15] };
    const steps = stepsOf([
      {
        id: 'quick',
        do: [{ tactic: 'centralTeam', people: 1 }],
        repeat: { tactic: 'hub', by: 'size', every: 1 },
      },
    ]);
    // three are under way after weeks 1, 2 and 3; each that stands makes room for one
    expect(standing(steps, slots)).toEqual([7, 8, 9, 14, 15, 16, 21, 22]);
  });

  test('opens in every unit, evenly over the weeks it is given', () => {
    const counts: number[] = [];
    play(
      tinySetting({ ...units, horizon: 5 }),
      doing({ tactic: 'hub', who: 'all', over: 4 }),
      ({ coordination }) => counts.push(coordination.posts.length),
    );
    expect(counts).toEqual([2, 4, 6, 8, 8]);
  });

  test('is never opened twice in the same unit', () => {
    const { world } = play(
      tinySetting(units),
      doing({ tactic: 'hub', who: 'all' }, { tactic: 'hub', who: 'all', at: 3 }, { tactic: 'hub', at: 5 }),
    );
    expect(world.coordination.posts.map(({ unit }) => unit)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('a tactic of strength 0 changes nothing but the cost', () => {
  const tiny: Tiny = {
    size: 30,
    ties: Array.from({ length: 29 }, (_, i) => [i, i + 1] as const),
    threshold: 0.2,
    start: [0, 9, 20],
    rule: { turnover: 0.01, spontaneousAwareness: 0.02 },
    horizon: 40,
  };
  const course = (steps: ReturnType<typeof doing>) => {
    const weeks: string[] = [];
    play(tinySetting(tiny), steps, ({ state, skills, reactance }) =>
      weeks.push([state, skills.all(), reactance].join(';')),
    );
    return weeks;
  };
  test.each([
    ['announce', { tactic: 'announce', strength: 0 }],
    ['mandate', { tactic: 'mandate', peak: 0, residual: 0, reminders: 0 }],
    ['train', { tactic: 'train', hours: 0, compulsory: true }],
    ['listen', { tactic: 'listen', strength: 0, leadership: 0 }],
    ['extract', { tactic: 'extract', hours: 0, strength: 0 }],
    ['pilot', { tactic: 'pilot', hours: 0, coaching: 0, shown: 0 }],
    ['policy', { tactic: 'policy' }],
    ['toolkit', { tactic: 'toolkit' }],
  ])('%s', (_kind, entry) => {
    expect(course(doing(entry))).toEqual(course(doing()));
  });
});

test('two plans that differ for one person leave everybody else their luck', () => {
  // nobody hears anybody: what one person does cannot reach another
  const tiny: Tiny = {
    size: 300,
    threshold: 0.1,
    rule: { turnover: 0.01, spontaneousAwareness: 0.05, abandonRate: 0.2 },
    horizon: 40,
  };
  const course = (steps: ReturnType<typeof doing>) => {
    const weeks: number[][] = [];
    play(tinySetting(tiny), steps, ({ state }) => weeks.push(Array.from(state)));
    return weeks;
  };
  const plain = course(doing());
  const one = course(
    doing(
      { tactic: 'announce', who: { people: ['p7'] } },
      { tactic: 'train', who: { people: ['p7'] }, hours: 24 },
      { tactic: 'mandate', who: { people: ['p7'] } },
    ),
  );
  const others = (week: number[]) => week.filter((_, i) => i !== 7);
  expect(one.map(others)).toEqual(plain.map(others));
  expect(one.map((week) => week[7])).not.toEqual(plain.map((week) => week[7]));
});
