import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Language, languages } from '../../src/text/text.ts';
import { namesInTables } from '../docs/documents.ts';
import { type CopyOfTheHouse, copyOfTheHouse } from './copyOfTheHouse.ts';

/** A lens that is one number, and a benefit that may be priced. */
const file = `import { COMMITTED } from '../states.ts';
import { shareOf } from '../threshold.ts';
import { wholeMetric } from '../wholeMetric.ts';
import { defineBenefit } from './lens.ts';

export const example = defineBenefit(
  wholeMetric(
    'example',
    'share',
    { en: 'Example of the bosses', fr: 'Exemple des chefs' },
    { en: 'share of those who lead that are committed', fr: 'part de ceux qui dirigent qui sont engagés' },
    ({ state, setting: { managers } }) =>
      shareOf(managers.reduce((sum, i) => sum + (state[i] === COMMITTED ? 1 : 0), 0), managers.length),
  ),
  { en: 'leaders who set an example', fr: 'des chefs qui donnent l’exemple' },
);
`;
/** A lens that is one of several things. */
const grouped = `import { COMMITTED } from '../states.ts';
import { oneOfMetric } from '../wholeMetric.ts';

export const mood = oneOfMetric(
  'mood',
  { en: 'Mood', fr: 'Humeur' },
  { en: 'share of replicates in each mood', fr: 'part des répliques dans chaque humeur' },
  {
    name: 'mood',
    title: { en: 'Mood of all', fr: 'Humeur de tous' },
    members: { calm: { en: 'Quite calm', fr: 'Plutôt calme' }, keen: { en: 'Quite keen', fr: 'Plutôt vive' } },
  },
  ({ everybody: { counts }, setting }) => (2 * counts[COMMITTED] >= setting.size ? 1 : 0),
);
`;
/** The first by an author who has forgotten a French text, and the second without its members. */
const half = [
  file.replace(", fr: 'Exemple des chefs'", ''),
  grouped.replace(/ {4}members: .*\n/, ''),
] as const;

const scenario = (metric: string, of = 'target.example') => `version: 1
title: { en: "Leading by example", fr: "Donner l’exemple" }
horizon: 4w
replicates: 2
organisation: { generate: { people: 40, units: 3 } }
start: { structure: organic, active: 50% }
resources: { value: { example: 100 } }
plans:
  listening:
    steps:
      - { id: look, do: [{ tactic: listen }], gate: { when: "${of} >= 0", within: 2w } }
outputs: { metrics: [${metric}, mood, benefit], by: [] }
expect: [listening.example.at(4w) >= 0]
`;

const registry = 'src/model/lenses/lenses.ts';
const imports = "import { example } from './example.ts';\nimport { mood } from './mood.ts';\n";
const words = '  retention,\n  example,\n  mood,\n];';

