import Graph from 'graphology';
import { InputError, type Note, type Problem } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import { checkGraphSize, isReserved, reservedName, unreadableGraph } from './imports/graphLimits.ts';
import { edgeTable, nodeTable } from './imports/graphTables.ts';
import type { ColumnMap } from './imports/matchColumns.ts';
import { closedPeopleIndex, type PeopleIndex } from './imports/peopleIndex.ts';
import type { ReadGraph } from './imports/readGraph.ts';
import { type ReadPeople, readPeople } from './imports/readPeople.ts';
import { readTies } from './imports/readTies.ts';
import type { Table } from './imports/table.ts';
import type { StrangerPolicy } from './matching/strangers.ts';
import type { Org, PartyTies, Ties } from './org.ts';
import { orgColumns } from './orgColumns.ts';
import type { PeopleColumn } from './peopleColumns.ts';

/**
 * The organisation as a graphology graph, for graph files, metrics, layouts and drawing: keys are the identifiers,
 * node attributes the columns, edge attributes `weight` and `layer`, the name of the ties. Reporting lines stay an
 * attribute, `manager`.
 *
 * @throws InputError above 200,000 ties or people
 */
export function toGraph(org: Org): Graph {
  checkGraphSize(
    'organisation',
    org.size,
    org.ties.reduce((sum, { from }) => sum + from.length, 0),
  );
  const reserved = org.ids.filter(isReserved);
  if (reserved.length > 0)
    throw new InputError(
      'data',
      reserved.map((id): Problem => reservedName({}, id)),
    );

  const graph = new Graph({ type: 'mixed', multi: true });
  const columns = orgColumns(org);
  for (const [i, id] of org.ids.entries())
    graph.addNode(id, Object.fromEntries(columns.map(({ name, of }) => [name, of(i)])));
  for (const { name, directed, from, to, weight } of org.ties)
    for (let k = 0; k < from.length; k++) {
      const source = org.ids[from[k]!]!;
      const target = org.ids[to[k]!]!;
      const attributes = { weight: weight[k]!, layer: name };
      if (directed) graph.addDirectedEdge(source, target, attributes);
      else graph.addUndirectedEdge(source, target, attributes);
    }
  return graph;
}

/**
 * The organisation in a graph: nodes are people, their attributes are matched like the columns of a people file.
 * Edges are ties, those with the attribute `layer` by that name, the others by `file`'s.
 *
 * @throws InputError as reading files of people and ties does
 */
export const fromGraph = (graph: Graph, { file, real = true }: { file: string; real?: boolean }): Org => ({
  ...graphPeople(graph, file).people,
  real,
});

/** The same with how people are found by their names. */
export function graphPeople(
  graph: Graph,
  file: string,
  {
    placeOf,
    columns,
  }: {
    readonly placeOf?: ReadGraph['place'] | undefined;
    readonly columns?: ColumnMap<PeopleColumn> | undefined;
  } = {},
): { people: Omit<Org, 'real'>; read: ReadPeople } {
  const read = readPeople(nodeTable(graph, file, placeOf), { columns: { ...columns, id: 'id' } });
  const { people } = read;
  const { ties, notes } = graphTies(graph, file, closedPeopleIndex(read, new Map()), { placeOf });
  return { people: { ...people, ties, notes: [...people.notes, ...notes] }, read };
}

/** The ties in a graph, by layer and by whether they are directed, and beside each its ties to external parties. */
export function graphTies(
  graph: Graph,
  file: string,
  index: PeopleIndex,
  {
    placeOf,
    strangers,
  }: {
    readonly placeOf?: ReadGraph['place'] | undefined;
    readonly strangers?: StrangerPolicy | undefined;
  } = {},
): { ties: Ties[]; outward: PartyTies[]; notes: Note[] } {
  checkGraphSize(file, graph.order, graph.size);
  const layers = new Map<string, Map<boolean, string[]>>();
  graph.forEachEdge((key, attributes, _source, _target, _s, _t, undirected) => {
    const layer = typeof attributes.layer === 'string' && attributes.layer !== '' ? attributes.layer : file;
    const edges = layers.get(layer) ?? new Map<boolean, string[]>();
    layers.set(layer, edges);
    if (layers.size > mostLayers) throw new InputError('data', [unreadableGraph({ file }, 'graph', tooMany)]);
    const same = edges.get(!undirected);
    if (same) same.push(key);
    else edges.set(!undirected, [key]);
  });

  const ties: Ties[] = [];
  const outward: PartyTies[] = [];
  const notes: Note[] = [];
  for (const [layer, kinds] of layers)
    for (const [directed, keys] of kinds) {
      const table = edgeTable(graph, file, keys, placeOf);
      const read = readTies(table, { columns: ownColumns(table), directed, strangers }, index);
      const name = kinds.size === 1 ? layer : `${layer} (${directed ? 'directed' : 'undirected'})`;
      ties.push({ ...read.ties, name });
      outward.push(read.outward);
      notes.push(...read.notes);
    }
  return { ties, outward, notes };
}

/** Columns that nobody has to guess: the ends of an edge, and a weight that is called so. */
const ownColumns = ({ header }: Table) => ({
  source: 'source',
  target: 'target',
  ...(header.includes('weight') && { weight: 'weight' }),
});

/** Layers of ties that a graph may have; each is read for itself. */
const mostLayers = 1_000;

const tooMany: Text = {
  en: `its ties have more than ${mostLayers} different layers`,
  fr: `ses liens ont plus de ${mostLayers} couches différentes`,
};
