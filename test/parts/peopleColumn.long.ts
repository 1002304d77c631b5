import { afterAll, expect, test } from 'vitest';
import { type Language, languages } from '../../src/text/text.ts';
import { type CopyOfTheHouse, copyOfTheHouse } from './copyOfTheHouse.ts';

const table = 'src/org/peopleColumns.ts';

/** Two rows of the table of columns: one by which people are grouped, and one that is shown on demand only. */
const rows = `  grade: {
    kind: 'labels',
    synonyms: ['corps'],
    title: { en: 'Grade', fr: 'Corps' },
    meaning: { en: 'the grade', fr: 'le corps' },
    groups: true,
    anonymised: 'letters',
    plural: { en: 'grades', fr: 'corps' },
  },
  seniority: {
    kind: 'number',
    synonyms: ['anciennete'],
    title: { en: 'Seniority', fr: 'Ancienneté' },
    meaning: { en: 'the seniority', fr: 'l’ancienneté' },
    groups: false,
    anonymised: 'onDemand',
  },
`;
/** The same by an author who has forgotten a French text, what grades are together, and what becomes of seniority. */
const half = rows
  .replace(", fr: 'Corps'", '')
  .replace("    plural: { en: 'grades', fr: 'corps' },\n", '')
  .replace("    anonymised: 'onDemand',\n", '');

/** Four people of two grades, in a file that names its columns in French. */
const people = (grade: string) =>
  `matricule;responsable;direction;Corps;Ancienneté\nanna;;Sales;A1;12,5\nbob;anna;Sales;${grade};3\nchloe;anna;IT;B2;4\ndan;anna;IT;A1;1\n`;

const scenario = (by: string, organisation = '{ people: { csv: people.csv }, real: false }') => `version: 1
title: { en: "Grades", fr: "Corps" }
horizon: 4w
replicates: 1
organisation: ${organisation}
target: { structure: organic }
plans: { tell: { steps: [{ id: tell, do: [{ tactic: announce }] }] } }
outputs: { metrics: [buyIn], by: [${by}] }
`;

/** What a reader of each language is told of the columns. */
const sentences = {
  en: {
    figure: /\bgrades +2\b/,
    heading: '<th scope="col">Grade</th>',
    meant: 'did you mean "grade"?',
    lacking: 'give the people a column grade, or group them by',
    few: 'by grade',
    reveal:
      'keep the adopter type, the threshold, the readiness for this change, the support of leaders, the resistance to change and the seniority of each person',
    ours: 'start, grade, seniority, also, source',
  },
  fr: {
    figure: /\bcorps +2\b/,
    heading: '<th scope="col">Corps</th>',
    meant: 'vouliez-vous dire « grade » ?',
    lacking: 'donnez aux personnes une colonne grade, ou groupez-les par',
    few: 'par corps',
    reveal:
      'garde le type d’adoptant, le seuil, la préparation à ce changement, le soutien de la direction, la résistance au changement et l’ancienneté de chaque personne',
    ours: 'start, grade, seniority, also, source',
  },
} as const satisfies Record<Language, Record<string, string | RegExp>>;

