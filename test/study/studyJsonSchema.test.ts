import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseStudy } from '../../src/study/readStudy.ts';
import { studyJsonSchema } from '../../src/study/studyJsonSchema.ts';
import { leastScenario, studyFiles } from './studyFiles.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
const validate = ajv.compile(studyJsonSchema());
const faults = (text: string) =>
  validate(parse(text)) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);

/** Every key at work. */
const whole = `study: 1
title: { en: Sweep, fr: Balayage }
question: Which plan where?
expectation: Patience wins where leaders do not.
sources: [a report]
scenarios: [base.yaml, firms/*.yaml]
vary:
  - { factor: climate.leadership, values: { from: 0.1, to: 0.9, step: 0.2 } }
  - { factor: organisation.generate.people, values: [30, 300, 3000] }
  - { zip: { target.structure: [coordinated, dandelion], target.deadline: [78w, 104w] } }
design: { kind: factorial }
precision: { metric: kept, halfWidth: 2%, confidence: 95%, start: 100, max: 2000 }
compare: { metrics: [buyIn, facade, kept, weeksLost, cost] }
calibrate: { to: observed.csv, fit: { population.threshold.mean: [0.1, 0.8] }, metric: declared }
observed: { usage: log.csv, through: 26w }
fork: { of: blitzkrieg, continue: guerrilla, weeks: 4..52 }
outputs: { trajectories: true }
expect: [ "guerrilla.buyIn.at(104w) - blitzkrieg.buyIn.at(104w) >= 10%" ]
`;

test('the published schema of a study is a valid schema of 2020-12, with a description of every key', () => {
  const schema = studyJsonSchema() as {
    $schema: string;
    properties: Record<string, { description?: string }>;
  };
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(ajv.validateSchema(schema)).toBe(true);
  for (const [key, value] of Object.entries(schema.properties))
    expect([key, value.description]).toEqual([key, expect.any(String)]);
});

test('the published schema accepts a file of every key, and it is read', async () => {
  expect(faults(whole)).toEqual([]);
  const { points, factors } = await parseStudy(
    whole,
    'study.yaml',
    studyFiles({ 'firms/acme.yaml': leastScenario }),
  );
  expect(points).toHaveLength(2 * 5 * 3 * 2);
  expect(factors[0]).toBe('scenario');
  const sampled = whole
    .replace('kind: factorial', 'kind: sobol, samples: 64, seed: 1')
    .replace('step: 0.2', 'scale: log');
  expect(faults(sampled)).toEqual([]);
});

test('what was read is accepted again, as JSON', async () => {
  const { resolved } = await parseStudy(
    whole,
    'study.yaml',
    studyFiles({ 'firms/acme.yaml': leastScenario }),
  );
  expect(faults(JSON.stringify(resolved))).toEqual([]);
});

test.each([
  'study: 1',
  'scenarios: [base.yaml]',
  'study: 1\nscenarios: []',
  'study: 1\nscenarios: [a.yaml]\nvry: []',
])('the published schema refuses %s', (text) => expect(faults(text)).not.toEqual([]));
