import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/readScenario.ts';
import { codes, filesOf, read, refusal, told } from './files.ts';

const gexf = (inside: string) => `<gexf xmlns="http://www.gexf.net/1.3" version="1.3">\n${inside}</gexf>`;
const graphml = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">\n${inside}</graphml>`;

const readGexf = (text: string, options = {}) => read({ graph: { gexf: 'g', ...options } }, { g: text });
const readGraphml = (text: string, options = {}) =>
  read({ graph: { graphml: 'g', ...options } }, { g: text });
const readJson = (value: unknown, options = {}) =>
  read(
    { graph: { json: 'g', ...options } },
    { g: typeof value === 'string' ? value : JSON.stringify(value, null, 1) },
  );
const noteOf = (org: Awaited<ReturnType<typeof read>>, code: string) =>
  org.notes.find((note) => note.code === code);

describe('weights that are not known', () => {
  const people = '<node id="n0"/>\n<node id="n1"/>\n<node id="n2"/>\n';

  test('an edge of weight NaN is left out with a note that has its line, as igraph and networkx write it', async () => {
    for (const nan of ['NaN', 'nan', 'NA', 'null']) {
      const org = await readGraphml(
        graphml(`<key id="w" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="undirected">
${people}<edge source="n0" target="n1"><data key="w">${nan}</data></edge>
<edge source="n1" target="n2"><data key="w">2</data></edge></graph>`),
      );
      expect(told(org)).toEqual(['n1-n2:2']);
      expect(noteOf(org, 'unweighed-ties')).toMatchObject({ file: 'g', line: 8 });
    }
  });

  test('so is one of GEXF, by its own attribute or a value, and one of JSON, which Python writes as NaN', async () => {
    const byAttribute = await readGexf(
      gexf(
        `<graph>${people}<edge source="n0" target="n1" weight="NaN"/><edge source="n1" target="n2"/></graph>`,
      ),
    );
    expect(told(byAttribute)).toEqual(['n1-n2:1']);
    const byValue = await readGexf(
      gexf(`<graph><attributes class="edge"><attribute id="w" title="Weight" type="double"/></attributes>
${people}<edge source="n0" target="n1"><attvalues><attvalue for="w" value="nan"/></attvalues></edge>
<edge source="n1" target="n2"><attvalues><attvalue for="w" value="3"/></attvalues></edge></graph>`),
    );
    expect(told(byValue)).toEqual(['n1-n2:3']);
    const json = await readJson(
      '{"directed": false, "nodes": [{"id": "NaN"}, {"id": "b"}],\n"links": [\n{"source": "NaN", "target": "b", "weight": NaN},\n{"source": "NaN", "target": "b", "weight": 2}]}',
    );
    expect(told(json)).toEqual(['NaN-b:2']);
    expect(noteOf(json, 'unweighed-ties')).toMatchObject({ line: 3, path: 'links[0]' });
  });

  test('a weight that is no number at all is refused with its line', async () => {
    const { problems } = await refusal(() =>
      readJson({ nodes: [{ id: 'a' }, { id: 'b' }], links: [{ source: 'a', target: 'b', weight: 'much' }] }),
    );
    expect(problems[0]).toMatchObject({ code: 'bad-weight', path: 'links[0]' });
    expect(problems[0]?.line).toBeGreaterThan(1);
  });
});

