import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { filesFrom } from '../../src/runners/files.ts';
import { readScenario } from '../../src/scenario/readScenario.ts';

const read = filesFrom(join(resolve(import.meta.dirname, '../..'), 'scenarios'));
const prepared = async (name: string) => prepare(await readScenario(name, { read }), read);

test('nobody outside changes anybody inside: with its partners a brewery changes as it does without', async () => {
  const curve = async (name: string) => {
    const { plans } = await prepared(name);
    const { model } = plans.find((plan) => plan.name === 'guerrilla')!;
    const { values } = simulate(model, 1);
    return ['adopters', 'buyIn', 'cost', 'progress'].map((metric) => {
      const s = model.series.findIndex((series) => series.metric === metric && series.group === 'all');
      return Array.from(values.subarray(s * (model.weeks + 1), (s + 1) * (model.weeks + 1)));
    });
  };
  const alone = await curve('brasserie.yaml');
  expect(alone[0].at(-1)).toBeGreaterThan(10);
  expect(await curve('brasserie-partners.yaml')).toEqual(alone);
});

test('the partners of a brewery are known with their kinds and contacts', async () => {
  const { org, notes } = await prepared('brasserie-partners.yaml');
  expect(org.external?.ids.length).toBe(14);
  expect(org.external?.kind.labels).toEqual(['fournisseur', 'client', 'partenaire', 'coopétiteur']);
  expect(org.external?.ties.map(({ party }) => party.length)).toEqual([0, 23]);
  expect(notes.filter(({ code }) => code === 'not-measured' || code === 'external-without-ties')).toEqual([]);
});
