import { expect, test } from 'vitest';
import type { OrgSource } from '../../src/org/importOrg.ts';
import { parseScenario, readScenario, type ScenarioSource } from '../../src/scenario/readScenario.ts';
import { InputError, tellProblem } from '../../src/text/problem.ts';
import { memory } from './sources.ts';

const sound = 'version: 1\norganisation: { generate: { people: 240 } }\n';
const parse = (text: string, overrides?: { path: string; value: unknown }[]) =>
  parseScenario(text, 'f.yaml', memory({}), overrides);

/** What is told of a faulty text, in English. */
async function told(reading: Promise<unknown>): Promise<string[]> {
  const error: unknown = await reading.catch((thrown: unknown) => thrown);
  if (!(error instanceof InputError)) throw new Error('the file was accepted', { cause: error });
  return error.problems.map((problem) => tellProblem(problem, 'en'));
}

test('a version and an organisation are enough: everything else has the published default', async () => {
  const { scenario, plans, name } = await parse(sound);
  expect(name).toBe('f');
  expect(scenario).toMatchObject({
    horizon: 104,
    seed: '42',
    replicates: 200,
    currency: 'EUR',
    organisation: { generate: { people: 240, units: 9, divisions: 1, sites: 2, span: 6, contacts: 14 } },
    population: {
      adopterTypes: {
        innovator: 0.025,
        earlyAdopter: 0.135,
        earlyMajority: 0.34,
        lateMajority: 0.34,
        laggard: 0.16,
      },
      threshold: { mean: 0.5, sd: 0.35 },
      betweenUnits: 0.3,
    },
    climate: {
      leadership: 0.5,
      resistance: 1,
      habit: 0,
      resignation: 0,
      lackOfDesire: 0,
      digitalDivide: 0.1,
      shortTermism: 0,
      unclearGovernance: 0,
    },
    resources: {
      seats: 0.02,
      capacity: 2,
      costs: { delivery: 150, wage: 45, postWeek: 1600, campaign: 4000 },
    },
    start: { structure: 'organic', active: 0.05 },
    target: { structure: 'coordinated', participation: 0.25, hold: 4, deadline: 104 },
    rule: { kind: 'change' },
  });
  expect(plans.map((plan) => plan.name)).toEqual(['blitzkrieg', 'guerrilla', 'voluntary']);
});

test('15% and 0.15, 26 and 26w, 42 and "42" are the same', async () => {
  const one = await parse(`${sound}start: { active: 15% }\nhorizon: 26w\nseed: 42\n`);
  const other = await parse(`${sound}start: { active: 0.15 }\nhorizon: 26\nseed: "42"\n`);
  expect(one.resolved).toEqual(other.resolved);
});

test('the deadline is the horizon unless it is given', async () => {
  expect((await parse(`${sound}horizon: 30w\n`)).scenario.target.deadline).toBe(30);
  expect((await parse(`${sound}horizon: 30w\ntarget: { deadline: 20w }\n`)).scenario.target.deadline).toBe(
    20,
  );
});

test('JSON is read like YAML, tabs and all', async () => {
  const json = '{\n\t"version": 1,\n\t"organisation": { "generate": { "people": 240 } },\n\t"seed": "a"\n}\n';
  const { scenario } = await parse(json);
  expect(scenario.seed).toBe('a');
});

test('line ends and byte order marks change nothing', async () => {
  const text = `${sound}climate:\n  leadership: 0.9\n`;
  const plain = await parse(text);
  for (const variant of [
    text.replaceAll('\n', '\r\n'),
    `\ufeff${text}`,
    `\ufeff${text.replaceAll('\n', '\r\n')}`,
  ])
    expect((await parseScenario(Buffer.from(variant), 'f.yaml', memory({}))).resolved).toEqual(
      plain.resolved,
    );
});

test('on, off, yes and no are words, not booleans', async () => {
  const { scenario } = await parse(`${sound}seed: yes\ntitle: on\n`);
  expect(scenario.seed).toBe('yes');
  expect(scenario.title).toEqual({ en: 'on', fr: 'on' });
});

test('a comment for editors on the first line is no part of the scenario', async () => {
  const { scenario } = await parse(`# yaml-language-server: $schema=./scenario.schema.json\n${sound}`);
  expect(scenario.version).toBe(1);
});

test('a fault is told with file, line, column, path, what is wrong and what to write', async () => {
  const text = `${sound}plans:
  by-hand:
    steps:
      - id: pilot
        gate: { when: "pilot.trained >= 60% and pilot.coherance >= 5%" }
`;
  expect(await told(parse(text))).toEqual([
    'f.yaml:7:23  plans.by-hand.steps[0].gate.when  unknown metric "coherance" – did you mean "coherence"?',
  ]);
});

test('an unknown key is placed at the key, a bad value at the value, a missing key at its parent', async () => {
  const text = `version: 1
organisation:
  people: { columns: { id: a } }
climate:
  leadrship: 0.5
  resistance: high
`;
  const places = (await told(parse(text))).map((line) => line.split('  ').slice(0, 2).join(' '));
  expect(places).toEqual([
    'f.yaml:3:11 organisation.people.csv',
    'f.yaml:5:3 climate.leadrship',
    'f.yaml:6:15 climate.resistance',
  ]);
});

