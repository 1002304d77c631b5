import fc from 'fast-check';
import { expect, test } from 'vitest';
import { log1p } from '../../../src/engine/elementary.ts';
import { mergeTies } from '../../../src/org/imports/mergeTies.ts';
import { codes, read, readTiesFile, refusal, told } from './files.ts';

test('repeated ties are added up: undirected, a–b and b–a are the same', async () => {
  const csv = 'source,target,weight\nb,a,1\na,b,2\na,c,4\na,b,8\n';
  expect(told(await readTiesFile(csv))).toEqual(['a-b:11', 'a-c:4']);
  expect(told(await readTiesFile(csv, { directed: true }))).toEqual(['a>b:10', 'a>c:4', 'b>a:1']);
  expect(told(await readTiesFile(csv, { directed: true, reverse: true }))).toEqual([
    'a>b:1',
    'b>a:10',
    'c>a:4',
  ]);
});

test('weights are summed, then the weak dropped, then the rest scaled', async () => {
  const csv = 'source,target,weight\na,b,3\na,b,2\na,c,4\n';
  const org = await readTiesFile(csv, { minWeight: 5, scale: 'log1p' });
  expect(told(org)).toEqual([`a-b:${log1p(5)}`]);
  expect(codes(org.notes)).toContain('weak-ties');
});

test('without a weight column every tie weighs 1', async () => {
  expect(told(await readTiesFile('from,to\na,b\nb,c\n'))).toEqual(['a-b:1', 'b-c:1']);
});

test('a column that might have been a weight is not passed over in silence', async () => {
  const unread = await readTiesFile('from,to,Zeal\na,b,7\n');
  expect(told(unread)).toEqual(['a-b:1']);
  expect(codes(unread.notes)).toContain('every-line-weighs-one');
  const bare = await readTiesFile('from,to\na,b\n');
  expect(codes(bare.notes)).not.toContain('every-line-weighs-one');
  expect(told(await readTiesFile('De;À;Nb messages\na;b;7\n'))).toEqual(['a-b:7']);
});

test('French column names and decimal commas are understood', async () => {
  expect(told(await readTiesFile('de;à;poids\na;b;0,5\nb;c;1 250,5\n'))).toEqual(['a-b:0.5', 'b-c:1250.5']);
});

test('ties of people to themselves and ties of weight 0 are left out with a note', async () => {
  const org = await readTiesFile('source,target,weight\na,a,1\na,b,0\nb,c,1\n');
  expect(told(org)).toEqual(['b-c:1']);
  expect(codes(org.notes)).toEqual(expect.arrayContaining(['self-ties', 'weightless-ties', 'isolates']));
});

test('ties to nobody are refused by order, and where they are most of the lines, together', async () => {
  const few = 'source,target\na,b\nb,c\nc,d\na,z\ny,a\n,a\n';
  const { problems } = await refusal(() => readTiesFile(few, { strangers: 'refuse' }));
  expect(problems.filter(({ line }) => line !== undefined).map(({ code, line }) => [code, line])).toEqual([
    ['tie-to-nobody', 5],
  ]);
  const org = await readTiesFile(few);
  expect(told(org)).toEqual(['a-b:1', 'b-c:1', 'c-d:1']);
  expect(org.notes.find(({ code }) => code === 'strangers')?.message.en).toContain(
    '2 strangers in 2 of 6 lines',
  );
  const most = await refusal(() => readTiesFile('source,target\na,b\na,z\ny,a\n'));
  expect(codes(most.problems)).toEqual(['tie-to-nobody']);
});

test('impossible weights are refused by kind, with examples and how many there are', async () => {
  const bad = [
    'a,b,2',
    'a,c,2',
    'a,d,1',
    'b,c,1',
    'c,d,3',
    'b,d,1',
    'a,e,1',
    'a,b,-1',
    'a,b,Infinity',
    'a,b,1e400',
    'a,b,many',
    'a,b,0x10',
  ];
  const { problems, found } = await refusal(() => readTiesFile(`source,target,weight\n${bad.join('\n')}\n`));
  expect(problems.map(({ code, line }) => [code, line])).toEqual(
    [9, 10, 11].map((line) => ['bad-weight', line]),
  );
  expect(problems[2]?.message.en).toContain('2 more of this kind, in lines 12, 13');
  expect(found).toBe(5);
});

