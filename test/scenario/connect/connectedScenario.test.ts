import { expect, test } from 'vitest';
import { type StructureName, structureNames } from '../../../src/model/structures/structures.ts';
import { openFiles } from '../../../src/org/connect/openFiles.ts';
import { propose } from '../../../src/org/connect/propose.ts';
import { connectedScenario } from '../../../src/scenario/connect/connectedScenario.ts';
import {
  type Answers,
  type Goal,
  startingQuestions,
} from '../../../src/scenario/connect/startingQuestions.ts';
import { parseScenario } from '../../../src/scenario/readScenario.ts';
import { languages } from '../../../src/text/text.ts';
import { disk } from '../sources.ts';

/** Names that mean something else in YAML, and characters that end a line of it. */
const awkward = `"id: #1",unit,"No, of boss"
A,Sales # North,
B,"yes",A
C,Sales # North,A
`;

async function proposalOf(text: string, name = 'rh & co/people: all.csv') {
  const read = async () => new TextEncoder().encode(text);
  return propose(await openFiles([name], read));
}

test('there are ten questions: two about today, two about how it is led, six about what is in the way', () => {
  expect(startingQuestions.map(({ key }) => key)).toEqual([
    'start.structure',
    'start.active',
    'climate.leadership',
    'climate.unclearGovernance',
    'climate.shortTermism',
    'climate.resistance',
    'climate.habit',
    'climate.resignation',
    'climate.lackOfDesire',
    'climate.digitalDivide',
  ]);
});

test('every answer writes a value of its own that scenarios accept, in order', async () => {
  for (const { key, answers } of startingQuestions) {
    const values = answers.map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    if (key !== 'start.structure') expect([...(values as number[])].sort((a, b) => a - b)).toEqual(values);
    for (const value of values) {
      const [section, name] = key.split('.');
      const text = `version: 1\nplans: { v: { style: voluntary } }\norganisation: { generate: { people: 30 } }\n${section}: { ${name}: ${value} }\n`;
      await expect(parseScenario(text, 'a.yaml', disk)).resolves.toBeDefined();
    }
  }
});

test.each(languages)(
  'in %s, the answers stay in the file, beside what else could have been answered',
  async (language) => {
    const answers: Answers = {
      'start.structure': 'centralised',
      'start.active': 0.02,
      'climate.leadership': 0.75,
      'climate.shortTermism': 0.125,
      'climate.digitalDivide': 0.25,
    };
    const text = connectedScenario(
      { proposal: await proposalOf(awkward), answers },
      language,
      (file) => file,
    );
    const { scenario } = await parseScenario(text, 'a.yaml', disk);
    expect(scenario.climate).toMatchObject({
      leadership: 0.75,
      shortTermism: 0.125,
      digitalDivide: 0.25,
      resistance: 1,
      habit: 0,
    });
    expect(scenario.start).toMatchObject({ structure: 'centralised', active: 0.02 });
    for (const { question, answers: offered } of startingQuestions) {
      expect(text).toContain(`# ${question[language]}`);
      for (const { words } of offered) expect(text).toContain(words[language]);
    }
  },
);

test('what is not answered and not known is not written, so that it is drawn', async () => {
  const text = connectedScenario({ proposal: await proposalOf(awkward), answers: {} }, 'en', (file) => file);
  expect(text).toMatch(/^ {2}# active: +# not answered: drawn/m);
});

test('whatever columns and files are called, the scenario names them', async () => {
  const text = connectedScenario(
    {
      proposal: await proposalOf(awkward),
      answers: {},
      goal: { title: '- a: "change"', expectation: 'yes: "Blitz" # loses\nor not' },
    },
    'en',
    (file) => `../${file}`,
  );
  const { scenario } = await parseScenario(text, 'a.yaml', disk);
  expect(scenario.organisation).toMatchObject({
    people: {
      csv: '../rh & co/people: all.csv',
      columns: { id: 'id: #1', unit: 'unit', manager: 'No, of boss' },
    },
  });
  expect(JSON.stringify(scenario.expectation)).toContain('# loses');
  expect(JSON.stringify(scenario.title)).toContain('- a: ');
});

test('what is to be reached is no structure that is there already, unless somebody says so', async () => {
  const proposal = await proposalOf(awkward);
  const targetOf = async (from: StructureName, goal: Goal = {}) => {
    const text = connectedScenario(
      { proposal, answers: { 'start.structure': from }, goal },
      'en',
      (file) => file,
    );
    return (await parseScenario(text, 'a.yaml', disk)).scenario.target;
  };
  for (const from of structureNames) expect((await targetOf(from)).structure).not.toBe(from);
  expect(await targetOf('organic', { structure: 'honeycomb', deadline: 78 })).toMatchObject({
    structure: 'honeycomb',
    deadline: 78,
  });
});