describe('groups of nodes', () => {
  const yed =
    graphml(`<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
<graph edgedefault="directed" id="G">
<node id="n0" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode><y:NodeLabel>Sales</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
<graph edgedefault="directed" id="n0:"><node id="n0::n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Ada</y:NodeLabel></y:ShapeNode></data></node><node id="n0::n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Bo</y:NodeLabel></y:ShapeNode></data></node>
<edge id="n0::e0" source="n0::n0" target="n0::n1"/></graph></node>
<node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Cy</y:NodeLabel></y:ShapeNode></data></node>
<edge id="e0" source="n0::n0" target="n1"/><edge id="e1" source="n0" target="n1"/></graph>`);

  test('of yEd are units, people go by their labels, and edges to a group are counted', async () => {
    const org = await readGraphml(yed);
    expect(org.ids).toEqual(['Ada', 'Bo', 'Cy']);
    expect(org.unit.labels).toEqual(['Sales']);
    expect([...org.unit.of]).toEqual([0, 0, -1]);
    expect(told(org)).toEqual(['Ada>Bo:1', 'Ada>Cy:1']);
    expect(codes(org.notes)).toEqual(expect.arrayContaining(['groups-as-units', 'ties-to-groups']));
  });

  test('labels that two people share keep the id beside them, and who has none keeps the id', async () => {
    const org = await readGraphml(yed.replace('>Bo<', '>Ada<').replace('>Cy<', '><'));
    expect(org.ids).toEqual(['Ada (n0::n0)', 'Ada (n0::n1)', 'n1']);
  });

  test('in groups: the innermost is the unit, the outermost the division; in GEXF, by nesting or pid', async () => {
    const nested = await readGexf(
      gexf(`<graph><nodes><node id="d" label="North"><nodes><node id="u" label="Sales"><nodes>
<node id="a"/><node id="b"/></nodes></node></nodes></node></nodes><edges><edge source="a" target="b"/></edges></graph>`),
    );
    expect(nested.ids).toEqual(['a', 'b']);
    expect([nested.unit.labels, nested.division.labels]).toEqual([['Sales'], ['North']]);
    const byPid = await readGexf(
      gexf('<graph><node id="u" label="Sales"/><node id="a" pid="u"/><node id="b"/></graph>'),
    );
    expect([byPid.ids, byPid.unit.labels]).toEqual([['a', 'b'], ['Sales']]);
  });

  test('of Cytoscape are the parents of compound nodes', async () => {
    const org = await readJson({
      elements: {
        nodes: [
          { data: { id: 'u', name: 'Sales' } },
          { data: { id: 'a', parent: 'u' } },
          { data: { id: 'b', parent: 'u' } },
        ],
        edges: [{ data: { id: 'e', source: 'a', target: 'b', weight: 2 } }],
      },
    });
    expect([org.ids, org.unit.labels, told(org)]).toEqual([['a', 'b'], ['Sales'], ['a-b:2']]);
  });
});

describe('graphs in JSON', () => {
  const pair = [{ id: 'a', unit: 'HQ' }, { id: 'b' }];
  const tie = { source: 'a', target: 'b', weight: 2 };
  const kinds: readonly (readonly [string, unknown, string])[] = [
    [
      'networkx, undirected',
      { directed: false, multigraph: false, graph: {}, nodes: pair, links: [tie] },
      'a-b:2',
    ],
    ['networkx, directed, its newer key', { directed: true, graph: {}, nodes: pair, edges: [tie] }, 'a>b:2'],
    ['D3 and sigma', { nodes: pair, links: [tie] }, 'a-b:2'],
    ['vis.js', { nodes: pair, edges: [{ from: 'a', to: 'b', weight: 2 }] }, 'a-b:2'],
    [
      'D3 after a layout, whose ends are the nodes themselves',
      { nodes: pair, links: [{ ...tie, source: pair[0], target: pair[1] }] },
      'a-b:2',
    ],
    [
      'Cytoscape, by kinds',
      {
        data: [],
        directed: true,
        elements: { nodes: [{ data: pair[0] }, { data: pair[1] }], edges: [{ data: tie }] },
      },
      'a>b:2',
    ],
    ['Cytoscape, in one list', { elements: [{ data: pair[0] }, { data: pair[1] }, { data: tie }] }, 'a-b:2'],
    ['Cytoscape, elements alone', [{ data: pair[0] }, { data: pair[1] }, { data: tie }], 'a-b:2'],
    [
      'Neo4j',
      {
        nodes: [
          { id: 'a', labels: ['Person'], properties: { unit: 'HQ' } },
          { id: 'b', labels: ['Person'] },
        ],
        relationships: [{ id: 1, type: 'WROTE', startNode: 'a', endNode: 'b', properties: { weight: 2 } }],
      },
      'a>b:2',
    ],
    [
      'JSON Graph Format',
      {
        graph: {
          directed: false,
          nodes: { a: { metadata: { unit: 'HQ' } }, b: {} },
          edges: [{ ...tie, weight: undefined, metadata: { weight: 2 } }],
        },
      },
      'a-b:2',
    ],
  ];

  test.each(kinds)('%s', async (_name, written, expected) => {
    const org = await readJson(written);
    expect([org.ids, org.unit.labels, told(org)]).toEqual([['a', 'b'], ['HQ'], [expected]]);
  });

  test('D3’s older files number the nodes', async () => {
    const org = await readJson({
      nodes: [{ name: 'Ada' }, { name: 'Bo' }],
      links: [{ source: 0, target: 1, value: 1 }],
    });
    expect(org.ids).toEqual(['Ada', 'Bo']);
    expect(told(org)[0]).toMatch(/^Ada-Bo/);
  });

  test('where nothing says whether ties are directed, that is told', async () => {
    expect(codes((await readJson({ nodes: pair, links: [tie] })).notes)).toContain('direction-unstated');
    const stated = await readJson({ directed: false, nodes: pair, links: [tie] });
    expect(codes(stated.notes)).not.toContain('direction-unstated');
  });

  test('what is not read is named: adjacency lists, trees; a fault has its line', async () => {
    for (const [written, word] of [
      [{ directed: false, nodes: [{ id: 'a' }], adjacency: [[]] }, 'node_link_data'],
      [{ id: 'a', children: [{ id: 'b' }] }, 'tree'],
    ] as const) {
      const { problems } = await refusal(() => readJson(written));
      expect(problems[0]?.message.en).toContain(word);
      expect(problems[0]?.line).toBe(1);
    }
    const { problems } = await refusal(() =>
      readJson('{"nodes": [\n{"id": "a"},\n{"id": "a"},\n{"of": 1}\n], "links": [\n7]}'),
    );
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['duplicate-id', 3],
      ['blank-id', 4],
      ['unreadable-graph', 6],
    ]);
    const cut = await refusal(() => readJson('{"nodes": [\n{"id": "a"},\n'));
    expect(cut.problems[0]?.line).toBe(3);
  });
});