test('a key of studies is refused as such, not as unknown', async () => {
  const problems = await told(
    parse(`${sound}vary:\n  - { factor: climate.leadership, values: [0.1, 0.9] }\n`),
  );
  expect(problems[0]).toContain('belongs to study files');
});

test('paths are relative to the file that names them, and may be absolute', async () => {
  const text =
    'version: 1\norganisation: { people: { csv: ../hr/people.csv }, ties: [ { csv: /data/mail.csv } ] }\n';
  const { scenario, resolved } = await readScenario(
    'plans/2030/f.yaml',
    memory({ 'plans/2030/f.yaml': text }),
  );
  // the shapes of the two rooms agree
  const source: OrgSource = scenario.organisation;
  expect(source.people?.csv).toBe('plans/hr/people.csv');
  expect(source.ties?.[0]?.csv).toBe('/data/mail.csv');
  expect(resolved).toMatchObject({ organisation: { people: { csv: '../hr/people.csv' } } });
});

test('where the folder lies does not enter what is hashed', async () => {
  const text = 'version: 1\norganisation: { people: { csv: people.csv } }\n';
  const files = { 'a/f.yaml': text, 'b/c/f.yaml': text };
  const here = await readScenario('a/f.yaml', memory(files));
  const there = await readScenario('b/c/f.yaml', memory(files));
  expect(here.resolved).toEqual(there.resolved);
});

test('under a reference rule the parts that play no part are noted, and there is one plan', async () => {
  const { notes, plans, scenario } = await parse(
    `${sound}rule: { kind: threshold, threshold: 0.5 }\nclimate: { leadership: 0.9 }\nreplicates: 50\n`,
  );
  expect(plans).toMatchObject([{ name: 'none', steps: [] }]);
  expect(notes.map(({ code, path, line }) => [code, path, line])).toEqual([
    ['plays-no-part', 'climate', 4],
    ['plays-no-part', 'replicates', 5],
  ]);
  expect(scenario.replicates).toBe(1);
});

test('what plays no part under a reference rule does not change the hash', async () => {
  const rule = `${sound}rule: { kind: bass, p: 0.03, q: 0.38 }\n`;
  const plain = await parse(rule);
  const given = await parse(`${rule}climate: { leadership: 0.9 }\n`);
  expect(given.resolved).toEqual(plain.resolved);
});

test('a plan of a style tells the style’s name and where it is written, and needs no file', async () => {
  const text = `${sound}plans:\n  slow: { style: guerrilla }\n  slower: { style: guerrilla, title: Slower }\n`;
  const { plans } = await parse(text);
  expect(plans).toMatchObject([
    { name: 'slow', title: { en: 'Guerrilla', fr: 'Guérilla' }, origin: 'f.yaml:4' },
    { name: 'slower', title: { en: 'Slower', fr: 'Slower' }, origin: 'f.yaml:5' },
  ]);
  expect(plans[1].steps).toEqual(plans[0].steps);
  expect((await parse(sound)).plans.map(({ origin }) => origin)).toEqual([
    'blitzkrieg',
    'guerrilla',
    'voluntary',
  ]);
});

test.each([
  ['6000w', '"6000w" is out of range – write a value from 1 to 5,200: last week of a run (weeks)'],
  ['6000', '6000 is out of range – write a value from 1 to 5,200: last week of a run (weeks)'],
  ['0', '0 is out of range – write a value from 1 to 5,200: last week of a run (weeks)'],
  ['-1', '-1 is out of range – write a value from 1 to 5,200: last week of a run (weeks)'],
])('a horizon of %s is told its range, both bounds and once', async (horizon, message) => {
  const [problem] = await told(parse(`${sound}horizon: ${horizon}\n`));
  expect(problem).toContain(message);
});

test('values given beside the file win, and faults in them are told there', async () => {
  const source: ScenarioSource = await parse(`${sound}climate: { leadership: 0.2 }\n`, [
    { path: 'climate.leadership', value: '70%' },
    { path: 'target.deadline', value: '52w' },
    { path: 'plans', value: '{ mine: { style: guerrilla } }' },
    { path: 'population.betweenUnits', value: 0.1 },
  ]);
  expect(source.scenario.climate.leadership).toBe(0.7);
  expect(source.scenario.target.deadline).toBe(52);
  expect(source.scenario.population.betweenUnits).toBe(0.1);
  expect(source.plans.map(({ name }) => name)).toEqual(['mine']);
  expect(source.origins.get('climate.leadership')).toBe('command line');

  expect(await told(parse(sound, [{ path: 'climat.leadership', value: '1' }]))).toEqual([
    expect.stringMatching(/^command line {2}climat {2}unknown key "climat" – did you mean "climate"\?/),
  ]);
  expect(await told(parse(sound, [{ path: 'climate.leadership', value: '[' }]))).toHaveLength(1);
  expect((await told(parse(sound, [{ path: 'plans[0]', value: '1' }])))[0]).toContain('no item [0]');
  for (const path of ['', 'a..b', '__proto__.x', 'extends', 'a[b]', '.a'])
    expect((await told(parse(sound, [{ path, value: '1' }])))[0]).toContain('is not the path of a value');
});
