import type { Text } from '../../text/text.ts';

/** A map in a JSON text. */
export type JsonMap = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The nodes or the edges of a graph as they are written, and where. */
export interface JsonItems {
  readonly items: readonly unknown[];
  readonly path: readonly (string | number)[];
  /** Where the items have names, or places among others, in the file. */
  readonly names?: readonly (string | number)[];
}

/** How a JSON text holds a graph. */
export interface JsonDialect {
  readonly nodes: JsonItems;
  readonly edges: JsonItems;
  /** undefined for an item that is no node. */
  readonly node: (
    item: JsonMap,
    name: string | number | undefined,
  ) => { key: string; attributes: Record<string, unknown>; parent?: string | undefined } | undefined;
  /**
   * undefined for an item that is no edge; `directed` undefined where nothing says so.
   *
   * @param keys the keys of all nodes, by which edges may be numbered
   */
  readonly edge: (
    item: JsonMap,
    keys: readonly string[],
  ) =>
    | { source: string; target: string; directed: boolean | undefined; attributes: Record<string, unknown> }
    | undefined;
}

/** What a JSON text is: a graph that is read, one that is not, or none at all. */
export function jsonDialectOf(written: unknown): JsonDialect | { readonly refused: Text } | undefined {
  if (Array.isArray(written)) {
    if (written.some((item) => isMap(item) && ('CXVersion' in item || 'numberVerification' in item)))
      return { refused: cytoscapeExchange };
    return written.some(isElement) ? elementList(written, [], false) : undefined;
  }
  if (!isMap(written)) return undefined;
  const { elements, graph } = written;
  const directed = flag(written.directed);
  if (Array.isArray(elements) && elements.some(isElement))
    return elementList(elements, ['elements'], directed);
  if (isMap(elements) && Array.isArray(elements.nodes)) return listsIn(elements, ['elements'], directed);
  if (isMap(graph) && (isMap(graph.nodes) || Array.isArray(graph.nodes)))
    return listsIn(graph, ['graph'], flag(graph.directed) ?? directed);
  if (Array.isArray(written.nodes) && Array.isArray(written.adjacency)) return { refused: adjacency };
  if (Array.isArray(written.nodes)) return listsIn(written, [], directed ?? typeOf(written));
  if (isMap(written.nodes) && edgesKey(written) !== undefined) return listsIn(written, [], directed);
  if (Array.isArray(written.children) && 'id' in written) return { refused: tree };
  if (Array.isArray(written.results) && 'errors' in written) return answerOfNeo4j(written.results);
  return undefined;
}

/** What Neo4j answers over HTTP, with nodes and relationships: read where all of them stand in one row. */
function answerOfNeo4j(results: readonly unknown[]): ReturnType<typeof jsonDialectOf> {
  const rows = results.flatMap((result, i) =>
    isMap(result) && Array.isArray(result.data)
      ? result.data.map((row, j) => ({ row, path: ['results', i, 'data', j] }))
      : [],
  );
  const graphs = rows.filter(({ row }) => isMap(row) && isMap(row.graph) && Array.isArray(row.graph.nodes));
  if (graphs.length === 0) return undefined;
  if (graphs.length > 1) return { refused: manyRows };
  const [{ row, path }] = graphs as [(typeof graphs)[number]];
  return listsIn((row as JsonMap).graph as JsonMap, [...path, 'graph'], undefined);
}

const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);

/** Whether the edges of graphology's file are directed; its own say so each in mixed graphs. */
function typeOf({ options, nodes }: JsonMap): boolean | undefined {
  const type = isMap(options) ? options.type : undefined;
  if (type === 'undirected') return false;
  const first = Array.isArray(nodes) ? nodes[0] : undefined;
  return type !== undefined || (isMap(first) && 'key' in first) ? true : undefined;
}

const edgeKeys = ['edges', 'links', 'relationships', 'rels'];
const edgesKey = (written: JsonMap) =>
  edgeKeys.find((key) => Array.isArray(written[key]) || isMap(written[key]));