describe('every fault of a graph has its line', () => {
  test.each([
    ['a comma before the end', '{"nodes": [{"id": "a"}],\n"edges": [\n1,\n]}', 4, 'unreadable-graph'],
    ['a name without quotation marks', '{"nodes": [\n{id: "a"}]}', 2, 'unreadable-graph'],
    ['another bracket', '{"nodes": [{"id": "a"}\n}', 2, 'unreadable-graph'],
    ['an end that is cut off', '{"nodes": [{"id": "a"}],\n"edges": [{"sou', 2, 'unreadable-graph'],
    ['a node without id', '{"nodes": [{"id": "a"},\n{"size": 3}], "edges": []}', 2, 'blank-id'],
    ['an edge without target', '{"nodes": [{"id": "a"}],\n"edges": [\n{"source": "a"}]}', 3, 'tie-to-nobody'],
  ])('JSON: %s', async (_name, text, line, code) => {
    const { problems } = await refusal(() => readJson(text));
    expect(problems[0]).toMatchObject({ file: 'g', line, code });
  });

  test('XML: an edge without source says so, and a weight in words is one', async () => {
    const nodes = '<node id="a"/><node id="b"/>';
    for (const refused of [
      () => readGraphml(graphml(`<graph edgedefault="directed">${nodes}\n<edge target="a"/></graph>`)),
      () => readGexf(gexf(`<graph>${nodes}\n\n<edge target="a"/></graph>`)),
    ]) {
      const { problems } = await refusal(refused);
      expect(problems[0]).toMatchObject({ line: 4, message: { en: 'this edge has no source' } });
    }
    const weighed = (weight: string) =>
      readGexf(gexf(`<graph>${nodes}<edge source="a" target="b" weight="${weight}"/></graph>`));
    expect(told(await weighed('1,5'))).toEqual(['a-b:1.5']);
    expect(codes((await refusal(() => weighed('heavy'))).problems)).toEqual(['bad-weight']);
  });
});

test('what Cytoscape writes of how an element is shown says nothing of people', async () => {
  const org = await readJson([
    { group: 'nodes', data: { id: 'a', team: 'X' }, selected: false, classes: 'big' },
    { group: 'nodes', data: { id: 'b', team: 'Y' }, position: { x: 1, y: 2 } },
    { group: 'edges', data: { id: 'ab', source: 'a', target: 'b' } },
  ]);
  expect(org.unit.labels).toEqual(['X', 'Y']);
});