/** Where the columns are found: each place, and whether they stand there. */
function places(house: CopyOfTheHouse, languages: readonly Language[]): Record<string, boolean> {
  house.write('people.csv', people('B2'));
  house.write('own.yaml', scenario('unit, grade'));
  house.write('lacking.yaml', scenario('grade', '{ generate: { people: 30 } }'));
  house.write('real.yaml', scenario('grade', '{ people: { csv: people.csv } }'));
  house.write('misspelt.yaml', scenario('grdae'));
  house.write('mapped.yaml', scenario('unit', '{ people: { csv: people.csv, columns: { grdae: Corps } } }'));
  const out = (...args: string[]) => house.run(args).out;
  const written = (args: readonly string[], path: string) =>
    house.run(args).code === 0 ? house.read(path) : '';
  const hash = () => /"hash":"(\w{64})"/.exec(out('run', 'own.yaml', '--dry-run', '--json'))?.[1];
  const before = hash();
  house.write('people.csv', people('A1'));
  const after = hash();
  house.write('people.csv', people('B2'));
  const schema = out('schema');
  const anonymous = (...more: string[]) =>
    written(['org', 'anonymise', '--people', 'people.csv', '--force', ...more], 'organisation/people.csv');
  const nameless = anonymous();
  const documents =
    house.script('docs:parts').code === 0 ? house.read('docs/reference/parts/organisation-files.md') : '';
  const found: Record<string, boolean> = {
    'the schema, what is mapped': schema.includes("the file's column of the grade"),
    'the schema, what is grouped by': /"enum":\["unit",[^\]]*"grade"/.test(schema.replaceAll(/\s+/g, '')),
    'the names in a file': house
      .run(['org', 'check', '--people', 'people.csv'])
      .err.includes('grade ← Corps, seniority ← Ancienneté'),
    'the figures for programs': out('org', 'check', '--people', 'people.csv', '--json').includes(
      '"grades":2',
    ),
    'a file of people': /^id,.*,grade,seniority\n.*,A1,12.5\n/.test(
      written(['org', 'import', '--people', 'people.csv', '-o', 'imported'], 'imported/people.csv'),
    ),
    'letters for labels': /^id,.*,grade\n/.test(nameless) && nameless.includes(',Grade A\n'),
    'what is shown on demand': /,grade,seniority\n/.test(anonymous('--reveal')),
    'a graph file': out('export', 'own.yaml', '--format', 'gexf').includes('title="grade"'),
    'the identity of a run': before !== undefined && after !== undefined && before !== after,
    'the tables of a run': written(
      ['run', 'own.yaml', '-o', 'result', '--force'],
      'result/weekly.csv',
    ).includes(',grade=B2,'),
    'a scenario to start from': out('init', '-').includes(' | grade'),
    'the page of parts, a group': documents.includes(
      '| `grade` | Grade | Corps | a label | yes | corps | letters |',
    ),
    'the page of parts, a number': documents.includes(
      '| `seniority` | Seniority | Ancienneté | a number | – |',
    ),
  };
  for (const lang of languages) {
    const told = (...args: string[]) => {
      const { out, err } = house.run([...args, '--lang', lang]);
      return `${out}${err}`.replaceAll(/\s+/g, ' ');
    };
    const says = sentences[lang];
    found[`the figures, ${lang}`] = says.figure.test(told('org', 'check', '--people', 'people.csv'));
    found[`the report, ${lang}`] = written(
      ['run', 'own.yaml', '-o', `result-${lang}`, '--force', '--lang', lang],
      `result-${lang}/report.html`,
    ).includes(says.heading);
    found[`did you mean, of a group, ${lang}`] = told('validate', 'misspelt.yaml').includes(says.meant);
    found[`did you mean, of a column, ${lang}`] = told('validate', 'mapped.yaml').includes(says.meant);
    found[`did you mean, of an option, ${lang}`] = told(
      ...['org', 'check', '--people', 'people.csv', '-c', 'grdae=Corps'],
    ).includes(says.meant);
    found[`an organisation without it, ${lang}`] = told('validate', 'lacking.yaml').includes(says.lacking);
    found[`groups that are too small, ${lang}`] = told('validate', 'real.yaml').includes(says.few);
    const help = told('org', 'anonymise', '--help');
    found[`the help of columns, ${lang}`] = help.includes(says.ours);
    found[`the help of what is revealed, ${lang}`] = help.includes(says.reveal);
  }
  return found;
}

/** Names of the places of which this is true. */
const where = (found: Record<string, boolean>, value: boolean) =>
  Object.keys(found).filter((place) => found[place] === value);

const house = copyOfTheHouse();
afterAll(() => house.remove());

test('a column of people is one row: it is found wherever it must be', () => {
  house.edit(table, '} as const satisfies', `${rows}} as const satisfies`);
  expect(house.types()).toEqual({ code: 0, out: '', err: '' });
  expect(where(places(house, languages), false)).toEqual([]);
});

test('a row without a text in each language, without what its labels are, or without what is hidden is an error of type', () => {
  house.edit(table, rows, half);
  const { code, out } = house.types();
  expect(code).not.toBe(0);
  expect(out).toMatch(/peopleColumns\.ts[\s\S]*Property 'fr' is missing/);
  expect(out).toMatch(/Property 'plural' does not exist/);
  expect(out).toMatch(/Property 'anonymised' is missing/);
  house.edit(table, half, rows);
});

test('a column without its row is found nowhere', () => {
  house.edit(table, rows, '');
  expect(where(places(house, ['en']), true)).toEqual([]);
});
