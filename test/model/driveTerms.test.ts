import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { causes } from '../../src/experiment/explain/cause.ts';
import { driveTerms, partsOfDrive, sumOfParts } from '../../src/model/driveTerms.ts';
import { clearLever, combineLever, leverColumn } from '../../src/model/lever.ts';
import { driveLevers } from '../../src/model/levers.ts';
import { metricSet } from '../../src/model/metrics/metricSet.ts';
import { changeModel } from '../../src/model/rules/changeModel.ts';
import { states } from '../../src/model/states.ts';
import { tactics } from '../../src/model/tactics/tactics.ts';
import { createWorld, type World } from '../../src/model/world.ts';
import { doing, type Tie, type Tiny, tinySetting } from './tinySetting.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Above 0, so that a term that is left out cannot go unnoticed. */
const some = fc.double({ min: 0.01, max: 1, noNaN: true });

/** A firm of 18 in three units of two divisions, in which a third of all are committed. */
const firm = (seed: number, leadership: number, weight: number): Tiny => ({
  size: 18,
  unit: Array.from({ length: 18 }, (_, i) => i % 3),
  division: Array.from({ length: 18 }, (_, i) => (i % 3 === 0 ? 0 : 1)),
  manager: Array.from({ length: 18 }, (_, i) => (i === 0 ? -1 : i < 4 ? 0 : 1 + (i % 3))),
  level: Array.from({ length: 18 }, (_, i) => (i === 0 ? 0 : i < 4 ? 1 : 2)),
  ties: Array.from({ length: 18 }, (_, i) =>
    [1, 3, 7].map((step, k): Tie => [i, (i + step) % 18, 1 + ((i + k) % 4)]),
  ).flat(),
  threshold: Array.from({ length: 18 }, (_, i) => 0.1 + i / 20),
  start: [0, 4, 5, 6, 9, 17],
  climate: { leadership, habit: 0.2 },
  rule: {
    turnover: 0.02,
    spontaneousAwareness: 0.05,
    peerAwareness: 0.8,
    ...Object.fromEntries(driveLevers.map((lever) => [`${lever}Weight`, weight])),
  },
  horizon: 16,
  seed,
});

/** What a tactic cannot do without. */
const required: Readonly<Record<string, object>> = { retarget: { structure: 'coordinated' } };

const addsUp = (world: World) => {
  for (let i = 0; i < world.setting.size; i++)
    expect(sumOfParts(partsOfDrive(world, i))).toBe(world.drive(i));
};

describe('the drive', () => {
  test('is the sum of its terms to the last bit, under random plans of every tactic', () => {
    const begun = new Set<string>();
    const pulled = new Set<string>();
    fc.assert(
      fc.property(
        fc.subarray(
          tactics.map(({ kind }) => kind),
          { minLength: 4 },
        ),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: tactics.length, maxLength: tactics.length }),
        fc.nat(),
        share,
        some,
        (kinds, at, seed, leadership, weight) => {
          const setting = tinySetting(firm(seed, leadership, weight));
          const steps = doing(...kinds.map((tactic, k) => ({ tactic, at: at[k], ...required[tactic] })));
          const model = changeModel(setting, { steps }, metricSet([], [], setting), {
            mayBegin({ tactic }) {
              begun.add(tactic);
              return true;
            },
            afterDecide(world) {
              addsUp(world);
              for (const lever of driveLevers)
                if (leverColumn(world.levers[lever]).some((of) => of > 0)) pulled.add(lever);
            },
          });
          simulate(model, 0);
        },
      ),
      { numRuns: 40 },
    );
    // otherwise it says little
    expect([...begun].sort()).toEqual(tactics.map(({ kind }) => kind).sort());
    expect([...pulled].sort()).toEqual([...driveLevers].sort());
  });

  test('counts every lever, whatever the levers, the states and the rule are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ lever: some, reactance: some, skill: some, state: fc.nat(states.length - 1) }), {
          minLength: 18,
          maxLength: 18,
        }),
        share,
        some,
        (people, leadership, weight) => {
          const setting = tinySetting(firm(1, leadership, weight));
          const world = createWorld(setting, setting.key);
          people.forEach(({ lever, reactance, skill, state }, i) => {
            world.setState(i, state);
            world.skills.set(i, skill);
            world.reactance[i] = reactance;
            for (const name of driveLevers) combineLever(world.levers[name], i, lever);
          });
          addsUp(world);
          for (const name of driveLevers) {
            const before = world.drive(0);
            clearLever(world.levers[name]);
            expect(world.drive(0)).toBeLessThan(before);
            addsUp(world);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('no term of the drive and no cause is called like another', () => {
  const names = driveTerms.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(causes).size).toBe(causes.length);
});
