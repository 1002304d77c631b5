import { expect, test } from 'vitest';
import type { OrgSource } from '../../../src/org/importOrg.ts';
import { longestName } from '../../../src/text/longestName.ts';
import { timeGrowth } from '../../timeGrowth.ts';
import { codes, read, refusal, told } from './files.ts';

const most = { people: 3, ties: 4 };
const lines = <Line>(count: number, line: (k: number) => Line) =>
  Array.from({ length: count }, (_, k) => line(k));
const gexf = (inside: string) => `<gexf>\n<graph>\n${inside}\n</graph>\n</gexf>`;
const graphml = (inside: string) => `<graphml>\n<graph>\n${inside}\n</graph>\n</graphml>`;
const nodes = (count: number) => lines(count, (k) => `<node id="p${k}"/>`).join('\n');
const edges = (count: number) => lines(count, () => '<edge source="p0" target="p1"/>').join('\n');
const json = (people: number, ties: number) =>
  JSON.stringify({
    nodes: lines(people, (k) => `p${k}`).map((key) => ({ key })),
    edges: Array(ties).fill({ source: 'p0', target: 'p1' }),
  });
const people = (count: number) => `id\n${lines(count, (k) => `p${k}`).join('\n')}\n`;
const ties = (count: number) => `source,target\n${'p0,p1\n'.repeat(count)}`;

/** What is said when these files are read where three people and four ties are allowed. */
async function refusedHere(source: OrgSource, files: Record<string, string>) {
  const { subject, problems } = await refusal(() => read(source, files, { most }));
  expect(subject).toBe('data');
  const [{ code, file, line, message, remedy }] = problems as [(typeof problems)[0]];
  for (const words of [message.en, message.fr]) expect(words).toMatch(/ [34] /);
  expect(message.en).not.toBe(message.fr);
  expect(remedy.en).not.toBe(remedy.fr);
  return [code, file, line];
}

test.each([
  ['people of a file', { people: { csv: 'f' } }, { f: people(4) }, ['too-many-people', 'f', 5]],
  ['ties of a file', { ties: [{ csv: 'f' }] }, { f: ties(5) }, ['too-many-ties', 'f', 6]],
  [
    'ties of several files',
    { people: { csv: 'p' }, ties: [{ csv: 'a' }, { csv: 'b' }] },
    { p: people(2), a: ties(3), b: ties(2) },
    ['too-many-ties', 'b', 3],
  ],
  [
    'people whom only ties name',
    { ties: [{ csv: 'f' }] },
    { f: 'source,target\na,b\nb,c\nc,d\n' },
    ['too-many-people', 'f', 4],
  ],
  [
    'external parties',
    { people: { csv: 'p' }, external: { csv: 'f' } },
    { p: people(1), f: 'id\nw\nx\ny\nz\n' },
    ['too-many-people', 'f', 5],
  ],
  ['nodes of a GEXF', { graph: { gexf: 'f' } }, { f: gexf(nodes(4)) }, ['too-many-people', 'f', 6]],
  ['edges of a GEXF', { graph: { gexf: 'f' } }, { f: gexf(nodes(2) + edges(5)) }, ['too-many-ties', 'f', 8]],
  ['nodes of a GraphML', { graph: { graphml: 'f' } }, { f: graphml(nodes(4)) }, ['too-many-people', 'f', 6]],
  [
    'edges of a GraphML',
    { graph: { graphml: 'f' } },
    { f: graphml(nodes(2) + edges(5)) },
    ['too-many-ties', 'f', 8],
  ],
  ['nodes of a JSON', { graph: { json: 'f' } }, { f: json(4, 0) }, ['too-many-people', 'f', undefined]],
  ['edges of a JSON', { graph: { json: 'f' } }, { f: json(2, 5) }, ['too-many-ties', 'f', undefined]],
] as const)(
  '%s are refused at the first one too many, repeated ones counted',
  async (_name, source, files, refused) => {
    expect(await refusedHere(source as OrgSource, files as unknown as Record<string, string>)).toEqual(
      refused,
    );
  },
);

test('as many as are allowed are read, and without a limit any number', async () => {
  const files = { p: people(3), t: ties(4), g: gexf(nodes(3) + edges(4)), j: json(3, 4) };
  for (const source of [
    { people: { csv: 'p' }, ties: [{ csv: 't' }] },
    { graph: { gexf: 'g' } },
    { graph: { json: 'j' } },
  ]) {
    const org = await read(source, files, { most });
    expect(org.size).toBe(3);
    expect(told(org).length).toBe(1);
  }
  expect((await read({ people: { csv: 'p' } }, { p: people(9) })).size).toBe(9);
});

test('an XML fault behind the first node too many is not waited for', async () => {
  const cutOff = gexf(nodes(50)).slice(0, -20);
  expect(await refusedHere({ graph: { gexf: 'f' } }, { f: cutOff })).toEqual(['too-many-people', 'f', 6]);
});

