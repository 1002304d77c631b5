import { expect, test } from 'vitest';
import { readScenario } from '../../src/scenario/readScenario.ts';
import { InputError } from '../../src/text/problem.ts';
import { memory } from './sources.ts';

const base = `version: 1
organisation: { generate: { people: 240, units: 9 } }
climate: { leadership: 0.2, habit: 0.4 }
plans:
  first: { style: blitzkrieg }
  by-hand:
    steps:
      - { id: a, do: [ { tactic: announce } ] }
      - { id: b, after: a, do: [ { tactic: announce, at: 3w } ] }
outputs: { metrics: [declared, buyIn] }
`;

const read = (file: string, more: Record<string, string> = {}) =>
  readScenario('f.yaml', memory({ 'f.yaml': file, 'base.yaml': base, ...more }));

async function refused(reading: Promise<unknown>) {
  const error: unknown = await reading.catch((thrown: unknown) => thrown);
  if (!(error instanceof InputError)) throw new Error('the file was accepted', { cause: error });
  return error.problems[0]!;
}

test('maps merge deeply and null gives the default back', async () => {
  const { scenario } = await read(
    'version: 1\nextends: base.yaml\nclimate: { resistance: 1.5, habit: null }\n',
  );
  expect(scenario.climate).toMatchObject({ leadership: 0.2, resistance: 1.5, habit: 0 });
});

test('null takes a plan away', async () => {
  const { plans } = await read(
    'version: 1\nextends: base.yaml\nplans: { first: null, second: { style: voluntary } }\n',
  );
  expect(plans.map(({ name }) => name)).toEqual(['by-hand', 'second']);
});

test('null takes a section away that cannot be left out, and that is told', async () => {
  const problem = await refused(read('version: 1\nextends: base.yaml\norganisation: null\n'));
  expect(problem).toMatchObject({ code: 'missing', path: 'organisation' });
});

test('lists of items with an id merge by it, other lists are replaced', async () => {
  const { plans, scenario } = await read(`version: 1
extends: base.yaml
plans:
  by-hand:
    steps:
      - { id: b, gate: { when: "b.buyIn >= 10%" } }
      - { id: c, after: b }
outputs: { metrics: [cost] }
`);
  expect(plans[1]?.steps).toMatchObject([
    { id: 'a' },
    { id: 'b', after: ['a'], do: [{ tactic: 'announce', at: 3 }], gate: { when: 'b.buyIn >= 10%' } },
    { id: 'c', after: ['b'] },
  ]);
  expect(scenario.outputs.metrics).toEqual(['cost']);
});

test('every value knows the file and line it comes from', async () => {
  const { origins } = await read(
    'version: 1\nextends: base.yaml\nclimate:\n  leadership: 0.9\ntitle: Mine\n',
  );
  expect(origins.get('climate.leadership')).toBe('f.yaml:4');
  expect(origins.get('climate.habit')).toBe('base.yaml:3');
  expect(origins.get('climate.resistance')).toBe('default');
  expect(origins.get('title.fr')).toBe('f.yaml:5');
  // what is compiled from a style comes from where the style is named
  expect(origins.get('plans.first.steps[0].do[0].at')).toBe('base.yaml:5');
  expect(origins.get('plans.by-hand.steps[1].do[0].at')).toBe('base.yaml:9');
  expect(origins.get('plans.by-hand.steps[1].do[0].strength')).toBe('default');
});

test('a fault in the base names the line of the base', async () => {
  const problem = await refused(
    read('version: 1\nextends: broken.yaml\n', { 'broken.yaml': 'version: 1\norganisation: 3\n' }),
  );
  expect(problem).toMatchObject({ file: 'broken.yaml', line: 2, path: 'organisation' });
});

test('files of the organisation are found from the base that names them', async () => {
  const files = {
    'x/f.yaml': 'version: 1\nextends: ../shared/base.yaml\n',
    'shared/base.yaml': 'version: 1\nextends: deep/org.yaml\norganisation: { ties: [ { csv: mail.csv } ] }\n',
    'shared/deep/org.yaml':
      'version: 1\norganisation: { people: { csv: people.csv, columns: { id: csv } } }\n',
  };
  const { scenario, resolved } = await readScenario('x/f.yaml', memory(files));
  expect(scenario.organisation.people).toMatchObject({
    csv: 'shared/deep/people.csv',
    columns: { id: 'csv' },
  });
  expect(scenario.organisation.ties?.[0]?.csv).toBe('shared/mail.csv');
  expect(resolved).toMatchObject({ organisation: { people: { csv: '../shared/deep/people.csv' } } });
});

test('a circle of extends is told with its members', async () => {
  const problem = await refused(
    read('version: 1\nextends: a.yaml\n', {
      'a.yaml': 'version: 1\nextends: b.yaml\n',
      'b.yaml': 'version: 1\nextends: ./a.yaml\n',
    }),
  );
  expect(problem).toMatchObject({ code: 'extends-circle', file: 'b.yaml', line: 2 });
  expect(problem.message.en).toContain('a.yaml → b.yaml → a.yaml');
});

test('a long row of extends is refused', async () => {
  const row = Object.fromEntries(
    Array.from({ length: 30 }, (_, k) => [`r${k}.yaml`, `version: 1\nextends: r${k + 1}.yaml\n`]),
  );
  expect(await refused(read('version: 1\nextends: r0.yaml\n', row))).toMatchObject({ code: 'extends-depth' });
});
