import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anonymised } from '../../../src/org/anonymise/anonymiseOrg.ts';
import type { Category, Org } from '../../../src/org/org.ts';
import { orgStatistics } from '../../../src/org/statistics/orgStatistics.ts';
import { writeExternal, writePeople, writeTies } from '../../../src/org/writeCsv.ts';
import { codes, read, refusal } from './files.ts';

const files = {
  'people.csv': 'id\na\nb\nc\n',
  'ties.csv': 'source,target,weight\na,b,1\nmill,a,2\nb,shop,3\n',
  'calls.csv': 'source,target,weight\nshop,a,4\nc,b,1\n',
  'external.csv': 'id,kind\nshop,customer\nmill,supplier\n',
};
const source = {
  people: { csv: 'people.csv' },
  ties: [{ csv: 'ties.csv' }, { csv: 'calls.csv', directed: true, minWeight: 2 }],
  external: { csv: 'external.csv' },
};

const pairs = (org: Org) =>
  org.external!.ties.map(({ party, person, weight }) =>
    Array.from(party, (p, k) => `${org.external!.ids[p]}-${org.ids[person[k]!]}:${weight[k]}`),
  );

test('external parties keep their kind and, source by source, their ties to people', async () => {
  const org = await read(source, files);
  expect(org.size).toBe(3);
  expect(org.external!.ids).toEqual(['shop', 'mill']);
  expect(org.external!.kind).toEqual({ labels: ['customer', 'supplier'], of: Int32Array.of(0, 1) });
  expect(pairs(org)).toEqual([['shop-b:3', 'mill-a:2'], ['shop-a:4']]);
});

test('figures of an organisation are those of its people', async () => {
  const without = await read(
    { ...source, ties: [{ csv: 'ab.csv' }], external: undefined },
    {
      ...files,
      'ab.csv': 'source,target,weight\na,b,1\n',
    },
  );
  const withThem = await read({ ...source, ties: [{ csv: 'ties.csv' }] }, files);
  expect(orgStatistics(withThem)).toEqual(orgStatistics(without));
});

test('a party named twice is refused, and so is a file that names none; lines without a name are counted', async () => {
  const twice = { ...files, 'external.csv': 'id,kind\nshop,customer\nshop,supplier\n,partner\n' };
  expect(codes((await refusal(() => read(source, twice))).problems)).toEqual(['duplicate-id']);
  const none = { ...files, 'external.csv': 'id,kind\n,customer\n-,supplier\n' };
  expect(codes((await refusal(() => read(source, none))).problems)).toContain('blank-id');
  const some = await read(source, {
    ...files,
    'external.csv': 'id,kind\nshop,customer\nmill,supplier\n,partner\n',
  });
  expect(some.external?.ids).toEqual(['shop', 'mill']);
  expect(codes(some.notes)).toContain('blank-parties');
});

test('ties name parties by their addresses as well', async () => {
  const org = await read(
    { people: { csv: 'p' }, ties: [{ csv: 't' }], external: { csv: 'x' } },
    {
      p: 'id,manager\na,\nb,a\n',
      x: 'Code,Type,Mail\nX9,client,Shop@y.example\nX8,supplier,mill@y.example\n',
      t: 'from,to\na,b\na,shop@y.example\nb,x8\n',
    },
  );
  expect(org.external?.ties.map(({ party, person }) => [[...party], [...person]])).toEqual([
    [
      [0, 1],
      [0, 1],
    ],
  ]);
  expect(org.notes.find(({ code }) => code === 'other-keys')?.message.en).toContain('1 in Mail');
});

test('a tie to somebody who is neither a person nor a party is refused', async () => {
  const stranger = { ...files, 'ties.csv': 'source,target\nshop,a\nnobody,shop\n' };
  const ties = [{ csv: 'ties.csv', strangers: 'refuse' as const }];
  const { problems } = await refusal(() => read({ ...source, ties }, stranger));
  expect(codes(problems)).toEqual(['tie-to-nobody']);
  expect(problems[0]?.message.en).toContain('"nobody"');
});

const worlds = fc
  .record({
    people: fc.integer({ min: 1, max: 6 }),
    parties: fc.integer({ min: 0, max: 6 }),
    kinds: fc.infiniteStream(fc.integer({ min: -1, max: 3 })),
    tied: fc.infiniteStream(fc.boolean()),
    weights: fc.infiniteStream(fc.double({ min: 1e-300, max: 1e300, noNaN: true })),
  })
  .map(({ people, parties, kinds, tied, weights }) => {
    const kind: Category = { labels: [], of: new Int32Array(parties) };
    const labels: string[] = [];
    for (let p = 0; p < parties; p++) {
      const k = Math.min(kinds.next().value as number, labels.length);
      kind.of[p] = k === labels.length ? labels.push(`kind ${k}`) - 1 : k;
    }
    const ends = Array.from({ length: parties }, (_, p) => p).flatMap((p) =>
      Array.from({ length: people }, (_, i) => [p, i] as const).filter(() => tied.next().value as boolean),
    );
    return {
      csv: ['id', ...Array.from({ length: people }, (_, i) => `p${i}`)].join('\n'),
      external: {
        ids: Array.from({ length: parties }, (_, p) => `"x;${p}"`),
        kind: { labels, of: kind.of },
        ties: [
          {
            party: Int32Array.from(ends, ([p]) => p),
            person: Int32Array.from(ends, ([, i]) => i),
            weight: Float64Array.from(ends, () => weights.next().value as number),
          },
        ],
      },
    };
  });

test('external parties written as CSV files read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ csv, external }) => {
      const people = await read(
        { people: { csv: 'p' }, ties: [{ csv: 't' }] },
        { p: csv, t: 'source,target\n' },
      );
      const org = { ...people, external };
      const again = await read(
        { people: { csv: 'p' }, ties: [{ csv: 't' }], external: { csv: 'x' } },
        { p: writePeople(org), t: writeTies(org, 0), x: writeExternal(external) },
      );
      expect(again.external).toEqual(external);
    }),
    { numRuns: 200 },
  );
});

test('under pseudonyms nobody outside has a name, a rare kind is left out, and who is tied to how many stays', async () => {
  const org = await read(source, files);
  const nameless = anonymised(org, ['P0003', 'P0001', 'P0002'], { types: false });
  expect(nameless.external!.ids).toEqual(['X0001', 'X0002']);
  expect(nameless.external!.kind.labels).toEqual([]);
  expect(JSON.stringify(nameless)).not.toMatch(/shop|mill|customer|supplier/);
  // shop knows b (P0001) and a (P0003), mill only a: whoever knows the first person comes first
  expect(pairs(nameless)).toEqual([['X0001-P0001:3', 'X0002-P0003:2'], ['X0001-P0003:4']]);
});