test('where people are counted, elements that nodes and edges do not need are refused as well', async () => {
  const bloated = gexf(`${nodes(1)}${'<attvalue for="0" value="1"/>'.repeat(20_000)}`);
  const { problems } = await refusal(() => read({ graph: { gexf: 'f' } }, { f: bloated }, { most }));
  expect(codes(problems)).toEqual(['unreadable-graph']);
  expect((await read({ graph: { gexf: 'f' } }, { f: bloated })).size).toBe(1);
});

test('files that would grow in memory far beyond their size are refused', async () => {
  const declared = lines(900, (k) => `<attribute id="${k}" title="t${k}"><default>x</default></attribute>`);
  const keys = lines(900, (k) => `<key id="k${k}"><default>x</default></key>`);
  const inOneAnother = `${lines(60, (k) => `<node id="p${k}">`).join('')}${'<attvalue/>'.repeat(100_000)}${'</node>'.repeat(60)}`;
  const values = `<node id="a">${'<data key="k">'.repeat(60)}${'x'.repeat(100_000)}${'</data>'.repeat(60)}</node>`;
  for (const source of [
    { gexf: gexf(`<attributes class="node">${declared.join('')}</attributes>${nodes(10_000)}`) },
    { graphml: `<graphml>${keys.join('')}<graph>${nodes(10_000)}</graph></graphml>` },
    { gexf: gexf(inOneAnother) },
    { graphml: graphml(values) },
    { gexf: gexf(`${nodes(1)}${lines(300, (k) => `<t${k}></t${k}>`).join('')}`) },
    {
      json: JSON.stringify({
        nodes: [{ key: 'a' }],
        edges: lines(1001, (k) => `layer ${k}`).map((layer) => ({
          source: 'a',
          target: 'a',
          attributes: { layer },
        })),
      }),
    },
  ]) {
    const [format, text] = Object.entries(source)[0]!;
    const { problems } = await refusal(() => read({ graph: { [format]: 'f' } }, { f: text }));
    expect(codes(problems)).toEqual(['unreadable-graph']);
  }
});

test('a table of more than a thousand columns is refused, with their number', async () => {
  const names = lines(1001, (k) => `c${k}`).join(',');
  const { problems } = await refusal(() => read({ people: { csv: 'f' } }, { f: `${names}\n` }));
  expect(problems[0]).toMatchObject({ code: 'too-many-columns', line: 1 });
  expect(problems[0]!.message.en).toContain('1001');
  expect(problems[0]!.message.fr).toContain('1001');
});

test('names may have so many characters and no more, wherever they stand', async () => {
  const fits = 'x'.repeat(longestName);
  const long = `${fits}x`;
  const org = await read({ people: { csv: 'f' } }, { f: `id,unit\n${fits},${fits}\n` });
  expect([org.ids, org.unit.labels]).toEqual([[fits], [fits]]);
  for (const [source, files, line] of [
    [{ people: { csv: 'f' } }, { f: `id\na\n${long}\n` }, 3],
    [{ people: { csv: 'f' } }, { f: `id,unit\na,${long}\n` }, 2],
    [{ people: { csv: 'f' } }, { f: `id,${long}\na,b\n` }, 1],
    [{ ties: [{ csv: 'f' }] }, { f: `source,target\na,b\na,${long}\n` }, 3],
    [{ people: { csv: 'p' }, external: { csv: 'f' } }, { p: people(1), f: `id\n${long}\n` }, 2],
    [{ people: { csv: 'p' }, external: { csv: 'f' } }, { p: people(1), f: `id,kind\na,${long}\n` }, 2],
  ] as [OrgSource, Record<string, string>, number][]) {
    const { problems } = await refusal(() => read(source, files));
    expect(problems[0]).toMatchObject({ code: 'name-too-long', file: 'f', line });
    expect(problems[0]!.message.en).toContain(`${longestName}`);
    expect(problems[0]!.message.en.length).toBeLessThan(200);
  }
});

test.each([
  ['GEXF', 'gexf', (size: number) => gexf(nodes(size) + edges(size))],
  ['GraphML', 'graphml', (size: number) => graphml(nodes(size) + edges(size))],
  [
    'GraphML of many graphs',
    'graphml',
    (size: number) =>
      `<graphml>${nodes(2)}${'<graph edgedefault="directed"/>'.repeat(size)}${edges(size)}</graphml>`,
  ],
  ['graph JSON', 'json', (size: number) => json(size, size)],
] as const)('%s: twice the file takes about twice the time', async (_name, format, make) => {
  const grown = await timeGrowth(make, 12_000, (f) => read({ graph: { [format]: 'f' } }, { f }));
  expect(grown).toBeLessThan(3.5);
});

test('a file of quoted cells reads like the same file without quotation marks', async () => {
  const rows = lines(30_000, (k) => [`p${k}`, `unit ${k % 7}`]);
  const bare = rows.map((cells) => cells.join(',')).join('\n');
  const quoted = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
  const [a, b] = await Promise.all(
    [bare, quoted].map((table) => read({ people: { csv: 'f' } }, { f: `id,unit\n${table}\n` })),
  );
  expect(b).toEqual(a);
});
