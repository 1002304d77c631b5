import { describe, expect, test } from 'vitest';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

const leadership = (
  shortTermism: number,
  entries = [{ tactic: 'sponsor' } as object],
  more: Tiny = { size: 1 },
) => {
  const seen: number[] = [];
  play(
    tinySetting({ horizon: 40, ...more, climate: { shortTermism, ...more.climate } }),
    doing(...(entries as Record<string, unknown>[])),
    (world) => seen.push(world.leadership),
  );
  return seen;
};

describe('a sponsor', () => {
  test('adds .2 to leadership over 8 weeks, for good where nobody lives by the quarter', () => {
    const seen = leadership(0);
    expect(seen.slice(0, 8).map((value) => value.toFixed(3))).toEqual([
      '0.525',
      '0.550',
      '0.575',
      '0.600',
      '0.625',
      '0.650',
      '0.675',
      '0.700',
    ]);
    expect(seen[39]).toBeCloseTo(0.7, 12);
  });

  test.each([
    [1, 13],
    [0.5, 26],
  ])('under a short-termism of %f loses half of it in %i weeks', (shortTermism, halfLife) => {
    const seen = leadership(shortTermism);
    expect(seen[7]).toBeCloseTo(0.7, 12);
    expect(seen[7 + halfLife]).toBeCloseTo(0.6, 12);
    for (let week = 8; week < seen.length; week++) expect(seen[week]).toBeLessThan(seen[week - 1]);
  });

  test('gains what it is given, in as many weeks', () => {
    expect(leadership(0, [{ tactic: 'sponsor', leadership: 0.4, weeks: 2 }])[1]).toBeCloseTo(0.9, 12);
    expect(leadership(0, [{ tactic: 'sponsor', leadership: 0.4, weeks: 2 }])[0]).toBeCloseTo(0.7, 12);
  });

  test('cannot raise leadership above 1, and two fade as each would', () => {
    const two = [
      { tactic: 'sponsor', leadership: 0.4 },
      { tactic: 'sponsor', leadership: 0.4 },
    ];
    const seen = leadership(1, two);
    expect(seen[7]).toBe(1);
    // .8 gained in all: a quarter after two half-lives
    expect(seen[7 + 26]).toBeCloseTo(0.7, 12);
  });

  test('costs four management hours a week, also after it was gained', () => {
    const spent: number[] = [];
    play(tinySetting({ size: 1, horizon: 10 }), doing({ tactic: 'sponsor' }), ({ ledger }) =>
      spent.push(ledger.spent),
    );
    expect(spent).toEqual(Array.from({ length: 10 }, (_, week) => (week + 1) * 4 * 45));
  });

  test('lowers everybody’s threshold by .3 for each unit of leadership', () => {
    const { world } = play(
      tinySetting({ size: 1, threshold: 0.5, horizon: 8 }),
      doing({ tactic: 'sponsor' }),
    );
    expect(world.thresholdOf(0)).toBeCloseTo(0.5 - 0.3 * 0.2, 12);
  });
});
