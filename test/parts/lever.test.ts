import { afterAll, expect, test } from 'vitest';
import { type Language, languages } from '../../src/text/text.ts';
import { type CopyOfTheHouse, copyOfTheHouse } from './copyOfTheHouse.ts';

/** A row of the table of levers, after that of coaching. */
const row = `  protectedTime: {
    combines: 'overlap',
    drive: {
      weight: assumption(z.number().min(0).max(1).default(0.9), [0.3, 1], {
        en: 'drive from fully protected time',
        fr: 'élan donné par un temps entièrement protégé',
        unit: 'drive',
        basis: 'A',
      }),
      name: { en: 'protected time', fr: 'temps protégé' },
      wonOver: { en: 'won over by protected time', fr: 'gagnés par le temps protégé' },
      countsMost: { en: 'protected time counts most', fr: 'le temps protégé compte le plus' },
    },
  },
`;
/** The same for another lever, by an author who has forgotten one French text and how tactics combine. */
const half = row
  .replaceAll('protectedTime', 'quietRooms')
  .replace("    combines: 'overlap',\n", '')
  .replace(", fr: 'gagnés par le temps protégé'", '');

const tactic = `import { combineLevers } from '../lever.ts';
import { decision, share } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';

export const protectTime = defineTactic({
  kind: 'protectTime',
  title: { en: 'Protect time', fr: 'Protéger du temps' },
  summary: {
    en: 'Time to practise that nobody may take away.',
    fr: 'Du temps pour s’exercer, que personne ne peut reprendre.',
  },
  params: {
    who: audience('all'),
    strength: decision(share().default(1), {
      en: 'share of the time needed',
      fr: 'part du temps nécessaire',
      unit: 'share',
      basis: 'A',
    }),
  },
  begin({ who: addressed, strength }, world, scope, begun) {
    const people = resolveAudience(addressed, world, scope, begun);
    return () => {
      combineLevers(world.levers.protectedTime, people, strength);
      return true;
    };
  },
});
`;

const scenario = (kind: string, rule = '{ kind: change }') => `version: 1
title: { en: "Time to practise", fr: "Du temps pour s’exercer" }
horizon: 20w
replicates: 2
organisation: { generate: { people: 30, units: 3 } }
rule: ${rule}
plans:
  practice: { steps: [{ id: practise, do: [{ tactic: announce, strength: 1 }, { tactic: ${kind} }] }] }
`;

const table = 'src/model/levers.ts';
const registry = 'src/model/tactics/tactics.ts';
const imported = "import { protectTime } from './protectTime.ts';\n";
const word = '  protectTime,\n';

/** Pages that are generated from the registries. */
const partsPages = ['tactics', 'metrics', 'scenario-keys', 'constants'].map(
  (name) => `docs/reference/parts/${name}.md`,
);

/** What a reader of each language is told of the lever and its tactic. */
const sentences = {
  en: {
    meant: 'did you mean',
    tactic: 'protectTime – Time to practise',
    cause: 'protected time counts most',
    drive: 'coaching 0.000 · protected time +0.900 · reactance',
    without: 'without protectTime: ',
    channel: 'won over by protected time',
  },
  fr: {
    meant: 'vouliez-vous dire',
    tactic: 'protectTime – Du temps pour s’exercer',
    cause: 'le temps protégé compte le plus',
    drive: 'accompagnement 0,000 · temps protégé +0,900 · réactance',
    without: 'sans protectTime : ',
    channel: 'gagnés par le temps protégé',
  },
} as const satisfies Record<Language, Record<string, string>>;

interface Transition {
  readonly person: string;
  readonly week: number;
}

