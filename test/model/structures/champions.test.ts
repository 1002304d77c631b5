import { expect, test } from 'vitest';
import { CENTRE } from '../../../src/model/coordination/posts.ts';
import type { Step } from '../../../src/model/plans/plan.ts';
import { doing, play, stepsOf, type Tiny, tinySetting } from '../tinySetting.ts';

/** Forty units of two in ten divisions. */
const firm: Tiny = {
  size: 80,
  unit: Array.from({ length: 80 }, (_, i) => Math.floor(i / 2)),
  division: Array.from({ length: 80 }, (_, i) => Math.floor(i / 8)),
  threshold: 1.6,
  horizon: 45,
};

/** Units, divisions and seats whose post is for volunteers. */
function forVolunteers(steps: readonly Step[], more: Partial<Tiny> = {}): Set<string> {
  const { world } = play(tinySetting({ ...firm, ...more }), steps);
  const { posts } = world.coordination;
  const seats = posts.filter(({ kind }) => kind === CENTRE);
  return new Set(
    posts
      .filter(({ fill }) => fill === 'volunteers')
      .map((post) =>
        post.kind === CENTRE ? `seat ${seats.indexOf(post)}` : `${post.kind} ${post.unit} ${post.division}`,
      ),
  );
}
const atOnce = (champions: number) =>
  doing(
    { tactic: 'centralTeam', people: 20, champions },
    { tactic: 'hub', who: 'all', champions },
    { tactic: 'divisionHub', champions },
  );

test('a share of posts for volunteers is that share of them, in the centre, in units and in divisions', () => {
  expect(forVolunteers(atOnce(0)).size).toBe(0);
  expect(forVolunteers(atOnce(1)).size).toBe(20 + 40 + 10);
  // 35 of 70 expected, sd 4.2
  expect(Math.abs(forVolunteers(atOnce(0.5)).size - 35)).toBeLessThan(15);
});

test('posts for volunteers are the same in every plan with the same share, whenever they open', () => {
  const oneByOne = stepsOf([
    {
      id: 'slow',
      do: [
        { tactic: 'centralTeam', people: 20, champions: 0.5, at: 30 },
        { tactic: 'divisionHub', champions: 0.5, at: 7 },
      ],
      repeat: { tactic: 'hub', by: 'random', every: 1, champions: 0.5 },
    },
  ]);
  expect(forVolunteers(oneByOne)).toEqual(forVolunteers(atOnce(0.5)));
});

test('a greater share adds posts for volunteers and takes none away', () => {
  const few = forVolunteers(atOnce(0.3));
  const more = forVolunteers(atOnce(0.7));
  expect(more.size).toBeGreaterThan(few.size);
  for (const post of few) expect(more).toContain(post);
});

test('other possible worlds have other posts for volunteers', () => {
  expect(forVolunteers(atOnce(0.5), { seed: 2 })).not.toEqual(forVolunteers(atOnce(0.5)));
});
