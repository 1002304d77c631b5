import Graph from 'graphology';
import { expect, test } from 'vitest';
import { codes, read, refusal, told } from './files.ts';

const gexf = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">${inside}</gexf>`;
const graphml = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${inside}</graphml>`;

const readGexf = (text: string) => read({ graph: { gexf: 'g' } }, { g: text });
const readGraphml = (text: string) => read({ graph: { graphml: 'g' } }, { g: text });
const readJson = (value: unknown) =>
  read({ graph: { json: 'g' } }, { g: typeof value === 'string' ? value : JSON.stringify(value) });

test('GEXF: people, columns, managers and ties, directed or not', async () => {
  const org = await readGexf(
    gexf(`<graph defaultedgetype="undirected">
      <attributes class="node">
        <attribute id="0" title="Department" type="string"/>
        <attribute id="1" title="manager" type="long"/>
        <attribute id="2" title="threshold" type="double"><default>0.5</default></attribute>
      </attributes>
      <nodes>
        <node id="01" label="Ada"><attvalues><attvalue for="0" value="R&amp;D"/></attvalues></node>
        <node id="02"><attvalues><attvalue for="1" value="01"/><attvalue for="2" value="0.25"/></attvalues></node>
        <node id="03"/>
      </nodes>
      <edges>
        <edge id="a" source="01" target="02" weight="2"/>
        <edge id="a2" source="02" target="01"/>
        <edge source="02" target="01" weight="4"/>
        <edge source="02" target="03" type="mutual"/>
        <edge source="03" target="01" type="directed" weight="0.5"/>
        <edge source="03" target="03"/>
      </edges></graph>`),
  );
  expect(org.ids).toEqual(['01', '02', '03']);
  expect(org.unit.labels).toEqual(['R&D']);
  expect([...org.manager!]).toEqual([-1, 0, -1]);
  expect([...org.threshold!]).toEqual([0.5, 0.25, 0.5]);
  expect(told(org)).toEqual(['01-02:7', '02-03:1', '03>01:0.5']);
  expect(org.ties.map(({ name }) => name)).toEqual(['g (undirected)', 'g (directed)']);
  expect(codes(org.notes)).toContain('self-ties');
});

test('GraphML: every tie has the direction that the file gives it', async () => {
  const org = await readGraphml(
    graphml(`<key id="d0" for="node" attr.name="team" attr.type="string"/>
      <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
      <graph edgedefault="directed">
        <node id="a"><data key="d0">sales</data></node><node id="b"/><node id="c"/>
        <edge source="a" target="b"><data key="d1">2</data></edge>
        <edge source="a" target="b"><data key="d1">3</data></edge>
        <edge source="c" target="b" directed="false"/>
        <edge source="c" target="a" directed="true"/>
      </graph>`),
  );
  expect(org.unit.labels).toEqual(['sales']);
  expect(told(org).sort()).toEqual(['a>b:5', 'b-c:1', 'c>a:1']);
});

test('graphology JSON: simple, mixed and repeated ties', async () => {
  const graph = new Graph({ type: 'mixed', multi: true });
  graph.addNode('a', { unit: 'x', customerFacing: true });
  graph.addNode('b', { unit: 'x', manager: 'a', level: 1 });
  graph.addDirectedEdge('a', 'b', { weight: 2 });
  graph.addDirectedEdge('a', 'b', { weight: 3 });
  graph.addUndirectedEdge('b', 'a');
  const org = await readJson(graph.export());
  expect(told(org)).toEqual(['a>b:5', 'a-b:1']);
  // a graph has no `directed` to state
  const repeated = org.notes.find(({ code }) => code === 'repeated-ties');
  expect(repeated?.remedy.en).toBe('nothing to do');
  expect([...org.customerFacing!]).toEqual([1, 0]);
  expect([...org.level]).toEqual([-1, 1]);

  const undirected = {
    options: { type: 'undirected' },
    nodes: [{ key: 1 }, { key: 2 }],
    edges: [{ source: 2, target: 1 }],
  };
  expect(told(await readJson(undirected))).toEqual(['1-2:1']);
});

test('with a people file, a graph file gives ties only, and only between those people', async () => {
  const source = { people: { csv: 'people.csv' }, graph: { json: 'g.json' } };
  const graph = {
    nodes: [{ key: 'a', attributes: { unit: 'other' } }, { key: 'b' }],
    edges: [{ source: 'a', target: 'b' }],
  };
  const files = { 'people.csv': 'id,unit\nb,u\na,v\n', 'g.json': JSON.stringify(graph) };
  const org = await read(source, files);
  expect(org.unit.labels).toEqual(['u', 'v']);
  expect(told(org)).toEqual(['a>b:1']);
  const { problems } = await refusal(() => read(source, { ...files, 'people.csv': 'id\na\n' }));
  expect(codes(problems)).toEqual(['tie-to-nobody']);
});

test('a mixed GraphML file of 20,000 ties is read in one go', async () => {
  const nodes = Array.from({ length: 1000 }, (_, i) => `<node id="p${i}"/>`);
  const edges = Array.from(
    { length: 20_000 },
    (_, i) => `<edge source="p${i % 1000}" target="p${(i * 7 + 1) % 1000}" directed="${i % 2 === 0}"/>`,
  );
  const org = await readGraphml(
    graphml(`<graph edgedefault="undirected">${[...nodes, ...edges].join('')}</graph>`),
  );
  expect(org.size).toBe(1000);
  expect(org.ties.length).toBe(2);
});

test('more than 200,000 ties are refused with that reason', async () => {
  const edges = '<edge source="a" target="b"/>'.repeat(200_001);
  const nodes = '<node id="a"/><node id="b"/>';
  for (const act of [
    () => readGexf(gexf(`<graph>${nodes}${edges}</graph>`)),
    () => readGraphml(graphml(`<graph>${nodes}${edges}</graph>`)),
    () =>
      readJson({
        nodes: [{ key: 'a' }, { key: 'b' }],
        edges: Array(200_001).fill({ source: 'a', target: 'b' }),
      }),
  ]) {
    const { problems } = await refusal(act);
    expect(codes(problems)).toEqual(['graph-too-large']);
    expect(problems[0]?.message.en).toContain('200000');
    expect(problems[0]?.remedy.en).toContain('CSV');
  }
});

test('entities are named as what is not read, whatever they would be', async () => {
  for (const entity of [
    '<!ENTITY x SYSTEM "file:///etc/passwd">',
    '<!ENTITY a "aa"><!ENTITY b "&a;&a;">',
    '',
  ]) {
    const text = `<?xml version="1.0"?><!DOCTYPE g [ ${entity}]><gexf><graph><nodes><node id="a"/></nodes></graph></gexf>`;
    const error = await refusal(() => readGexf(text));
    expect(error.problems[0]?.message.en, entity).toContain('it declares entities');
  }
});

test('broken, foreign and hostile files are refused, never hung on', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
    .split('')
    .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
    .join('')}]><gexf><graph><nodes><node id="&j;"/></nodes></graph></gexf>`;
  const cases: [() => unknown, string][] = [
    [() => readGexf(bomb), 'unreadable-graph'],
    [() => readGexf('no xml at all'), 'unreadable-graph'],
    [() => readGexf('<gexf><graph><nodes><node id="a"></nodes></graph></gexf>'), 'unreadable-graph'],
    [() => readGexf('<gexf><graph><nodes><node id=a/></nodes></graph></gexf>'), 'unreadable-graph'],
    [() => readGexf('<html><body>404</body></html>'), 'unreadable-graph'],
    [() => readGexf('<?'.repeat(1_000_000)), 'unreadable-graph'],
    [() => readGexf('<gexf><!--'.repeat(100_000)), 'unreadable-graph'],
    [() => readGexf(`<gexf ${'a="1" '.repeat(100_000)}/>`), 'unreadable-graph'],
    [() => readGexf(gexf('<graph><nodes><node id="&unheard;"/></nodes></graph>')), 'unreadable-graph'],
    [() => readGexf(gexf('')), 'unreadable-graph'],
    [() => readGexf(gexf('<graph></graph>')), 'no-people'],
    [() => readGexf(graphml('<graph><node id="a"/></graph>')), 'another-format'],
    [() => readGexf('<gexf>'.repeat(100_000)), 'unreadable-graph'],
    [
      () => readGexf(`<gexf><graph>${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}</graph></gexf>`),
      'unreadable-graph',
    ],
    [() => readGexf(`<gexf><graph ${'a'.repeat(1_000_000)}`), 'unreadable-graph'],
    [() => readGexf(gexf(`<graph>${'<x/>'.repeat(4_000_001)}</graph>`)), 'unreadable-graph'],
    [() => readGexf(gexf('<graph><nodes><node label="a"/></nodes></graph>')), 'blank-id'],
    [() => readGexf(gexf('<graph><nodes><node id="a"/><node id="a"/></nodes></graph>')), 'duplicate-id'],
    [() => readGexf(gexf('<graph><node id="a"/><edge source="a" target="b"/></graph>')), 'tie-to-nobody'],
    [
      () =>
        readGexf(
          gexf('<graph><node id="a"/><node id="b"/><edge source="a" target="b" weight="-1"/></graph>'),
        ),
      'bad-weight',
    ],
    [() => readGexf(gexf('<graph><node id="__proto__"/></graph>')), 'reserved-name'],
    [
      () => readGraphml(graphml('<key id="constructor" for="node"/><graph><node id="a"/></graph>')),
      'reserved-name',
    ],
    [
      () => readGraphml(graphml('<graph><node id="a"><data key="__proto__">1</data></node></graph>')),
      'reserved-name',
    ],
    [() => readGraphml(graphml('<key id="k" for="port"/><graph></graph>')), 'no-people'],
    [() => readJson('{"nodes": ['), 'unreadable-graph'],
    [() => readJson('['.repeat(200_000)), 'unreadable-graph'],
    [() => readJson([]), 'unreadable-graph'],
    [() => readJson({ nodes: {} }), 'unreadable-graph'],
    [() => readJson({ nodes: [{ of: 'a' }] }), 'unreadable-graph'],
    [() => readJson({ nodes: [] }), 'no-people'],
    [() => readJson('{"nodes":[{"key":"__proto__"}]}'), 'reserved-name'],
    [() => readJson({ nodes: [{ key: 'a' }, { key: 'a' }] }), 'duplicate-id'],
    [() => readJson({ nodes: [{ key: 'a' }], edges: [{ source: 'a', target: 'b' }] }), 'tie-to-nobody'],
  ];
  for (const [act, code] of cases) {
    const { problems } = await refusal(act);
    expect([String(act), problems[0]?.code]).toEqual([String(act), code]);
    expect(problems[0]?.file).toBe('g');
  }
});

test('an attribute called __proto__ changes nothing', async () => {
  const org = await readJson('{"nodes":[{"key":"a","attributes":{"__proto__":{"unit":"x"},"unit":"y"}}]}');
  expect(org.unit.labels).toEqual(['y']);
  expect(({} as Record<string, unknown>).unit).toBeUndefined();
});

test('malformed XML is told with its line', async () => {
  const { problems } = await refusal(() =>
    readGexf('<gexf>\n<graph>\n<nodes>\n<node id="a"></wrong>\n</graph></gexf>'),
  );
  expect([problems[0]?.line, problems[0]?.column]).toEqual([4, 14]);
});