test('what Neo4j answers in one row is read; in many, in lines, and exchange files of Cytoscape are named', async () => {
  const row = (id: string) => ({
    graph: { nodes: [{ id: 'a' }, { id }], relationships: [{ id: '9', startNode: 'a', endNode: id }] },
  });
  const answer = (...data: unknown[]) => ({ results: [{ columns: ['n'], data }], errors: [] });
  expect(told(await readJson(answer(row('b'))))).toEqual(['a>b:1']);
  for (const [written, word] of [
    [answer(row('b'), row('c')), 'RETURN collect'],
    ['{"type":"node","id":"0"}\n{"type":"node","id":"1"}\n', 'apoc.export.graphml'],
    [[{ CXVersion: '2.0' }, { nodes: [{ id: 0 }] }], 'Cytoscape.js'],
  ] as const) {
    const { problems } = await refusal(() => readJson(written));
    expect(problems[0]?.message.fr).toContain(word);
  }
});

test('a graph that is named as one of another kind is told which it is', async () => {
  const { problems } = await refusal(() => readGexf('{"nodes": [{"id": "a"}], "edges": []}'));
  expect(problems).toMatchObject([{ code: 'another-format', remedy: { en: 'write graph: { json: … }' } }]);
});

test('graphs beside one another are read as one, and that is said', async () => {
  const graph = (id: string) => `<graph edgedefault="undirected"><node id="${id}"/></graph>`;
  const org = await readGraphml(graphml(graph('a') + graph('b')));
  expect(org.ids).toEqual(['a', 'b']);
  expect(noteOf(org, 'several-graphs')).toMatchObject({ strength: 'mayChangeResult' });
});

describe('edges that end at no node', () => {
  const nodes = '<node id="a"/>\n<node id="b"/>\n';
  const edge = (target: string) => `<edge source="a" target="${target}"/>\n`;
  const half = graphml(`<graph edgedefault="undirected">\n${nodes}${edge('b')}${edge('ghost')}</graph>`);

  test('are left out with their number and the most frequent ends, up to half of all', async () => {
    const org = await readGraphml(half);
    expect(told(org)).toEqual(['a-b:1']);
    const note = noteOf(org, 'strangers');
    expect(note?.line).toBe(7);
    expect(note?.message.en).toContain('1 of 2 edges');
    expect(note?.message.en).toContain('"ghost"');
    const json = await readJson({
      nodes: [{ id: 'a' }, { id: 'b' }],
      links: [
        { source: 'a', target: 'b' },
        { source: 'x', target: 'b' },
      ],
    });
    expect([told(json), codes(json.notes).includes('strangers')]).toEqual([['a-b:1'], true]);
  });

  test('are refused beyond that, and where strangers are to be refused', async () => {
    const many = graphml(`<graph>\n${nodes}${edge('b')}${edge('ghost').repeat(2)}${edge('other')}</graph>`);
    const { problems } = await refusal(() => readGraphml(many));
    expect(problems[0]).toMatchObject({ code: 'tie-to-nobody', line: 7 });
    expect(problems[0]?.message.en).toContain('3 of 4 edges');
    expect(problems[0]?.message.en).toContain('"ghost" (2), "other"');
    expect(codes((await refusal(() => readGraphml(half, { strangers: 'refuse' }))).problems)).toEqual([
      'tie-to-nobody',
    ]);
  });
});

test('elements may bear the prefix of their namespace', async () => {
  const org = await readGraphml(`<?xml version="1.0"?>
<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
<g:key id="u" for="node" attr.name="unit" attr.type="string"/>
<g:graph edgedefault="directed"><g:node id="a"><g:data key="u">HQ</g:data></g:node><g:node id="b"/>
<g:edge source="a" target="b"/></g:graph></g:graphml>`);
  expect([org.unit.labels, told(org)]).toEqual([['HQ'], ['a>b:1']]);
  const gephi = await readGexf(
    '<x:gexf xmlns:x="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"><x:graph><x:nodes><x:node id="a"><viz:color r="1" g="2" b="3"/></x:node><x:node id="b"/></x:nodes><x:edges><x:edge source="a" target="b"/></x:edges></x:graph></x:gexf>',
  );
  expect(told(gephi)).toEqual(['a-b:1']);
});

