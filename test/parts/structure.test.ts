import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Language, languages } from '../../src/text/text.ts';
import { structuresIn } from '../docs/documents.ts';
import { type CopyOfTheHouse, copyOfTheHouse } from './copyOfTheHouse.ts';

/** Coordinated, and in nearly all units: it takes that much of two other structures. */
const file = `import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { reaches, shareOf, threshold } from '../threshold.ts';
import { active, type Condition, centre, coordination, wayDown } from './conditions.ts';
import { coordinated } from './coordinated.ts';
import { dandelion } from './dandelion.ts';
import { defineStructure } from './defineStructure.ts';
import { honeycomb } from './honeycomb.ts';
import { aroundCentre, countGroups, placeInUnit } from './initialStructure.ts';
import { tooFewUnits } from './tooFewUnits.ts';

/** Units that publish for themselves, at least [A]. */
const NEARLY_ALL = threshold(9, 10);

export const completeConstants: DocumentedConstants = {
  NEARLY_ALL: {
    value: NEARLY_ALL.share,
    en: 'units that publish for themselves, at least, for a complete structure',
    fr: 'unités qui publient elles-mêmes, au moins, pour une structure complète',
    unit: 'share of units',
    basis: 'A',
    range: [0.8, 1],
  },
};

const everyUnit: Condition = {
  name: 'everyUnit',
  missing: { en: 'some units stand apart', fr: 'des unités restent à l’écart' },
  holds: ({ autonomousUnits, units }) => units > 0 && reaches(autonomousUnits, units, NEARLY_ALL),
  partly: ({ autonomousUnits, units }) => shareOf(autonomousUnits, units) / NEARLY_ALL.share,
};

const notComplete: Condition = {
  name: 'notComplete',
  missing: { en: 'already complete', fr: 'déjà complète' },
  holds: (measures) => !everyUnit.holds(measures),
  partly: ({ autonomousUnits, units }) => wayDown(shareOf(autonomousUnits, units), NEARLY_ALL.share),
};

export const complete = defineStructure({
  name: 'complete',
  title: { en: 'Complete', fr: 'Complète' },
  phrase: { en: 'the complete structure', fr: 'la structure complète' },
  colour: '#123456',
  labelColour: '#fefefe',
  layer: 4.5,
  conditions: [active, centre, coordination, everyUnit],
  precedes: { others: [coordinated, dandelion, honeycomb], absent: notComplete },
  initial: (organisation, actives, hubsPerCentreMember) => {
    const { unit } = organisation;
    const hubs = countGroups(unit, actives);
    return aroundCentre(organisation, actives, hubs, hubsPerCentreMember, (person, structure) =>
      placeInUnit(person, unit[person], structure),
    );
  },
  builds: { centre: true, once: [], waves: 'hub' },
  impossible: (organisation) => tooFewUnits('complete', organisation),
  joinsUnits: true,
  decides: 'leads',
  empowers: false,
  constants: completeConstants,
});
`;
/** The same by an author who has forgotten a French text, a colour, and what the structure means for a lens. */
const half = file
  .replace(", fr: 'des unités restent à l’écart'", '')
  .replace("  colour: '#123456',\n", '')
  .replace('  joinsUnits: true,\n', '');

/** What starts complete is measured as that, and one that starts otherwise may aim at it. */
const scenario = (start: string, target: string, more = '') => `version: 1
title: { en: "All of us", fr: "Nous tous" }
horizon: 6w
replicates: 2
organisation: { generate: { people: 60, units: 4${more} } }
start: { structure: ${start}, active: 60% }
target: { structure: ${target}, participation: 10%, hold: 1w }
plans:
  styled: { style: { breadth: 1, pace: 1, mandate: 0, champions: 1, support: 1 } }
  turning:
    steps: [{ id: turn, do: [{ tactic: retarget, structure: complete, at: 2w }] }]
`;

const registry = 'src/model/structures/structures.ts';
const imported = "import { complete } from './complete.ts';\n";
const word = 'coordinated, complete, dandelion,';