test('weights that add up to more than a number can hold are refused', async () => {
  const { problems } = await refusal(() => readTiesFile('source,target,weight\na,b,1e308\nb,a,1e308\n'));
  expect(codes(problems)).toEqual(['weight-overflow']);
});

test('a file without column names whose values name nobody is refused', async () => {
  const { problems } = await refusal(() => readTiesFile('p1,p2,1\np2,p3,1\n'));
  expect(problems[0]?.message.en).toContain('column 1, column 2, column 3');
  expect(problems[0]?.message.en).toContain('the first line looks like data');
});

test('ties to external parties are kept apart from those between people, and a party that is a person is refused', async () => {
  const files = {
    'people.csv': 'id\na\nb\n',
    'ties.csv': 'source,target,weight\na,b,1\na,shop,2\nshop,b,1\nshop,a,3\nmill,shop,1\n',
    'external.csv': 'id,kind\nshop,customer\nmill,\n',
    'inside.csv': 'id\na\n',
  };
  const source = { people: { csv: 'people.csv' }, ties: [{ csv: 'ties.csv' }] };
  const org = await read({ ...source, external: { csv: 'external.csv' } }, files);
  expect(told(org)).toEqual(['a-b:1']);
  const { ids, kind, ties } = org.external!;
  expect([ids, kind.labels, [...kind.of]]).toEqual([['shop', 'mill'], ['customer'], [0, -1]]);
  expect(ties.map(({ party, person, weight }) => [[...party], [...person], [...weight]])).toEqual([
    [
      [0, 0],
      [0, 1],
      [5, 1],
    ],
  ]);
  expect(org.notes.find(({ code }) => code === 'external-ties')?.message.en).toContain('1 tie between');
  expect(org.notes.find(({ code }) => code === 'external-without-ties')?.message.en).toContain('1 of 2');
  const { problems } = await refusal(() => read({ ...source, external: { csv: 'inside.csv' } }, files));
  expect(codes(problems)).toEqual(['inside-and-outside']);
  expect(problems[0]).toMatchObject({ file: expect.any(String), line: 2 });
});

test('without a people file everybody whom the ties name is a person, external parties apart', async () => {
  const files = { 'ties.csv': 'source,target\nb,a\na,shop\nc,c\n', 'external.csv': 'id\nshop\n' };
  const org = await read({ ties: [{ csv: 'ties.csv' }], external: { csv: 'external.csv' } }, files);
  expect(org.ids).toEqual(['b', 'a', 'c']);
  expect(org.size).toBe(3);
  expect(org.unit.of.length).toBe(3);
  expect(told(org)).toEqual(['b-a:1']);
});

test('merging agrees with a plain sum over pairs', () => {
  const tie = fc
    .tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 9 }))
    .filter(([from, to]) => from !== to);
  fc.assert(
    fc.property(fc.array(tie), fc.boolean(), fc.integer({ min: 0, max: 12 }), (ties, directed, minWeight) => {
      const sums = new Map<string, number>();
      for (const [from, to, weight] of ties) {
        const pair = directed || from < to ? `${from} ${to}` : `${to} ${from}`;
        sums.set(pair, (sums.get(pair) ?? 0) + weight);
      }
      const expected = [...sums].filter(([, sum]) => sum >= minWeight).sort();
      const merged = mergeTies(
        {
          from: Int32Array.from(ties, ([from]) => from),
          to: Int32Array.from(ties, ([, to]) => to),
          weight: Float64Array.from(ties, ([, , weight]) => weight),
        },
        6,
        { directed, minWeight, scale: 'none' },
      );
      const pairs = Array.from(merged.from, (from, k) => [`${from} ${merged.to[k]}`, merged.weight[k]]);
      expect(pairs).toEqual(expected);
      expect(merged.repeated).toBe(ties.length - sums.size);
    }),
  );
});

test('a fault in the last of a million lines is told with its line', async () => {
  const lines = Array.from({ length: 1_000_000 }, (_, i) => `${'abcde'[i % 5]},${'abcde'[(i + 1) % 5]},1`);
  const { problems, found } = await refusal(() =>
    readTiesFile(`source,target,weight\n${lines.join('\n')}\na,zed,1`, { strangers: 'refuse' }),
  );
  expect(problems.map(({ code, line }) => [code, line])).toEqual([['tie-to-nobody', 1_000_002]]);
  expect(found).toBe(1);
});