test('a dynamic GEXF is read as one graph, and that is said', async () => {
  const dynamic = await readGexf(
    gexf(`<graph mode="dynamic" timeformat="double"><nodes><node id="a" start="1" end="2"/><node id="b"/></nodes>
<edges><edge source="a" target="b"><spells><spell start="1" end="2"/><spell start="3" end="4"/></spells></edge></edges></graph>`),
  );
  expect(told(dynamic)).toEqual(['a-b:1']);
  expect(codes(dynamic.notes)).toContain('dynamic-graph');
  const still = await readGexf(gexf('<graph mode="static"><node id="a"/></graph>'));
  expect(codes(still.notes)).not.toContain('dynamic-graph');
});

test('attributes of GEXF go by their titles, whatever their ids', async () => {
  const org = await readGexf(
    gexf(`<graph><attributes class="node"><attribute id="d1" title="unit" type="string"/></attributes>
<nodes><node id="a"><attvalues><attvalue for="d1" value="HQ"/></attvalues></node></nodes></graph>`),
  );
  expect(org.unit.labels).toEqual(['HQ']);
});

test('a graph where a scenario is expected is told as such, and how it is named', async () => {
  const texts = {
    json: '{"directed": false, "nodes": [{"id": "a"}], "links": []}',
    gexf: gexf('<graph><node id="a"/></graph>'),
    graphml: `<?xml version="1.0"?>\n<!-- yEd -->\n${graphml('<graph><node id="a"/></graph>').slice(39)}`,
  };
  for (const [format, text] of Object.entries(texts)) {
    const { subject, problems } = await refusal(() =>
      parseScenario(text, `folder/firm.${format}`, { read: filesOf({}) }),
    );
    expect([subject, codes(problems)]).toEqual(['scenario', ['graph-not-scenario']]);
    expect(problems[0]).toMatchObject({ file: `folder/firm.${format}`, line: 1 });
    expect(problems[0]?.remedy.en).toContain(`graph: { ${format}: firm.${format} }`);
  }
});

test('a table where a scenario is expected is told as such', async () => {
  for (const [file, key] of [
    ['people.csv', 'csv'],
    ['hr.xlsx', 'xlsx'],
  ] as const) {
    const { problems } = await refusal(() => parseScenario('id,unit\n', file, { read: filesOf({}) }));
    expect(problems[0]).toMatchObject({ code: 'table-not-scenario' });
    expect(problems[0]?.remedy.en).toContain(`{ people: { ${key}: ${file} } }`);
  }
});

test('hyperedges are counted, not lost', async () => {
  const org = await readGraphml(
    graphml(
      '<graph><node id="a"/><node id="b"/><hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge></graph>',
    ),
  );
  expect(codes(org.notes)).toContain('hyperedges');
});

describe('people may go by an attribute of the nodes', () => {
  const igraph = (attribute: string) =>
    graphml(`<key id="v" for="node" attr.name="${attribute}" attr.type="string"/>
<graph edgedefault="undirected"><node id="n0"><data key="v">Ada</data></node>
<node id="n1"><data key="v">Bo</data></node><edge source="n0" target="n1"/></graph>`);

  test('by one that is called id', async () => {
    const org = await readGraphml(igraph('id'));
    expect([org.ids, told(org)]).toEqual([['Ada', 'Bo'], ['Ada-Bo:1']]);
  });

  test('by the one that is stated, so that a people file and a graph speak of the same', async () => {
    expect((await readGraphml(igraph('name'), { columns: { id: 'name' } })).ids).toEqual(['Ada', 'Bo']);
    const org = await read(
      { people: { csv: 'p' }, graph: { graphml: 'g', columns: { id: 'name' } } },
      { p: 'id\nBo\nAda\n', g: igraph('name') },
    );
    expect(told(org)).toEqual(['Bo-Ada:1']);
  });

  test('where each has a name and ids are counted up, that is said', async () => {
    const org = await readGraphml(igraph('name'));
    expect(org.ids).toEqual(['n0', 'n1']);
    expect(noteOf(org, 'nodes-have-names')?.remedy.en).toContain('id: name');
  });

  test('one that nodes lack or share is refused with the line', async () => {
    const shared = await refusal(() =>
      readGraphml(igraph('name').replace('>Bo<', '>Ada<'), { columns: { id: 'name' } }),
    );
    expect(shared.problems[0]).toMatchObject({ code: 'duplicate-id', line: 5 });
    const lacking = await refusal(() => readGraphml(igraph('name'), { columns: { id: 'mail' } }));
    expect(lacking.problems[0]?.remedy.en).toContain('name');
  });
});
