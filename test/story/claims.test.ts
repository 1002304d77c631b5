import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { saidPlainly } from '../../src/report/board/segments.ts';
import { judgeClaim } from '../../src/story/judgeClaim.ts';
import type { Claim } from '../../src/story/storySchema.ts';
import { storyTemplate } from '../../src/story/storyTemplate.ts';
import { storyViewOf } from '../../src/story/storyViewOf.ts';
import type { WeeklyReader } from '../../src/story/weeklyWorlds.ts';
import { played, saidOf, shippedStories, storyWith } from './stories.ts';

const says = {
  more: { en: 'more', fr: 'plus' },
  same: { en: 'same', fr: 'autant' },
  less: { en: 'less', fr: 'moins' },
};
const claim: Claim = {
  of: { plan: 'a', outcome: 'buyIn', week: 0 },
  against: { plan: 'b' },
  matters: 0.05,
  says,
};
/** Worlds of one week, in which two plans came to these values. */
const readerOf = (a: readonly number[], b: readonly number[]): WeeklyReader => ({
  add: () => {},
  of: (plan) => {
    const values = Float64Array.from(plan === 'a' ? a : b);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { values, at: () => values, mean: () => Float64Array.of(mean) };
  },
});
const judge = (a: readonly number[], b: readonly number[]) =>
  judgeClaim(claim, readerOf(a, b), { worlds: a.length, horizon: 0 })!;

describe('a claim', () => {
  const shares = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    {
      minLength: 1,
      maxLength: 40,
    },
  );

  it('says more or less only where the interval excludes 0 and the difference matters', () => {
    fc.assert(
      fc.property(shares, (pairs) => {
        const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const { outcome, difference, low, high } = judge(a, b);
        if (outcome === 'more') expect(Math.min(low, difference - claim.matters + 1e-12)).toBeGreaterThan(0);
        if (outcome === 'less') expect(Math.max(high, difference + claim.matters - 1e-12)).toBeLessThan(0);
      }),
    );
  });

  it('counts a world in which people differ by just as many as matter, whatever floating point makes of their shares', () => {
    // of 240 people, 12 more: 5 %, which differences of shares miss by a hair
    const ahead = [...Array(60).keys()].map((k) => 24 + 3 * k);
    const [a, b] = [
      ahead.map((people, k) => (people + (k % 2 === 0 ? 12 : 36)) / 240),
      ahead.map((people) => people / 240),
    ];
    expect(a.some((share, k) => share - b[k] < claim.matters)).toBe(true);
    expect(judge(a, b)).toMatchObject({ outcome: 'more', worlds: 60, n: 60 });
    expect(judge(b, a)).toMatchObject({ outcome: 'less', worlds: 60, n: 60 });
  });

  it('says the opposite where the two change places', () => {
    const opposite = { more: 'less', less: 'more', same: 'same' };
    fc.assert(
      fc.property(shares, (pairs) => {
        const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        expect(judge(b, a).outcome).toBe(opposite[judge(a, b).outcome]);
      }),
    );
  });

  it('claims nothing of a handful of worlds, and counts those in which it holds', () => {
    expect(judge([0.9, 0.9, 0.9], [0.1, 0.1, 0.1]).outcome).toBe('same');
    const all = Array.from({ length: 20 }, (_, k) => 0.5 + k / 100);
    const against = all.map((value, k) => value + (k < 15 ? -0.3 : 0.01));
    expect(judge(all, against)).toMatchObject({ outcome: 'more', worlds: 15, n: 20 });
  });
});

it('a story in one language is told in that, to whomever: labels, figures and signs', async () => {
  const text = storyTemplate('fr').replace(
    '## Idée\n',
    '## Idée\n\nUn quart, soit 25% de tous, `x >= 60%`.\n',
  );
  const view = storyViewOf(await played(text, 4), 'en');
  expect(view.language).toBe('fr');
  expect(saidPlainly(view.played!.headline, 'fr')).toMatch(/\d\u202f%/);
  expect(JSON.stringify(view.idea)).toContain('25\u202f% de tous');
  expect(JSON.stringify(view.idea)).toContain('x >= 60%');
});

describe('the stories that come with the product', () => {
  it.each(shippedStories)('$name claims what its worlds say, in both languages', async ({ text }) => {
    const story = await played(text, 12);
    for (const language of ['en', 'fr'] as const) {
      const view = storyViewOf(story, language);
      const sentences = [
        ...view.played!.reveal,
        view.played!.headline,
        ...view.played!.tale,
        view.played!.follow!.headline,
      ];
      for (const sentence of sentences) {
        expect(saidPlainly(sentence, language)).not.toMatch(/[{}]|NaN|undefined/);
        expect(sentence.length).toBeGreaterThan(1);
      }
      expect(view.played!.ways).toHaveLength(3);
      expect(view.sheet!.timing.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(30);
      // nobody who is followed is lost on the way
      const { counts, count, moves, weeks } = view.played!.follow!;
      for (const each of counts) expect(each.reduce((sum, people) => sum + people, 0)).toBe(count);
      for (let k = 0; k < weeks.length - 1; k++)
        expect(moves.filter(({ from }) => from === k).reduce((sum, { people }) => sum + people, 0)).toBe(
          count,
        );
    }
  });

  describe('where leadership is strong and nobody resists', () => {
    let said: ReturnType<typeof saidOf>;
    beforeAll(async () => {
      said = saidOf(await played(storyWith('blitz', 'climate.leadership: 1, climate.resistance: 0'), 20));
    });

    it('the Blitz says that it does not bounce, since declared use does not fall by what matters', () => {
      const [, headline, end, ways] = said;
      expect(headline!.outcome).toBe('same');
      expect(headline!.said).toMatch(/^It does not fall back/);
      expect(headline!.judged.of - headline!.judged.against).toBeLessThan(0.05);
      expect(end!.said).toMatch(/^It does not collapse/);
      expect(ways!.judged.n).toBe(20);
    });
  });

  it('where nobody leads and all resist, the Blitz says that it does fall back, and stays down', async () => {
    const [, headline, end] = saidOf(
      await played(storyWith('blitz', 'climate.leadership: 0, climate.resistance: 2'), 20),
    );
    expect(headline!.said).toMatch(/^It does fall back/);
    expect(end!.said).toMatch(/^After two years it is still down/);
  });
});