/** A graph with a list, or a map, of nodes and one of edges. */
function listsIn(
  held: JsonMap,
  path: readonly (string | number)[],
  directed: boolean | undefined,
): JsonDialect | undefined {
  const edges = edgesKey(held);
  // a list of nodes alone may be anything
  if (edges === undefined && held.nodes !== undefined && !looksLikeNodes(held.nodes)) return undefined;
  if (edges === undefined && edgeKeys.some((key) => held[key] !== undefined)) return undefined;
  return {
    nodes: itemsOf(held.nodes, [...path, 'nodes']),
    edges: edges === undefined ? { items: [], path } : itemsOf(held[edges], [...path, edges]),
    node: nodeOf,
    edge: edgeReader(
      directed ?? (edges === 'relationships' || edges === 'rels' ? true : undefined),
      isNumbered(held.nodes),
    ),
  };
}

const looksLikeNodes = (nodes: unknown) =>
  !Array.isArray(nodes) ||
  nodes.length === 0 ||
  nodes.some((node) => isMap(node) && (isName(node.key) || isName(node.id)));

function itemsOf(list: unknown, path: readonly (string | number)[]): JsonItems {
  if (isMap(list)) return { items: Object.values(list), names: Object.keys(list), path };
  return { items: list as unknown[], path };
}

const isElement = (item: unknown): boolean => isMap(item) && isMap(item.data) && isName(item.data.id);

/** Nodes and edges in one list, as Cytoscape has them: an edge has ends. */
function elementList(
  list: readonly unknown[],
  path: readonly string[],
  directed: boolean | undefined,
): JsonDialect {
  const isEdge = (item: unknown) =>
    isMap(item) && (item.group === 'edges' || (isMap(item.data) && item.data.source !== undefined));
  const pick = (wanted: boolean): JsonItems => {
    const names = [...list.keys()].filter((i) => isEdge(list[i]) === wanted);
    return { items: names.map((i) => list[i]), names, path };
  };
  return { nodes: pick(false), edges: pick(true), node: nodeOf, edge: edgeReader(directed) };
}

const isName = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** Maps beside the name in which attributes stand. */
const attributeMaps = ['attributes', 'data', 'properties', 'metadata'];

/** What Cytoscape writes beside the data of an element: how it is shown. */
const ofCytoscape: ReadonlySet<string> = new Set([
  ...[
    'group',
    'position',
    'renderedPosition',
    'selected',
    'selectable',
    'locked',
    'grabbable',
    'grabbed',
    'pannable',
  ],
  ...['removed', 'classes', 'style', 'css', 'scratch'],
]);
const noNames: ReadonlySet<string> = new Set();

/** What an item says of itself, apart from its name: what stands in maps of attributes and beside them. */
function attributesIn(item: JsonMap, except: ReadonlySet<string>): Record<string, unknown> {
  const drawn = isMap(item.data) ? ofCytoscape : noNames;
  const beside = Object.entries(item).filter(
    ([name]) => !except.has(name) && !attributeMaps.includes(name) && !drawn.has(name),
  );
  const inside = attributeMaps.flatMap((name) => {
    const held = item[name];
    return isMap(held) ? Object.entries(held).filter(([inner]) => name !== 'data' || !except.has(inner)) : [];
  });
  const all = [...beside, ...inside].filter(([name]) => name !== '__proto__');
  return Object.fromEntries(all);
}

const nodeNames = new Set(['key', 'id', 'parent', 'position', 'x', 'y']);

const nodeOf: JsonDialect['node'] = (item, name) => {
  const data = isMap(item.data) ? item.data : undefined;
  const key = [item.key, data?.id, item.id, typeof name === 'string' ? name : undefined].find(isName);
  const parent = data === undefined ? undefined : data.parent;
  const attributes = attributesIn(item, nodeNames);
  if (key !== undefined)
    return { key: String(key), attributes, parent: isName(parent) ? String(parent) : undefined };
  // D3's older files number the nodes, and each has a name
  return isName(item.name) ? { key: String(item.name), attributes } : undefined;
};

