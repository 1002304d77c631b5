import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compare } from '../../../src/experiment/compare.ts';
import { decisionBetween } from '../../../src/experiment/decision/decisionBetween.ts';
import {
  type ProvisionalDecision,
  provisionalWorlds,
} from '../../../src/experiment/decision/provisionalDecision.ts';
import { outcomeBounds } from '../../../src/experiment/outcomes.ts';
import { type Prepared, prepare, withReplicates } from '../../../src/experiment/prepare.ts';
import { filesFrom } from '../../../src/runners/files.ts';
import { parseScenario } from '../../../src/scenario/readScenario.ts';

const read = filesFrom(resolve(import.meta.dirname, '../../../scenarios'));
const prepared = async (text: string) =>
  prepare(await parseScenario(`version: 1\nassumptions: none\n${text}`, 'made-here.yaml', { read }), read);
const firm = (worlds: string) =>
  `organisation: { generate: { people: 30, units: 3${worlds} } }\nhorizon: 15w\ntarget: { deadline: 12w }\n`;
const plans = 'plans: { guerrilla: { style: guerrilla }, voluntary: { style: voluntary } }\n';

async function lookedAt(of: Prepared) {
  const told: { provisional: ProvisionalDecision; after: number }[] = [];
  let runs = 0;
  const comparison = await compare(of, {
    onProgress: () => {
      runs++;
    },
    onProvisional: (provisional) => told.push({ provisional, after: runs }),
  });
  return { told, comparison };
}

test('how many worlds an early look rests on is settled by how many there are, and by nothing that comes of them', () => {
  expect([1, 39, 40, 60, 80, 81, 200, 10_000].map(provisionalWorlds)).toEqual([0, 0, 20, 30, 40, 40, 40, 40]);
});

test('an early look says what a comparison of these worlds alone would say, once, as soon as they have been played', async () => {
  const all = withReplicates(await prepared(firm('') + plans), 80);
  const { told } = await lookedAt(all);
  const alone = await compare(withReplicates(all, 40));
  expect(told).toEqual([
    { provisional: { decision: alone.verdict.decision, ofWorlds: 80 }, after: 40 * all.plans.length },
  ]);
  expect(alone.verdict.decision?.worlds).toBe(40);
});

test('of worlds that are lived in several times an early look takes all replicates', async () => {
  const all = withReplicates(await prepared(firm(', worlds: 40') + plans), 120);
  expect([all.worlds, all.replicates]).toEqual([40, 120]);
  const { told, comparison } = await lookedAt(all);
  const first = comparison.outcomes.map(({ name, outcomes }) => ({
    name,
    outcomes: new Map(
      [...outcomes].map(([metric, column]) => [
        metric,
        Float64Array.from({ length: 60 }, (_, r) => column[(r % 20) + 40 * Math.floor(r / 20)]),
      ]),
    ),
  }));
  const { scenario } = all.source;
  const bounds = outcomeBounds({ target: scenario.target, horizon: all.horizon, people: all.org.size });
  const expected = decisionBetween(first, scenario.decide.by, 20, scenario.seed, bounds);
  expect(told.map(({ provisional }) => provisional.decision)).toEqual([expected]);
  expect(told[0].after).toBe(60 * all.plans.length);
});

test('the complete verdict is the same whether or not somebody looks early', async () => {
  const all = withReplicates(await prepared(firm('') + plans), 40);
  const { told, comparison } = await lookedAt(all);
  expect(told).toHaveLength(1);
  expect(comparison.verdict).toEqual((await compare(all)).verdict);
});

test('nobody looks early where there is nothing to choose, or where worlds are few', async () => {
  const one = await prepared(`${firm('')}plans: { voluntary: { style: voluntary } }\n`);
  expect((await lookedAt(withReplicates(one, 40))).told).toEqual([]);
  const few = await prepared(firm('') + plans);
  expect((await lookedAt(withReplicates(few, 39))).told).toEqual([]);
});
