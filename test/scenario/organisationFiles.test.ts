import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulationId } from '../../src/api/submissions/simulationId.ts';
import { engineVersion } from '../../src/engine/version.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { type GraphFormat, graphFormats, graphImports } from '../../src/org/imports/graphImports.ts';
import { hashingReader, runHash } from '../../src/scenario/identity.ts';
import { scenarioJsonSchema } from '../../src/scenario/jsonSchema.ts';
import { filePaths, mapFiles, readNamed } from '../../src/scenario/organisationFiles.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { InputError } from '../../src/text/problem.ts';
import { memory } from './sources.ts';

/** A pair of people who are tied, in each graph format. */
const pairs: Record<GraphFormat, string> = {
  gexf: '<gexf><graph><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
  graphml:
    '<graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
  json: '{"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"source":"a","target":"b"}]}',
};
const people = 'id,unit\na,x\nb,x\n';
const ties = 'source,target,weight\na,b,1\n';
const external = 'id,kind\nshop,customer\n';

interface Named {
  /** Where the schema knows a file. */
  readonly slot: string;
  readonly organisation: object;
  readonly files: Readonly<Record<string, string>>;
  /** The file whose bytes are changed. */
  readonly file: string;
}

/** An organisation for every place of a scenario in which a file can be named. */
const named: readonly Named[] = [
  { slot: 'people.csv', organisation: { people: { csv: 'p' } }, files: { p: people }, file: 'p' },
  { slot: 'ties[].csv', organisation: { ties: [{ csv: 't' }] }, files: { t: ties }, file: 't' },
  {
    slot: 'external.csv',
    organisation: { people: { csv: 'p' }, ties: [{ csv: 't' }], external: { csv: 'x' } },
    files: { p: people, t: ties, x: external },
    file: 'x',
  },
  { slot: 'people.xlsx', organisation: { people: { xlsx: 'p' } }, files: { p: people }, file: 'p' },
  { slot: 'ties[].xlsx', organisation: { ties: [{ xlsx: 't' }] }, files: { t: ties }, file: 't' },
  {
    slot: 'external.xlsx',
    organisation: { people: { csv: 'p' }, ties: [{ csv: 't' }], external: { xlsx: 'x' } },
    files: { p: people, t: ties, x: external },
    file: 'x',
  },
  ...graphFormats.map((format) => ({
    slot: `graph.${format}`,
    organisation: { graph: { [format]: 'g' } },
    files: { g: pairs[format] },
    file: 'g',
  })),
];

const scenarioOf = (organisation: object) =>
  JSON.stringify({
    version: 1,
    organisation,
    horizon: '2w',
    replicates: 1,
    outputs: { metrics: ['buyIn'], by: [] },
  });

/** What the command line and the API know a run by. */
async function identities({ organisation }: Named, files: Readonly<Record<string, string>>) {
  const content = scenarioOf(organisation);
  const sources = memory(files);
  const source = await parseScenario(content, 'scenario.json', sources);
  const { read, inputs } = hashingReader(sources.read);
  await prepare(source, read).catch((error: unknown) => {
    // a changed file may be a faulty one; it was read all the same
    if (!(error instanceof InputError)) throw error;
  });
  const submission = {
    content,
    fileName: 'scenario.json',
    files: new Map(Object.entries(files)),
    baseline: undefined,
    form: 'object',
  } as const;
  return { run: runHash(source, inputs(), engineVersion), api: simulationId(source, submission) };
}

/** Paths of the texts that the schema calls paths, `[]` for each item of a list. */
function declared(schema: unknown, at: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { description, properties, items, anyOf } = schema as Record<string, unknown>;
  if (typeof description === 'string' && description.startsWith('path of ')) return [at];
  return [
    ...Object.entries(properties ?? {}).flatMap(([key, inner]) =>
      declared(inner, at === '' ? key : `${at}.${key}`),
    ),
    ...declared(items, `${at}[]`),
    ...(Array.isArray(anyOf) ? anyOf.flatMap((branch) => declared(branch, at)) : []),
  ];
}

describe('the files of an organisation', () => {
  test('are all those that scenarios can name', () => {
    const { properties } = scenarioJsonSchema('scenario') as { properties: Record<string, unknown> };
    expect(declared(properties.organisation, '').sort()).toEqual(named.map(({ slot }) => slot).sort());
  });

  test.each(named)('in $slot are found by the one walk', ({ organisation, files }) => {
    expect(filePaths(organisation).sort()).toEqual(Object.keys(files).sort());
    const moved = mapFiles(organisation, (path) => `elsewhere/${path}`);
    expect(JSON.stringify(moved)).toBe(
      Object.keys(files).reduce(
        (text, path) => text.replace(`"${path}"`, `"elsewhere/${path}"`),
        JSON.stringify(organisation),
      ),
    );
  });

  test.each(named)(
    'in $slot: one other byte makes another run, and another result of the API',
    async (slot) => {
      const { files, file } = slot;
      const before = await identities(slot, files);
      const text = files[file]!;
      await fc.assert(
        fc.asyncProperty(
          fc.nat(text.length - 1),
          fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
          async (at, other) => {
            fc.pre(other !== text[at]);
            const changed = text.slice(0, at) + other + text.slice(at + 1);
            const after = await identities(slot, { ...files, [file]: changed });
            expect(after.run).not.toBe(before.run);
            expect(after.api).not.toBe(before.api);
          },
        ),
        { numRuns: 25 },
      );
    },
  );

  test('are the same run wherever they lie and whatever they are called', async () => {
    const elsewhere: Named = {
      slot: 'people.csv',
      organisation: { people: { csv: 'folder/other.csv' } },
      files: { 'folder/other.csv': people },
      file: 'folder/other.csv',
    };
    const here = await identities(named[0]!, named[0]!.files);
    expect((await identities(elsewhere, elsewhere.files)).run).toBe(here.run);
  });

  test('are all that is opened: another would have no part in what a run is known by', async () => {
    const organisation = { people: { csv: 'p', columns: {} }, graph: { gexf: 'g' } };
    const { read } = memory({ p: people, g: pairs.gexf, unknown: 'x' });
    const opening = (...paths: string[]) =>
      readNamed(organisation, read, async (named) => (await Promise.all(paths.map(named))).length);
    expect(await opening('p', 'g')).toBe(2);
    const refused = await opening('p', 'unknown').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Error);
    // a fault of the program: no user can mend it
    expect(refused).not.toBeInstanceOf(InputError);
  });

  test('of a column are names, not paths', () => {
    const organisation = { people: { csv: 'p', columns: { id: 'csv', unit: 'json', csv: 'name' } } };
    expect(mapFiles(organisation, (path) => `to/${path}`)).toEqual({
      people: { csv: 'to/p', columns: organisation.people.columns },
    });
  });
});

describe('graph formats', () => {
  test('have endings of their own, in small letters', () => {
    const endings = graphFormats.flatMap((format) => [...graphImports[format].endings]);
    expect(new Set(endings).size).toBe(endings.length);
    for (const ending of endings) expect(ending).toMatch(/^\.[a-z0-9]+$/);
  });
});