const endNames = {
  source: ['source', 'from', 'startNode', 'start', 'startNodeId'],
  target: ['target', 'to', 'endNode', 'end', 'endNodeId'],
} as const;
const edgeNames = new Set(['key', 'id', 'undirected', 'directed', ...endNames.source, ...endNames.target]);

const edgeReader =
  (directed: boolean | undefined, numbered = false): JsonDialect['edge'] =>
  (item, keys) => {
    const data = isMap(item.data) ? item.data : {};
    const end = (names: readonly string[]) => {
      for (const name of names)
        for (const held of [item[name], data[name]]) {
          const value = isMap(held) ? held.id : held;
          if (isName(value)) return value;
        }
      return undefined;
    };
    const [source, target] = [end(endNames.source), end(endNames.target)];
    if (source === undefined || target === undefined) return undefined;
    const own = flag(item.undirected);
    const nameOf = (name: string | number) =>
      (numbered && typeof name === 'number' ? keys[name] : undefined) ?? String(name);
    return {
      source: nameOf(source),
      target: nameOf(target),
      directed: own === undefined ? (flag(item.directed) ?? directed) : !own,
      attributes: attributesIn(item, edgeNames),
    };
  };

/** Whether nodes have names and no ids: then edges number them, from 0. */
const isNumbered = (nodes: unknown) =>
  Array.isArray(nodes) &&
  nodes.every((node) => isMap(node) && !isName(node.key) && !isName(node.id) && !isMap(node.data));

const adjacency: Text = {
  en: 'it is an adjacency list of networkx; write it with node_link_data instead',
  fr: 'c’est une liste d’adjacence de networkx ; écrivez-le plutôt avec node_link_data',
};
const tree: Text = {
  en: 'it is a tree; write it as nodes and links (in networkx, node_link_data), or as a table of people and managers',
  fr: 'c’est un arbre ; écrivez-le en nœuds et liens (dans networkx, node_link_data), ou en tableau de personnes et de responsables',
};

const manyRows: Text = {
  en: 'it is an answer of Neo4j in many rows; collect them into one (RETURN collect(n), collect(r)), or write apoc.export.graphml',
  fr: 'c’est une réponse de Neo4j en plusieurs lignes ; réunissez-les (RETURN collect(n), collect(r)), ou écrivez apoc.export.graphml',
};
const cytoscapeExchange: Text = {
  en: 'it is a Cytoscape exchange file (CX); in Cytoscape, File > Export > Network to File writes Cytoscape.js JSON',
  fr: 'c’est un fichier d’échange de Cytoscape (CX) ; dans Cytoscape, File > Export > Network to File écrit du JSON Cytoscape.js',
};
const linesOfNeo4j: Text = {
  en: 'it is an export of Neo4j in lines; apoc.export.graphml writes GraphML',
  fr: 'c’est un export de Neo4j en lignes ; apoc.export.graphml écrit du GraphML',
};

/** Why a text that is no JSON as a whole is not read, where its lines tell. */
export const refusedLines = (text: string): Text | undefined =>
  /^\s*\{[^\n]*"type"\s*:\s*"(node|relationship)"[^\n]*\}\s*\n\s*\{/.test(text) ? linesOfNeo4j : undefined;

/** Whether a text is a graph in JSON, one that is not read or not sound included. */
export function isJsonGraph(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    return jsonDialectOf(JSON.parse(withoutNan(text))) !== undefined;
  } catch {
    // cut off or misspelt, it is still nothing else
    return (
      refusedLines(text) !== undefined ||
      (/"(nodes|elements)"\s*:\s*[[{]/.test(text) && !/"(organisation|plans|horizon)"\s*:/.test(text))
    );
  }
}

/** Python writes NaN and Infinity into JSON, which knows neither. */
export const withoutNan = (text: string): string =>
  /[:,[\s]-?(NaN|Infinity)\b/.test(text)
    ? text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\bNaN\b|-?\bInfinity\b/g, (found) =>
        found.startsWith('"') ? found : found.endsWith('NaN') ? 'null' : `"${found}"`,
      )
    : text;
