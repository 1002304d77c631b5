import { afterAll, expect, test } from 'vitest';
import { type Language, languages } from '../../src/text/text.ts';
import { type CopyOfTheHouse, copyOfTheHouse } from './copyOfTheHouse.ts';

const registry = 'src/org/imports/graphImports.ts';
const walk = 'src/scenario/organisationFiles.ts';

/** A row of the table of graph formats. */
const row = `  net: {
    title: { en: 'Pajek network', fr: 'réseau Pajek' },
    endings: ['.net'],
    read: async (text, file) => (await import('./pajek.ts')).readPajek(text, file),
  },
`;
/** The same by an author who has forgotten the French text and how such files end. */
const half = row.replace(", fr: 'réseau Pajek'", '').replace("    endings: ['.net'],\n", '');

const reader = `import type { ReadGraph } from './readGraph.ts';
import { InputError } from '../../text/problem.ts';
import { AnyGraph } from './anyGraph.ts';
import { unreadableGraph } from './graphLimits.ts';

const expected = { en: 'it begins with no *Vertices', fr: 'il ne commence pas par *Vertices' };

/** A graph as Pajek writes it: lines of vertices, then lines of edges. @throws InputError */
export function readPajek(text: string, file: string): ReadGraph {
  const graph = new AnyGraph();
  let part = '';
  for (const [k, line] of text.trim().split('\\n').entries()) {
    if (line.startsWith('*')) part = line.split(' ')[0].toLowerCase();
    if (k === 0 && part !== '*vertices')
      throw new InputError('data', [unreadableGraph({ file, line: 1 }, 'Pajek', expected)]);
    if (line.startsWith('*')) continue;
    const [one = '', other = '', weight = '1'] = line.split(' ');
    if (part === '*vertices') graph.addNode(one, { unit: other });
    else graph.addUndirectedEdge(one, other, { weight });
  }
  return { graph, notes: [], place: () => ({ file }) };
}
`;

/** Three people of two units; the weight of their first tie is one byte. */
const firm = (weight: number) =>
  `*Vertices 3\nanna Sales\nbob Sales\nchloe IT\n*Edges\nanna bob ${weight}\nbob chloe 1\n`;

const scenario = (organisation: string) => `version: 1
title: { en: "A network", fr: "Un réseau" }
horizon: 4w
replicates: 1
organisation: ${organisation}
target: { structure: organic }
plans: { tell: { steps: [{ id: tell, do: [{ tactic: announce }] }] } }
outputs: { metrics: [buyIn], by: [unit] }
`;

