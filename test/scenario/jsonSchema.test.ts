import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { publishedSchemas, scenarioJsonSchema } from '../../src/scenario/jsonSchema.ts';
import { scenarioTemplate } from '../../src/scenario/template.ts';
import { languages } from '../../src/text/text.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
const validators = {
  scenario: ajv.compile(scenarioJsonSchema('scenario')),
  plan: ajv.compile(scenarioJsonSchema('plan')),
};

/** What the published schema holds against a file. */
const faults = (name: 'scenario' | 'plan', text: string): string[] => {
  const validate = validators[name];
  return validate(parse(text)) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
};

test.each(publishedSchemas)('the published schema of a %s is a valid schema of 2020-12', (name) => {
  const schema = scenarioJsonSchema(name);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(ajv.validateSchema(schema)).toBe(true);
});

test('the published schema accepts what ships', () => {
  for (const name of readdirSync('scenarios', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.yaml')) continue;
    const kind = name.startsWith('styles') ? 'plan' : 'scenario';
    expect([name, faults(kind, readFileSync(`scenarios/${name}`, 'utf8'))]).toEqual([name, []]);
  }
  for (const language of languages) expect(faults('scenario', scenarioTemplate(language))).toEqual([]);
});

test('the published schema accepts what a base completes and null deletes', () => {
  const text = `version: 1
extends: base.yaml
climate: null
start: { active: null }
organisation: { people: { columns: { id: matricule } } }
plans: { guerrilla: null, by-hand: { steps: [ { id: a, gate: { within: 8w } } ] } }
`;
  expect(faults('scenario', text)).toEqual([]);
});

test.each([
  'version: 2\norganisation: { generate: {} }',
  'version: 1',
  'version: 1\norganisation: { generate: { people: 1 } }',
  'version: 1\norganisation: { generate: {} }\ntics: 3',
  'version: 1\norganisation: { generate: {} }\nclimate: { leadership: 2 }',
  'version: 1\norganisation: { generate: {} }\ntarget: { structure: star }',
  'version: 1\norganisation: { generate: {} }\ntarget: { hold: 0 }',
  'version: 1\norganisation: { generate: {} }\nplans: { p: { between: [a] } }',
  'version: 1\norganisation: { generate: {} }\nplans: { p: { steps: [ { id: a, do: [ { tactic: lissen } ] } ] } }',
  'version: 1\norganisation: { ties: [ { directed: true } ] }',
])('the published schema refuses %j', (text) => {
  expect(faults('scenario', text)).not.toEqual([]);
});

test('the published schema carries defaults, descriptions, units and examples', () => {
  const { properties } = scenarioJsonSchema('scenario') as {
    properties: Record<string, Record<string, unknown>>;
  };
  expect(properties.horizon).toMatchObject({ default: 104 });
  expect(properties.climate).toMatchObject({
    properties: { resistance: { default: 1, description: expect.stringContaining('0 to 2') } },
  });
  expect(properties.organisation?.examples).toHaveLength(2);
  for (const [key, property] of Object.entries(properties))
    expect([key, property.description]).not.toEqual([key, undefined]);
});
