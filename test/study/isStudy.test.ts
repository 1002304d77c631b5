import { expect, test } from 'vitest';
import { isScenario } from '../../src/study/isScenario.ts';
import { isStudy } from '../../src/study/isStudy.ts';
import { leastScenario } from './studyFiles.ts';

test.each([
  'study: 1\nscenarios: [a.yaml]\n',
  '# yaml-language-server: $schema=x\nstudy: 1\r\nscenarios: [a.yaml]\r\n',
  '"study": 1\n',
  'experiment: 1\n',
  'vary: []\nscenario: a.yaml\n',
  '{ study: 1, scenarios: [a.yaml] }',
  '{\n  "title": "x",\n  "study": 1\n}',
  '\ufeffstudy: 1\n',
])('%s is a study', (text) => {
  expect(isStudy(text)).toBe(true);
  expect(isStudy(Buffer.from(text))).toBe(true);
  expect(isScenario(text)).toBe(false);
});

test.each([
  leastScenario,
  'extends: base.yaml\n',
  `${leastScenario}question: |\n  study: 1\n`,
  '{"version":1,"organisation":{"people":{"csv":"a.csv","where":{"study":[1]}}}}',
  // studies' keys in a scenario are told as faults of it
  `${leastScenario}vary: []\n`,
])('%s is a scenario', (text) => {
  expect(isStudy(text)).toBe(false);
  expect(isScenario(text)).toBe(true);
});

test.each(['version: 1\nsteps: []\n', '{"name":"package"}', 'a: b\n', '[1, 2]', 'plain words'])(
  '%s is neither',
  (text) => {
    expect(isStudy(text)).toBe(false);
    expect(isScenario(text)).toBe(false);
  },
);

test('what cannot be read is no study, and told as a faulty scenario', () => {
  expect(isStudy(Buffer.from([0, 1, 2]))).toBe(false);
  expect(isScenario('{ broken')).toBe(true);
  expect(isStudy('')).toBe(false);
});
