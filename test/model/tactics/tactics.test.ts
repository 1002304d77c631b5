import { describe, expect, test } from 'vitest';
import { doing, play, stepsOf, type Tiny, tinySetting } from '../tinySetting.ts';

const levers = (
  tiny: Tiny,
  steps: ReturnType<typeof doing>,
  lever: 'mandate' | 'communication',
  person = 0,
) => {
  const seen: number[] = [];
  play(tinySetting(tiny), steps, (world) => seen.push(Math.round(world.levers[lever][person] * 1e12) / 1e12));
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
      if (week === 4) first = communication.indexOf(1);
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
      seen.push([world.levers.communication[0], world.levers.communication[1], world.leadership]),
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

  test('takes 15 % less time at each doubling of the hubs before it', () => {
    const stands: number[] = [];
    const steps = stepsOf([{ id: 'one-by-one', repeat: { tactic: 'hub', by: 'size', every: 1 } }]);
    play(tinySetting({ ...units, horizon: 30 }), steps, ({ coordination: { posts } }, week) => {
      posts.forEach((post, p) => {
        if (post.stands && stands[p] === undefined) stands[p] = week;
      });
    });
    // begun in weeks 1 … 8; 6 weeks × .85^log₂(1 … 8), whole weeks: 6, 5.1, 4.6, 4.3, 4.1, 3.9, 3.8, 3.7
    expect(stands).toEqual([1 + 6, 2 + 6, 3 + 5, 4 + 5, 5 + 5, 6 + 4, 7 + 4, 8 + 4]);
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
