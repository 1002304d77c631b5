import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, canonicalHash, hashOf } from '../../src/scenario/canonical.ts';
import { parseScenario, readScenario } from '../../src/scenario/readScenario.ts';
import { resolvedText } from '../../src/scenario/resolvedText.ts';
import { scenarioTemplate } from '../../src/scenario/template.ts';
import { languages } from '../../src/text/text.ts';
import { memory } from './sources.ts';

const shippedSources = {
  read: (path: string) => readFile(path),
};
const shippedScenarios = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));

test.each(shippedScenarios)(
  '%s, which ships, is read without a note and resolves to itself',
  async (name) => {
    const source = await readScenario(`scenarios/${name}`, shippedSources);
    expect(source.notes).toEqual([]);
    const text = resolvedText(source);
    const again = await parseScenario(text, `scenarios/${name}`, shippedSources);
    expect(canonical(again.resolved)).toBe(canonical(source.resolved));
  },
);

test('scenarios ship', () => expect(shippedScenarios.length).toBeGreaterThan(0));

test('the resolved text tells the origin of every value, and of a number what it is', async () => {
  const source = await parseScenario(
    'version: 1\norganisation: { generate: {} }\nseed: 7\n',
    'f.yaml',
    memory({}),
  );
  const lines = resolvedText(source)
    .split('\n')
    .filter((line) => line !== '' && !line.endsWith(':'));
  expect(lines).toContain('seed: "7" # f.yaml:3');
  expect(lines).toContain('horizon: 104 # default; decision');
  expect(lines.map((line) => line.trim())).toContain(
    'betweenUnits: 0.3 # default; assumption, plausible 0.05 to 0.5 [A], log scale',
  );
  expect(lines.filter((line) => !/ # (default|f\.yaml:\d+)(; \w.*)?$/.test(line))).toEqual([]);
});

test('a resolved scenario with texts of every kind reads back the same', async () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(words, words, fc.array(words, { maxLength: 3 }), async (en, fr, sources) => {
      const file = JSON.stringify({ version: 1, organisation: { generate: {} }, title: { en, fr }, sources });
      if (file.includes('\\u0000')) return;
      const source = await parseScenario(file, 'f.json', memory({}));
      const again = await parseScenario(resolvedText(source), 'f.yaml', memory({}));
      expect(canonical(again.resolved)).toBe(canonical(source.resolved));
    }),
    { numRuns: 60 },
  );
});

test.each(languages)(
  'the template in %s is a valid scenario that means the defaults, and a deadline of a year',
  async (language) => {
    const source = await parseScenario(scenarioTemplate(language), 'template.yaml', memory({}));
    const bare = await parseScenario(
      'version: 1\norganisation: { generate: {} }\ntarget: { deadline: 52w }\n',
      'bare.yaml',
      memory({}),
    );
    const about = { title: '', question: '', expectation: '' };
    expect({ ...(source.resolved as object), ...about }).toEqual({ ...(bare.resolved as object), ...about });
  },
);

test.each(languages)('the commented parts of the template in %s are valid too', async (language) => {
  const text = scenarioTemplate(language)
    .replace(/^ {2}generate:.*$/m, '')
    .replace(/^( +)# (people:|ties:| +- \{|by-hand:| +steps:| +do:| +gate:| +- id:)/gm, '$1$2');
  const source = await parseScenario(text, 'template.yaml', memory({}));
  expect(source.scenario.organisation.ties).toHaveLength(1);
  expect(source.plans.map(({ name }) => name)).toContain('by-hand');
});

test('canonical texts do not depend on the order of keys and keep that of lists', () => {
  expect(canonical({ b: [2, 1], a: { d: 0.1, c: null }, u: undefined })).toBe(
    '{"a":{"c":null,"d":0.1},"b":[2,1]}',
  );
  expect(canonicalHash({ a: 1, b: 2 })).toBe(canonicalHash({ b: 2, a: 1 }));
  expect(canonicalHash([1, 2])).not.toBe(canonicalHash([2, 1]));
  expect(() => canonical({ a: Number.NaN })).toThrow(TypeError);
});

test('canonical texts read back as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('hashes are SHA-256', () => {
  // FIPS 180-2, appendix B.1
  expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hashOf(new Uint8Array(0))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