/** What a reader of each language is told. */
const sentences = {
  en: {
    meant: 'did you mean "example"?',
    named: '| `example` | Example of the bosses |',
    mood: 'Mood of all',
    member: 'Quite keen',
    name: 'Example of the bosses',
  },
  fr: {
    meant: 'vouliez-vous dire « example » ?',
    named: '| `example` | Exemple des chefs |',
    mood: 'Humeur de tous',
    member: 'Plutôt vive',
    name: 'Exemple des chefs',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Where the two lenses are found: each place, and whether they stand there. */
function places(house: CopyOfTheHouse, languages: readonly Language[]): Record<string, boolean> {
  house.write('leading.yaml', scenario('example'));
  house.write('misspelt.yaml', scenario('exampel'));
  house.write('misasked.yaml', scenario('example', 'target.exampel'));
  rmSync(join(house.folder, 'written'), { recursive: true, force: true });
  mkdirSync(join(house.folder, 'written'));
  /** A file that a command wrote; nothing where it refused to. */
  const kept = (path: string) => {
    const whole = join(house.folder, 'written', path);
    return existsSync(whole) ? readFileSync(whole, 'utf8') : '';
  };
  const plain = (text: string) => text.replaceAll(/[\s\u202f\u00a0]+/g, ' ');
  const schema = house.run(['schema']).out;
  const documents = house.script('docs:parts').code === 0;
  const page = (name: string) => (documents ? house.read(`docs/reference/parts/${name}.md`) : '');
  const found: Record<string, boolean> = {
    'the schema, what may be measured': schema.includes('"example"') && schema.includes('"mood"'),
    'the schema, what may be priced': schema.includes('leaders who set an example'),
    'the page of metrics': page('metrics').includes(
      '| `example` | share | `target.` | Example of the bosses: share of those who lead that are committed | Exemple',
    ),
    'the page of metrics, one of several': page('metrics').includes('| `mood` | yes or no | – | Mood: '),
    'the page of keys, its price': page('scenario-keys').includes(
      'worth of a week at an index of 1: leaders who set an example | valeur d’une semaine à un indice de 1 : des chefs',
    ),
  };
  for (const lang of languages) {
    const told = (...args: string[]) => {
      const { out, err } = house.run([...args, '--lang', lang]);
      return plain(`${out}${err}`);
    };
    const says = sentences[lang];
    told('run', 'leading.yaml', '--out', `written/${lang}`);
    const report = plain(kept(`${lang}/report.html`));
    const weekly = kept(`${lang}/weekly.csv`);
    const gained = Number(weekly.match(/^listening,4,benefit,all,2,([^,]+),/m)?.[1] ?? 0);
    found[`did you mean, of a metric, ${lang}`] = told('validate', 'misspelt.yaml').includes(says.meant);
    found[`did you mean, of a gate, ${lang}`] = told('validate', 'misasked.yaml').includes(says.meant);
    found[`a gate and a price are understood, ${lang}`] = house.run(['validate', 'leading.yaml']).code === 0;
    found[`the table of weeks, ${lang}`] = /^listening,4,example,all,2,/m.test(weekly);
    found[`the table of weeks, one of several, ${lang}`] = /^listening,4,mood,mood=keen,2,/m.test(weekly);
    found[`its price is earned, ${lang}`] = gained > 0;
    found[`what is in the folder, ${lang}`] = plain(kept(`${lang}/README.md`)).includes(says.named);
    found[`a comparison without a tactic, ${lang}`] = told(
      'compare',
      'leading.yaml',
      '--without',
      'listen',
    ).includes(says.name);
    found[`the report, what it is split by, ${lang}`] = report.includes(says.mood);
    found[`the report, its members, ${lang}`] = report.includes(says.member);
  }
  return found;
}

/** Names of the places of which this is true. */
const where = (found: Record<string, boolean>, value: boolean) =>
  Object.keys(found).filter((place) => found[place] === value);

const house = copyOfTheHouse();
afterAll(() => house.remove());

test('a lens is one file and one word: it is found wherever it must be', () => {
  house.write('src/model/lenses/example.ts', file);
  house.write('src/model/lenses/mood.ts', grouped);
  house.edit(
    registry,
    "import { retention } from './retention.ts';\n",
    `import { retention } from './retention.ts';\n${imports}`,
  );
  house.edit(registry, '  retention,\n];', words);
  expect(house.types()).toEqual({ code: 0, out: '', err: '' });
  expect(where(places(house, languages), false)).toEqual([]);
});

test('the page that people write is seen to be silent about it', () => {
  const defined = namesInTables(house.read('docs/guide/lenses.md'));
  const listed = namesInTables(house.read('docs/reference/parts/metrics.md'));
  expect(listed).toContain('example');
  expect(defined).not.toContain('example');
});

test('a lens without its word in the list is found nowhere', () => {
  house.edit(registry, words, '  retention,\n];');
  house.edit(registry, imports, '');
  expect(where(places(house, ['en']), true)).toEqual([]);
});

test('a lens that lacks a text in one language, or names no members, is an error of type', () => {
  house.write('src/model/lenses/example.ts', half[0]);
  house.write('src/model/lenses/mood.ts', half[1]);
  const { code, out } = house.types();
  expect(code).not.toBe(0);
  expect(out).toMatch(/example\.ts.*Property 'fr' is missing/s);
  expect(out).toMatch(/mood\.ts.*Property 'members' is missing/s);
});
