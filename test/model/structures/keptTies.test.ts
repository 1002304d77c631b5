import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TO_CENTRE } from '../../../src/model/coordination/coordination.ts';
import { CENTRE } from '../../../src/model/coordination/posts.ts';
import { unitParts } from '../../../src/model/coordination/unitParts.ts';
import { COMMITTED, declares } from '../../../src/model/states.ts';
import { tactics } from '../../../src/model/tactics/tactics.ts';
import type { World } from '../../../src/model/world.ts';
import { doing, play, type Tie, type Tiny, tinySetting } from '../tinySetting.ts';
import { readBothWays, readings } from './readBothWays.ts';

/** A firm of 60 in six units that two divisions cut across, in which people come and go, and hubs carry too much. */
const SIZE = 60;
const everybody = Array.from({ length: SIZE }, (_, i) => i);
const firm: Tiny = {
  size: SIZE,
  // the last three are in no unit
  unit: everybody.map((i) => (i > 56 ? -1 : i % 6)),
  division: everybody.map((i) => (i % 7 === 0 ? -1 : i % 2)),
  manager: everybody.map((i) => (i === 0 ? -1 : Math.floor((i - 1) / 6))),
  ties: everybody.flatMap((i) => [1, 6, 7, 13, 29].map((step): Tie => [i, (i + step) % SIZE])),
  innovativeness: everybody.map((i) => ((i * 23) % SIZE) / 20 - 1.5),
  threshold: 0.1,
  start: [3, 17, 40, 41],
  rule: { turnover: 0.03, attritionRate: 0.06, tieUptake: 0.6, leadSupport: 4, trialRate: 0.4, idleWeeks: 3 },
  horizon: 40,
};

/** Parameters that some of the tactics have, such as send their work another way. */
const ways: Readonly<Record<string, readonly object[]>> = {
  mandate: [{}, { deadline: '6w', sanction: true, leaveWhenResistant: 0.3, weeks: '4w' }, { who: 'unit' }],
  hub: [
    { who: 'all', over: 3 },
    { who: 'all', fill: 'rank', weeks: 0 },
    { weeks: 1, course: 8, campaign: 0.5 },
  ],
  centralTeam: [{ grows: true }, { fill: 'rank', people: 2 }, { people: 1, champions: 0.5, hours: 8 }],
  divisionHub: [{ weeks: 2 }, { fill: 'rank', weeks: 0 }],
  consolidate: [{ over: 2 }, { who: 'managers' }],
  train: [
    { hours: 8, compulsory: true },
    { hours: 16, by: 'champions' },
  ],
  retarget: [{ structure: 'dandelion' }, { structure: 'honeycomb' }],
  community: [{ every: 3 }],
};
const entry = fc
  .record({
    tactic: fc.constantFrom(...tactics.map(({ kind }) => kind)),
    at: fc.integer({ min: 1, max: 25 }),
    way: fc.nat(11),
  })
  .map(({ tactic, at, way }) => ({ tactic, at, ...ways[tactic]?.[way % ways[tactic].length] }));
/** What sets structures up, with whatever else happens in between. */
const plan = fc
  .tuple(fc.constantFrom(0, 1, 2), fc.nat(2), fc.array(entry, { minLength: 2, maxLength: 9 }))
  .map(([centre, hub, others]) =>
    doing(
      { tactic: 'centralTeam', ...ways.centralTeam[centre] },
      { tactic: 'hub', at: 2, ...ways.hub[hub] },
      ...others,
    ),
  );

/** What is kept of ties, counted anew from people and posts. */
function counted({ setting, state, coordination }: World) {
  const { offered, live, posts } = coordination;
  const parts = unitParts(setting);
  const tied = everybody.filter((i) => live[i] === 1 && declares[state[i]] === 1);
  const tiesOf = (people: readonly number[]) => ({
    practitioners: Int32Array.from(
      { length: parts.count + 1 },
      (_, part) => people.filter((i) => offered[i] !== TO_CENTRE && parts.of[i] === part).length,
    ),
    contributors: people.filter((i) => offered[i] === TO_CENTRE).length,
  });
  return {
    declaredTies: tiesOf(tied),
    committedTies: tiesOf(tied.filter((i) => state[i] === COMMITTED)),
    dormant: everybody.filter((i) => offered[i] !== -1 && live[i] === 0 && declares[state[i]] === 1),
    loads: posts.map(
      ({ index }) =>
        everybody.filter((i) => live[i] === 1 && offered[i] === index).length +
        posts.filter(({ above, live: alive }) => alive && above === index).length,
    ),
  };
}

function kept({ coordination }: World) {
  const { declaredTies, committedTies, dormant, posts } = coordination;
  return {
    declaredTies,
    committedTies,
    dormant: Array.from(dormant.rows.subarray(0, dormant.count)).sort((a, b) => a - b),
    loads: posts.map((post) => coordination.loadOf(post)),
  };
}

/** People with a live tie of which an end is not active. */
function broken({ state, coordination }: World): number[] {
  const { offered, live, posts } = coordination;
  const isActive = (i: number) => i >= 0 && declares[state[i]] === 1;
  const centre = posts.some(({ kind, holder }) => kind === CENTRE && isActive(holder));
  return everybody.filter(
    (i) =>
      live[i] === 1 &&
      !(isActive(i) && (offered[i] === TO_CENTRE ? centre : isActive(posts[offered[i]].holder))),
  );
}

test('ties that are kept as they change are what counting them anew says, whatever a plan does', () => {
  let tied = 0;
  let lost = 0;
  fc.assert(
    fc.property(plan, fc.integer(), (steps, seed) => {
      let before = 0;
      play(tinySetting({ ...firm, seed }), steps, (world) => {
        expect(kept(world)).toEqual(counted(world));
        expect(broken(world)).toEqual([]);
        const now = world.coordination.liveTies();
        tied += now;
        lost += Math.max(0, before - now);
        before = now;
        if (world.coordination.peers.alive > 0) return;
        for (const reading of readings) {
          const [tree, any] = readBothWays(world, reading);
          expect(tree).toEqual(any);
        }
      });
    }),
    { numRuns: 60 },
  );
  // ties came and went
  expect(tied).toBeGreaterThan(1000);
  expect(lost).toBeGreaterThan(100);
});