/** Where the lever and its tactic are found: each place, and whether they stand there. */
function places(house: CopyOfTheHouse, languages: readonly Language[]): Record<string, boolean> {
  house.write('time.yaml', scenario('protectTime'));
  house.write('misspelt.yaml', scenario('protectTmie', '{ kind: change, protectedTimeWieght: 0.5 }'));
  const transitions = house.run(['export', 'time.yaml', '--format', 'jsonl', '--replicate', '0']).out;
  const winning = transitions.split('\n').find((line) => line.includes('"cause":"protectedTime"'));
  const { person, week } = JSON.parse(winning ?? '{ "person": "nobody", "week": 1 }') as Transition;
  const explain = ['explain', 'time.yaml', '--replicate', '0', '--person', person, '--week', String(week)];
  const schema = house.run(['schema']).out;
  const documents =
    house.script('docs:parts').code === 0 ? partsPages.map((page) => house.read(page)).join('') : '';
  const found: Record<string, boolean> = {
    'the cause of a transition': winning !== undefined,
    'the drive for programs': house.run([...explain, '--json']).out.includes('"protectedTime":0.9'),
    'the schema, the tactic': schema.includes('"protectTime"'),
    'the schema, the weight': schema.includes('"protectedTimeWeight"'),
    'the page of parts, the tactic': documents.includes('## protectTime\n'),
    'the page of parts, the weight': documents.includes(
      '| `protectedTimeWeight` | assumption | `0.9` | A | 0.3 to 1 [A] | 0 to 1 | drive | none | drive from fully protected',
    ),
  };
  for (const lang of languages) {
    const told = (...args: string[]) => {
      const { out, err } = house.run([...args, '--lang', lang]);
      // a line may be broken anywhere, and what belongs together is kept together
      return `${out}${err}`.replaceAll(/\s+/g, ' ');
    };
    const misspelt = told('validate', 'misspelt.yaml');
    const explained = told(...explain);
    const says = sentences[lang];
    const meant = (name: string) => new RegExp(`${says.meant}\\W+${name}\\b`).test(misspelt);
    found[`did you mean, of the tactic, ${lang}`] = meant('protectTime');
    found[`did you mean, of the weight, ${lang}`] = meant('protectedTimeWeight');
    found[`what the scenario is, ${lang}`] = told('show', 'time.yaml').includes(says.tactic);
    found[`the sentence of the cause, ${lang}`] = explained.includes(says.cause);
    found[`the sum of the drive, ${lang}`] = explained.includes(says.drive);
    found[`what the transition hung on, ${lang}`] = explained.includes(says.without);
    found[`the ways to use, ${lang}`] = told('explain', 'time.yaml', '--cascade').includes(says.channel);
  }
  return found;
}

/** Names of the places of which this is true. */
const where = (found: Record<string, boolean>, value: boolean) =>
  Object.keys(found).filter((place) => found[place] === value);

const house = copyOfTheHouse();
afterAll(() => house.remove());

test('a lever is one row, its tactic one file and one word: both are found wherever they must be', () => {
  house.edit(table, '  /** Hours the change asks', `${row}  /** Hours the change asks`);
  house.write('src/model/tactics/protectTime.ts', tactic);
  house.edit(registry, 'import { recognise }', `${imported}import { recognise }`);
  house.edit(registry, '  recognise,\n', `${word}  recognise,\n`);
  expect(house.types()).toEqual({ code: 0, out: '', err: '' });
  expect(where(places(house, languages), false)).toEqual([]);
});

test('a tactic without its word in the registry is found nowhere', () => {
  house.edit(registry, word, '');
  house.edit(registry, imported, '');
  // the lever itself still stands in its table
  expect(where(places(house, ['en']), true)).toEqual([
    'the schema, the weight',
    'the page of parts, the weight',
    'did you mean, of the weight, en',
  ]);
});

test('a lever without its row, and a row without a text in each language, are errors of type', () => {
  house.edit(table, row, half);
  const { code, out } = house.types();
  expect(code).not.toBe(0);
  expect(out).toMatch(/protectTime\.ts.*'protectedTime' does not exist/);
  expect(out).toMatch(/levers\.ts[\s\S]*Property 'fr' is missing/);
});