/** What a reader of each language is told. */
const sentences = {
  en: {
    meant: 'did you mean "complete"?',
    known: 'organic, centralised, coordinated, complete, dandelion, honeycomb',
    target: 'Target: Complete, ',
    phrase: 'the complete structure',
    way: 'complete 0–6',
    blocks: 'some units stand apart',
    legend: '>Complete<',
    refused: 'complete needs at least two units',
  },
  fr: {
    meant: 'vouliez-vous dire « complete » ?',
    known: 'organic, centralised, coordinated, complete, dandelion, honeycomb',
    target: 'Cible : Complète, ',
    phrase: 'la structure complète',
    way: 'complète 0–6',
    blocks: 'des unités restent à l’écart',
    legend: '>Complète<',
    refused: 'complete demande au moins deux unités',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The words that the published schema lets a key be; null, which takes a value away, is none. */
function choices(house: CopyOfTheHouse, path: string): readonly string[] {
  const schema: SchemaNode = JSON.parse(house.run(['schema']).out);
  const found = path.split('.').reduce<SchemaNode>((node, key) => node.properties?.[key] ?? {}, schema);
  return (found.enum ?? []).filter((each) => each !== null);
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly enum?: readonly (string | null)[];
}

/** Where the structure is found: each place, and whether it stands there. */
function places(house: CopyOfTheHouse, languages: readonly Language[]): Record<string, boolean> {
  house.write('there.yaml', scenario('complete', 'complete'));
  house.write('aiming.yaml', scenario('organic', 'complete'));
  house.write('misspelt.yaml', scenario('organic', 'complet'));
  house.write('small.yaml', scenario('organic', 'complete').replace('units: 4', 'units: 1'));
  rmSync(join(house.folder, 'written'), { recursive: true, force: true });
  mkdirSync(join(house.folder, 'written'));
  /** A file that a command wrote; nothing where it refused to. */
  const kept = (path: string) => {
    const whole = join(house.folder, 'written', path);
    return existsSync(whole) ? readFileSync(whole, 'utf8') : '';
  };
  const plain = (text: string) => text.replaceAll(/[\s\u202f\u00a0]+/g, ' ');
  const documents = house.script('docs:parts').code === 0;
  const page = (name: string) => (documents ? house.read(`docs/reference/parts/${name}.md`) : '');
  const compiled = house.run(['show', 'aiming.yaml', '--resolved']).out;
  const found: Record<string, boolean> = {
    'the schema, the start': choices(house, 'start.structure').includes('complete'),
    'the schema, the target': choices(house, 'target.structure').includes('complete'),
    'the page of structures': page('structures').includes('| `complete` | `participation`, `centre`, '),
    'the page of structures, the condition': page('structures').includes(
      '| `everyUnit` | some units stand apart | des unités restent à l’écart |',
    ),
    'the page of structures, what others lack': page('structures').includes('`autonomy`, `notComplete`'),
    'the page of tactics': page('tactics').includes('`coordinated`, `complete`'),
    'the page of constants': page('constants').includes('| `NEARLY_ALL` in [structures/complete]'),
    'the page of metrics, what is advanced': page('metrics').includes('coordinated, complete, dandelion or'),
    'what a style sets up': compiled.includes('tactic: hub #'),
  };
  for (const lang of languages) {
    const told = (...args: string[]) => {
      const { out, err } = house.run([...args, '--lang', lang]);
      return plain(`${out}${err}`);
    };
    const says = sentences[lang];
    const misspelt = told('validate', 'misspelt.yaml');
    const run = told('run', 'there.yaml', '--out', `written/there-${lang}`);
    told('run', 'aiming.yaml', '--out', `written/aiming-${lang}`);
    const report = plain(kept(`there-${lang}/report.html`));
    found[`did you mean, ${lang}`] = misspelt.includes(says.meant);
    found[`the structures there are, ${lang}`] = misspelt.includes(says.known);
    found[`a new scenario, ${lang}`] = (() => {
      house.run(['init', `written/new-${lang}.yaml`, '--lang', lang]);
      return kept(`new-${lang}.yaml`).includes('| coordinated | complete | dandelion |');
    })();
    found[`what the scenario is, ${lang}`] = told('show', 'there.yaml').includes(says.target);
    found[`why it cannot be, ${lang}`] = told('validate', 'small.yaml').includes(says.refused);
    found[`the verdict, ${lang}`] = run.includes(says.phrase);
    found[`the way through the structures, ${lang}`] = run.includes(says.way);
    found[`the table of weeks, ${lang}`] = /^styled,0,structure,structure=complete,2,1,/m.test(
      kept(`there-${lang}/weekly.csv`),
    );
    found[`the report, the colour, ${lang}`] = report.includes(
      '.structure-complete { --layer: #123456; --on-layer: #fefefe; }',
    );
    found[`the report, the name, ${lang}`] = report.includes(says.legend);
    found[`the report, what blocks, ${lang}`] = plain(kept(`aiming-${lang}/report.html`)).includes(
      says.blocks,
    );
  }
  return found;
}

/** Names of the places of which this is true. */
const where = (found: Record<string, boolean>, value: boolean) =>
  Object.keys(found).filter((place) => found[place] === value);

const house = copyOfTheHouse();
afterAll(() => house.remove());

test('a structure is one file and one word: it is found wherever it must be', () => {
  house.write('src/model/structures/complete.ts', file);
  house.edit(
    registry,
    "import { coordinated } from './coordinated.ts';\n",
    `${imported}import { coordinated } from './coordinated.ts';\n`,
  );
  house.edit(registry, 'coordinated, dandelion,', word);
  expect(house.types()).toEqual({ code: 0, out: '', err: '' });
  expect(where(places(house, languages), false)).toEqual([]);
});

test('the page that people write is seen to be silent about it', () => {
  const told = structuresIn(house.read('docs/guide/scenario.md'));
  expect(choices(house, 'target.structure').filter((name) => !told.includes(name))).toEqual(['complete']);
});

test('a structure without its word in the list is found nowhere', () => {
  house.edit(registry, word, 'coordinated, dandelion,');
  house.edit(registry, imported, '');
  expect(where(places(house, ['en']), true)).toEqual([]);
});

test('a structure that lacks a text, a colour or what a lens asks of it is an error of type', () => {
  house.write('src/model/structures/complete.ts', half);
  const { code, out } = house.types();
  expect(code).not.toBe(0);
  expect(out).toMatch(/Property 'fr' is missing/);
  expect(out).toMatch(/missing the following properties[^\n]*: colour, joinsUnits/);
});
