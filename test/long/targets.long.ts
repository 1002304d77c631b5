import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { compare } from '../../src/experiment/compare.ts';
import { prepare, withReplicates } from '../../src/experiment/prepare.ts';
import { spellsOf } from '../../src/report/spells.ts';
import { filesFrom } from '../../src/runners/files.ts';
import { readScenario } from '../../src/scenario/readScenario.ts';

const REPLICATES = 40;
const folder = resolve(import.meta.dirname, '../../scenarios');
const read = filesFrom(folder);

/** For each target, a scenario that ships, a plan that gets there in it, and one that does not. */
const shipped = [
  ['centralised', 'taking-over', 'voluntary', 'guerrilla'],
  ['coordinated', 'within-nine-months', 'voluntary', 'guerrilla'],
  ['dandelion', 'multinational', 'voluntary', 'guerrilla'],
  ['honeycomb', 'shop-network', 'blitzkrieg', 'guerrilla'],
  ['organic', 'letting-go', 'let-go', 'keep'],
] as const;

describe.each(shipped)('%s, in %s', (structure, scenario, likely, unlikely) => {
  /** Share of the possible worlds in which a plan has reached the target by its deadline. */
  async function reachedBy(plan: string) {
    const { plans, source } = await prepare(await readScenario(`${scenario}.yaml`, { read }), read);
    const { target } = source.scenario;
    expect(target.structure).toBe(structure);
    const { model } = plans.find(({ name }) => name === plan)!;
    const row = model.series.findIndex(({ metric, group }) => metric === 'reached' && group === 'all');
    let reached = 0;
    for (let replicate = 0; replicate < REPLICATES; replicate++)
      reached += simulate(model, replicate).values[row * (model.weeks + 1) + target.deadline];
    return reached / REPLICATES;
  }

  test(`is reached by ${likely} in four possible worlds of five at least`, async () => {
    expect(await reachedBy(likely)).toBeGreaterThanOrEqual(0.8);
  });

  test(`is where ${likely} leads from where the firm stands, and what blocks is named on the way`, async () => {
    const prepared = await prepare(await readScenario(`${scenario}.yaml`, { read }), read);
    const chosen = prepared.plans.filter(({ name }) => name === likely);
    const { plans } = await compare({ ...withReplicates(prepared, REPLICATES), plans: chosen });
    const structures = spellsOf(plans[0], 'structure').map(({ member }) => member);
    expect(structures[0]).toBe(prepared.source.scenario.start.structure);
    expect(structures.at(-1)).toBe(structure);
    const blocking = spellsOf(plans[0], 'blocking').map(({ member }) => member);
    expect(blocking[0]).toBeDefined();
    expect(blocking.at(-1)).toBeUndefined();
  });

  test(`is reached by ${unlikely} in one possible world of five at most`, async () => {
    expect(await reachedBy(unlikely)).toBeLessThanOrEqual(0.2);
  });
});