/** What a reader of each language is told of the format. */
const sentences = {
  en: {
    help: 'JSON graph (.json) or Pajek network (.net)',
    argument: 'graph file (.gexf, .graphml, .net)',
    meant: 'did you mean "net"?',
    oneOf: 'write one of gexf:, graphml:, json: or net:',
    ending: 'did you mean a .net file?',
  },
  fr: {
    help: 'graphe JSON (.json) ou réseau Pajek (.net)',
    argument: 'de scénario ou de graphe (.gexf, .graphml, .net)',
    meant: 'vouliez-vous dire « net » ?',
    oneOf: 'écrivez l’un de gexf:, graphml:, json: ou net:',
    ending: 'vouliez-vous dire un fichier .net ?',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Where the format is found: each place, and whether it stands there. */
function places(house: CopyOfTheHouse, languages: readonly Language[]): Record<string, boolean> {
  house.write('data/firm.net', firm(2));
  house.write('data/own.yaml', scenario('{ graph: { net: firm.net }, real: false }'));
  house.write('own.yaml', 'version: 1\nextends: data/own.yaml\n');
  house.write('misspelt.yaml', scenario('{ graph: { nte: data/firm.net } }'));
  house.write('none.yaml', scenario('{ graph: {} }'));
  const out = (...args: string[]) => house.run(args).out;
  const hash = () => /"hash":"(\w{64})"/.exec(out('run', 'own.yaml', '--dry-run', '--json'))?.[1];
  const before = hash();
  const ran = house.run(['run', 'own.yaml', '-o', 'result']);
  house.write('data/firm.net', firm(3));
  const after = hash();
  const again = house.run(['run', 'own.yaml', '-o', 'result']);
  house.write('data/firm.net', firm(2));
  const read = (path: string) => (ran.code === 0 ? house.read(path) : '');
  const documents =
    house.script('docs:parts').code === 0 ? house.read('docs/reference/parts/organisation-files.md') : '';
  const found: Record<string, boolean> = {
    'the schema': out('schema').includes('"path of a Pajek network file, relative to'),
    'an argument of the command line': out('org', 'check', 'data/firm.net', '--json').includes('"people":3'),
    'an option of the command line': out('org', 'check', '--graph', 'data/firm.net', '--json').includes(
      '"units":2',
    ),
    'an organisation that is imported':
      house.run(['org', 'import', 'data/firm.net', '-o', 'imported']).code === 0,
    'a run of a scenario that extends one in another folder': ran.code === 0,
    'the tables of the run': read('result/weekly.csv').includes('unit=Sales'),
    'the report of the run': read('result/report.html').includes('firm.net'),
    'the scenario in the folder of the run': read('result/scenario.resolved.yaml').includes(
      'net: ../data/firm.net',
    ),
    'what that scenario reads': house.run(['validate', 'result/scenario.resolved.yaml']).code === 0,
    'the identity of the run': before !== undefined && after !== undefined && before !== after,
    'what stands in the way of another run': again.code === 9,
    'the page of parts': documents.includes('| `net` | `.net` | Pajek network | réseau Pajek |'),
  };
  for (const lang of languages) {
    const told = (...args: string[]) => {
      const { out, err } = house.run([...args, '--lang', lang]);
      return `${out}${err}`.replaceAll(/\s+/g, ' ');
    };
    const says = sentences[lang];
    const help = told('org', 'check', '--help');
    found[`the help of the option, ${lang}`] = help.includes(says.help);
    found[`the help of the argument, ${lang}`] = help.includes(says.argument);
    found[`did you mean, ${lang}`] = told('validate', 'misspelt.yaml').includes(says.meant);
    found[`one of, ${lang}`] = told('validate', 'none.yaml').includes(says.oneOf);
    found[`how files end, ${lang}`] = told('org', 'check', '--graph', 'firm.nte').includes(says.ending);
  }
  return found;
}

/** Names of the places of which this is true. */
const where = (found: Record<string, boolean>, value: boolean) =>
  Object.keys(found).filter((place) => found[place] === value);

const house = copyOfTheHouse();
afterAll(() => house.remove());

test('a graph format is one file and one row: it is found wherever it must be', () => {
  house.write('src/org/imports/pajek.ts', reader);
  house.edit(registry, '} as const satisfies', `${row}} as const satisfies`);
  expect(house.types()).toEqual({ code: 0, out: '', err: '' });
  expect(where(places(house, languages), false)).toEqual([]);
});

test('a format that the walk over files has forgotten is not read, and no old result stands for the new one', () => {
  house.run(['run', 'own.yaml', '-o', 'kept']);
  house.edit(walk, "'csv', 'xlsx', ...graphFormats]", "'csv', 'xlsx', 'gexf', 'graphml', 'json']");
  house.write('own.yaml', scenario('{ graph: { net: data/firm.net }, real: false }'));
  const { code, out, err } = house.run(['run', 'own.yaml', '-o', 'kept']);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain('runs are not identified by data/firm.net');
  house.edit(walk, "'csv', 'xlsx', 'gexf', 'graphml', 'json']", "'csv', 'xlsx', ...graphFormats]");
});

test('a row without a text in each language or without an ending is an error of type', () => {
  house.edit(registry, row, half);
  const { code, out } = house.types();
  expect(code).not.toBe(0);
  expect(out).toMatch(/graphImports\.ts[\s\S]*Property 'fr' is missing/);
  expect(out).toMatch(/Property 'endings' is missing/);
  house.edit(registry, half, row);
});

test('a format without its row is found nowhere', () => {
  house.edit(registry, row, '');
  expect(where(places(house, ['en']), true)).toEqual([]);
});
