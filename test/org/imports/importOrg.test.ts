import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromGraph, toGraph } from '../../../src/org/graph.ts';
import { importOrg } from '../../../src/org/importOrg.ts';
import type { Org } from '../../../src/org/org.ts';
import { writePeople, writeTies } from '../../../src/org/writeCsv.ts';
import type { InputError } from '../../../src/text/problem.ts';
import { codes, read, refusal } from './files.ts';

test('a file that is not there is refused with its path and why', async () => {
  const { problems, subject } = await refusal(() => read({ people: { csv: 'people.csv' } }, {}));
  expect(subject).toBe('data');
  expect(problems[0]?.code).toBe('unopened-file');
  expect(problems[0]?.file).toBe('people.csv');
  expect(problems[0]?.message).toEqual({
    en: 'there is no file people.csv',
    fr: 'il n’y a pas de fichier people.csv',
  });
});

test.each([
  ['EISDIR', 'unopened-file', 'people.csv est un dossier, pas un fichier'],
  ['EACCES', 'unopened-file', 'people.csv ne peut pas être lu : accès refusé'],
  ['EINVAL', 'unopened-file', 'people.csv est un périphérique, pas un fichier'],
  ['EFBIG', 'file-too-large', 'le fichier dépasse 500 Mo'],
  ['ENEW', 'unopened-file', 'le fichier people.csv ne peut pas être ouvert (ENEW)'],
])('what the system calls %s is told in words', async (code, problem, message) => {
  const failing = async () => {
    throw Object.assign(new Error('raw'), { code });
  };
  const refused = await importOrg({ people: { csv: 'people.csv' } }, failing).catch(
    (error: unknown) => error,
  );
  expect((refused as InputError).problems[0]).toMatchObject({ code: problem, message: { fr: message } });
});

test('no file at all, and two graph files, are refused', async () => {
  expect(codes((await refusal(() => read({}, {}))).problems)).toEqual(['no-people']);
  const graph = { gexf: 'a', json: 'b' };
  expect(codes((await refusal(() => read({ graph }, { a: 'x', b: 'x' }))).problems)).toEqual(['one-graph']);
});

test('people are real unless said otherwise', async () => {
  const files = { 'p.csv': 'id\na\n' };
  expect((await read({ people: { csv: 'p.csv' } }, files)).real).toBe(true);
  expect((await read({ people: { csv: 'p.csv' }, real: false }, files)).real).toBe(false);
});

test('several ties files stay apart, each under its name', async () => {
  const files = {
    'p.csv': 'id\na\nb\n',
    'mail.csv': 'source,target\na,b\n',
    'chat.csv': 'source,target\na,b\n',
  };
  const org = await read(
    { people: { csv: 'p.csv' }, ties: [{ csv: 'mail.csv' }, { csv: 'chat.csv', directed: true }] },
    files,
  );
  expect(org.ties.map(({ name, directed }) => [name, directed])).toEqual([
    ['mail.csv', false],
    ['chat.csv', true],
  ]);
});

/** An organisation in the order in which a reader meets its labels and ties. */
const organisations = fc
  .record({
    size: fc.integer({ min: 1, max: 12 }),
    words: fc.infiniteStream(
      fc
        .string({
          unit: fc.constantFrom('a', 'Z', 'é', ' ', ',', ';', '"', '\n', "'", '=', '-'),
          minLength: 1,
          maxLength: 5,
        })
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
    numbers: fc.infiniteStream(fc.nat(1000)),
    weights: fc.infiniteStream(fc.double({ min: 1e-300, max: 1e300, noNaN: true })),
    has: fc.record({
      manager: fc.boolean(),
      labels: fc.boolean(),
      flags: fc.boolean(),
      numbers: fc.boolean(),
      ties: fc.nat(2),
    }),
  })
  .map(({ size, words, numbers, weights, has }): Org => {
    const word = () => words.next().value as string;
    const number = (below: number) => (numbers.next().value as number) % below;
    const ids = Array.from({ length: size }, (_, i) => `${word()}${i}`);
    const each = (value: (i: number) => number) => Array.from(ids, (_, i) => value(i));
    const category = () => {
      const labels: string[] = [];
      const of = new Int32Array(size).fill(-1);
      if (has.labels)
        for (let i = 0; i < size; i++) {
          const known = number(labels.length + 2) - 1;
          of[i] = known === labels.length ? labels.push(`${word()}${labels.length}`) - 1 : known;
        }
      return { labels, of };
    };
    return {
      size,
      ids,
      unit: category(),
      division: category(),
      site: category(),
      function: category(),
      manager: has.manager ? Int32Array.from(each((i) => number(i + 1) - 1)) : undefined,
      level: Int32Array.from(each(() => (has.manager || has.numbers ? number(5) - 1 : -1))),
      customerFacing: has.flags ? Uint8Array.from(each(() => number(2))) : undefined,
      adopterType: has.flags ? Int8Array.from(each(() => number(6) - 1)) : undefined,
      threshold: has.numbers
        ? Float64Array.from(each(() => (number(3) === 0 ? Number.NaN : number(1000) / 999)))
        : undefined,
      readiness: has.numbers ? Float64Array.from(each(() => number(1000) / 999)) : undefined,
      leadership: has.numbers ? Float64Array.from(each(() => number(3) / 2 || Number.NaN)) : undefined,
      resistance: has.numbers ? Float64Array.from(each(() => number(5) / 2)) : undefined,
      start: has.flags ? Uint8Array.from(each(() => number(2))) : undefined,
      ties: Array.from({ length: has.ties }, (_, layer) => {
        const directed = layer === 0;
        const pairs = ids.flatMap((_, from) => ids.map((_, to) => [from, to] as const));
        const some = pairs.filter(([from, to]) => (directed ? from !== to : from < to) && number(3) === 0);
        return {
          name: `layer${layer}.csv`,
          directed,
          from: Int32Array.from(some, ([from]) => from),
          to: Int32Array.from(some, ([, to]) => to),
          weight: Float64Array.from(some, () => weights.next().value as number),
        };
      }),
      real: true,
      notes: [],
    };
  });

const withoutNotes = (org: Org) => ({ ...org, notes: [], lines: undefined });

test('an organisation written as CSV files reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(organisations, async (org) => {
      const files = Object.fromEntries(org.ties.map((ties, source) => [ties.name, writeTies(org, source)]));
      const again = await read(
        {
          people: { csv: 'people.csv' },
          ties: org.ties.map(({ name, directed }) => ({ csv: name, directed })),
        },
        { ...files, 'people.csv': writePeople(org) },
      );
      expect(withoutNotes(again)).toEqual(org);
    }),
    { numRuns: 300 },
  );
});

test('an organisation made a graph and taken from it is the same, but for layers without ties', () => {
  fc.assert(
    fc.property(organisations, (org) => {
      const again = fromGraph(toGraph(org), { file: 'graph' });
      expect(withoutNotes(again)).toEqual({ ...org, ties: org.ties.filter(({ from }) => from.length > 0) });
    }),
    { numRuns: 300 },
  );
});

test('an organisation of more ties than graphs are meant for is no graph', async () => {
  const files = {
    't.csv': `source,target\n${Array.from({ length: 200_001 }, (_, i) => `a${i},b${i}\n`).join('')}`,
  };
  const org = await read({ ties: [{ csv: 't.csv' }] }, files);
  expect(codes((await refusal(() => toGraph(org))).problems)).toEqual(['graph-too-large']);
});
