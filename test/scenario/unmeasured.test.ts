import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tactics } from '../../src/model/tactics/tactics.ts';
import { importOrg } from '../../src/org/importOrg.ts';
import { compile } from '../../src/scenario/compile/compile.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { InputError } from '../../src/text/problem.ts';
import { memory } from './sources.ts';

const bare = { 'people.csv': 'id,unit\na,x\nb,x\nc,y\nd,y\n' };
const full = {
  'people.csv': 'id,unit,function,customerFacing\na,x,sales,1\nb,x,sales,0\nc,y,it,0\nd,y,it,0\n',
  'ties.csv': 'source,target\na,b\na,shop\n',
  'external.csv': 'id,kind\nshop,customer\n',
};
const organisation = {
  bare: '{ people: { csv: people.csv } }',
  full: '{ people: { csv: people.csv }, ties: [{ csv: ties.csv }], external: { csv: external.csv } }',
};

async function compiled(which: 'bare' | 'full', rest: string) {
  const sources = memory(which === 'bare' ? bare : full);
  const yaml = `version: 1\norganisation: ${organisation[which]}\nhorizon: 4w\n${rest}`;
  const source = await parseScenario(yaml, 'f.yaml', sources);
  return compile(source, await importOrg(source.scenario.organisation, sources.read));
}
const asked =
  'outputs: { metrics: [reactivity, level, offerRisk, dynamicSignal, benefit, hivemind], by: [] }\n';
const told = ({ notes }: Awaited<ReturnType<typeof compiled>>) =>
  notes.filter(({ code }) => code === 'not-measured').map(({ message }) => message.en);
const named = ({ plans }: Awaited<ReturnType<typeof compiled>>) =>
  new Set(plans[0].model.series.map(({ metric }) => metric));

test('a gate that asks a step about people whom no tactic of it addresses is told of', async () => {
  const plan = (tactic: string, when: string) =>
    `plans: { mine: { steps: [ { id: a, do: [ { tactic: ${tactic} } ], gate: { when: "${when}" } } ] } }\n`;
  const notes = async (tactic: string, when: string) =>
    (await compiled('full', plan(tactic, when))).notes.filter(({ code }) => code === 'nobody-addressed');
  const [note] = await notes('policy', 'target.buyIn >= 1 or a.trained >= 60%');
  expect(note).toMatchObject({ path: 'plans.mine.steps[0].gate.when', line: 4 });
  expect(note.message.en).toContain('a.trained is 0 for ever');
  expect(await notes('policy', 'target.trained >= 60%')).toEqual([]);
  expect(await notes('train', 'a.trained >= 60%')).toEqual([]);
});

test('tactics say whether they address people, as their files do', () => {
  const folder = join(import.meta.dirname, '../../src/model/tactics');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const { kind, addresses } of tactics) {
    const text = texts.find((each) => each.includes(`export const ${kind} = `)) ?? '';
    expect(text).toContain(kind);
    expect([kind, /^\s+address\(scope/m.test(text)]).toEqual([kind, addresses]);
  }
});

test('what an organisation does not say is not computed, and said', async () => {
  const poor = await compiled('bare', asked);
  expect(told(poor).map((message) => message.split(' ')[0])).toEqual([
    'reactivity',
    'level',
    'offerRisk',
    'dynamicSignal',
    'benefit',
  ]);
  expect(told(poor)[1]).toBe(
    'level is not computed: the organisation does not say what function people have',
  );
  expect(named(poor)).toContain('hivemind');
  expect(named(poor)).not.toContain('level');
});

test('an organisation that says it has every lens, and money where the user has prices', async () => {
  const rich = await compiled('full', `${asked}resources: { value: { offerRisk: 1000 } }\n`);
  expect(told(rich)).toEqual([]);
  for (const metric of ['reactivity', 'level', 'offerRisk', 'dynamicSignal', 'benefit'])
    expect(named(rich)).toContain(metric);
});

test('a price for a benefit that cannot be seen is told of', async () => {
  const poor = await compiled('bare', 'resources: { value: { offerRisk: 1000, retention: 5 } }\n');
  expect(told(poor)).toEqual([
    'offerRisk is not computed: the organisation names no customers, suppliers or partners',
  ]);
});

test('a gate that would wait for it for ever is refused with its place', async () => {
  const plan =
    'plans:\n  p:\n    steps:\n      - { id: a, do: [{ tactic: announce }], gate: { when: "a.buyIn >= 10% or target.integration >= 2" } }\n';
  const refused = await compiled('bare', plan).catch((error: unknown) => error);
  if (!(refused instanceof InputError)) throw new Error('it was accepted');
  expect(refused.problems).toHaveLength(1);
  expect(refused.problems[0]).toMatchObject({ code: 'not-measured', path: 'plans.p.steps[0].gate.when' });
  await expect(compiled('full', plan)).resolves.toBeDefined();
});
