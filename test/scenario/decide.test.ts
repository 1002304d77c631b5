import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Criterion,
  decisiveOutcomeNames,
  decisiveOutcomes,
} from '../../src/scenario/decide/decisiveOutcomes.ts';
import { scenarioJsonSchema } from '../../src/scenario/jsonSchema.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { resolvedText } from '../../src/scenario/resolvedText.ts';
import { InputError } from '../../src/text/problem.ts';
import { memory } from './sources.ts';

const firm = 'version: 1\norganisation: { generate: { people: 60 } }\n';
const usual = [
  { outcome: 'kept', margin: 0.05 },
  { outcome: 'buyIn', margin: 0.02 },
  { outcome: 'cost', margin: 0.05, relative: true },
];
const read = (text: string) => parseScenario(text, 'f.yaml', memory({}));
const decided = async (by: string) => (await read(`${firm}decide: { by: [${by}] }\n`)).scenario.decide.by;
const faults = async (by: string) => {
  try {
    await read(`${firm}decide:\n  by:\n${by}`);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
};

describe('what a decision goes by', () => {
  test('is reaching and keeping, then buy-in, then money, unless the file says otherwise', async () => {
    expect((await read(firm)).scenario.decide.by).toEqual(usual);
    expect(await decided('kept 5%, buyIn 2pts, cost 5%')).toEqual(usual);
  });

  test.each<[string, Criterion]>([
    ['kept 5%', { outcome: 'kept', margin: 0.05 }],
    ['kept 5pts', { outcome: 'kept', margin: 0.05 }],
    ['kept 1pt', { outcome: 'kept', margin: 0.01 }],
    ['buyIn 0.02', { outcome: 'buyIn', margin: 0.02 }],
    ['"  buyIn   2.5 % "', { outcome: 'buyIn', margin: 0.025 }],
    ['cost 5%', { outcome: 'cost', margin: 0.05, relative: true }],
    ['cost 20000', { outcome: 'cost', margin: 20000 }],
    ['weeksLost 4w', { outcome: 'weeksLost', margin: 4 }],
    ['weeksLost 4', { outcome: 'weeksLost', margin: 4 }],
    ['spentInVain 0', { outcome: 'spentInVain', margin: 0 }],
    ['{ outcome: facade, margin: 0.1 }', { outcome: 'facade', margin: 0.1 }],
    ['{ outcome: cost, margin: 0.1, relative: true }', { outcome: 'cost', margin: 0.1, relative: true }],
  ])('%s', async (written, expected) => expect(await decided(written)).toEqual([expected]));

  test('is shown with the scenario, and reads back as the same', async () => {
    const source = await read(`${firm}decide: { by: [weeksLost 4w, cost 5%] }\n`);
    const text = resolvedText(source);
    expect(text).toContain('outcome: weeksLost # f.yaml:3');
    expect((await read(text)).scenario.decide).toEqual(source.scenario.decide);
    expect(resolvedText(await read(firm))).toContain('outcome: kept # default');
  });

  test('reads back whatever it is', async () => {
    const criterion = fc.constantFrom(...decisiveOutcomeNames).chain((outcome) => {
      const { unit } = decisiveOutcomes[outcome];
      const whole = fc.nat({ max: 100 });
      if (unit === 'share') return whole.map((points) => `${outcome} ${points}pts`);
      if (unit === 'weeks') return whole.map((weeks) => `${outcome} ${weeks}w`);
      return fc.oneof(
        whole.map((percent) => `${outcome} ${percent}%`),
        whole.map((money) => `${outcome} ${money}`),
      );
    });
    const several = fc.uniqueArray(criterion, {
      minLength: 1,
      maxLength: 5,
      selector: (written) => written.split(' ')[0],
    });
    await fc.assert(
      fc.asyncProperty(several, async (by) => {
        const source = await read(`${firm}decide: { by: [${by.join(', ')}] }\n`);
        expect((await read(resolvedText(source))).scenario.decide).toEqual(source.scenario.decide);
      }),
      { numRuns: 20 },
    );
  });

  test('plays no part under a reference rule', async () => {
    const { resolved, notes } = await read(
      'version: 1\norganisation: { generate: { people: 60 } }\nrule: { kind: bass, p: 0.03, q: 0.4 }\ndecide: { by: [cost 5%] }\n',
    );
    expect(resolved).not.toHaveProperty('decide');
    expect(notes.map(({ code, path }) => [code, path])).toContainEqual(['plays-no-part', 'decide']);
  });

  test('stands in the published schema with its default and examples', async () => {
    const { properties } = scenarioJsonSchema('scenario') as {
      properties: { decide: { properties: { by: Record<string, unknown> } } };
    };
    const { by } = properties.decide.properties;
    expect(by.default).toEqual(['kept 5%', 'buyIn 2pts', 'cost 5%']);
    expect(by.examples).toHaveLength(2);
    for (const example of by.examples as string[][])
      expect(await faults(example.map((each) => `    - ${each}\n`).join(''))).toEqual([]);
  });
});

describe('what it cannot go by is told at its place, with a remedy', () => {
  test.each([
    ['- kept', 'bad-criterion', /kept 5%/],
    ['- 5% kept', 'bad-criterion', /kept 5%/],
    ['- kpt 5%', 'not-decisive', /did you mean "kept"/],
    ['- weekReached 4w', 'not-decisive', /did you mean "weeksLost"/],
    ['- costPerCommitted 5%', 'not-decisive', /did you mean "cost"/],
    ['- happiness 5%', 'not-decisive', /name one of kept, /],
    ['- kept 4w', 'wrong-unit', /kept 5%/],
    ['- weeksLost 5%', 'wrong-unit', /weeksLost 4w/],
    ['- cost 2pts', 'wrong-unit', /cost 20000/],
    ['- kept 500%', 'out-of-range', /difference that matters/],
    ['- { outcome: kept, margin: 0.1, relative: true }', 'wrong-unit', /kept 5%/],
    ['- 5', 'unexpected-value', /./],
  ])('%s', async (written, code, remedy) => {
    const [problem] = await faults(`    - cost 5%\n    ${written}\n`);
    expect(problem).toMatchObject({ file: 'f.yaml', line: 6, path: 'decide.by[1]', code });
    expect(problem.remedy?.en).toMatch(remedy);
    expect(problem.message.fr).not.toBe(problem.message.en);
  });

  test('an outcome that stands twice, and nothing at all', async () => {
    expect(await faults('    - cost 5%\n    - kept 5%\n    - cost 1000\n')).toMatchObject([
      { line: 7, path: 'decide.by[2]', code: 'repeated' },
    ]);
    expect(await faults('    []\n')).toMatchObject([{ path: 'decide.by' }]);
  });
});
