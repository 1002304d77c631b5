import { collectFaults } from '../../text/collectFaults.ts';
import { InputError, type Note, type Place, type Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { AnyGraph } from './anyGraph.ts';
import { isReserved, reservedName } from './graphLimits.ts';
import type { ReadGraph } from './readGraph.ts';

/**
 * The same graph whose nodes go by an attribute in place of their key: the one that is stated, or `id` where it is an
 * attribute of every node that no two share.
 *
 * @param stated an attribute of every node
 * @throws InputError for a stated attribute that nodes lack or share
 */
export function keyedBy(read: ReadGraph, file: string, stated: string | undefined): ReadGraph {
  const { graph } = read;
  const nodes = graph.nodes();
  const cell = (node: string, attribute: string) => asKey(graph.getNodeAttribute(node, attribute));
  if (stated === undefined) {
    const own = nodes.map((node) => cell(node, 'id'));
    const isKey = own.length > 0 && own.every((id) => id !== '' && !isReserved(id));
    if (isKey && new Set(own).size === own.length) return rekeyed(read, own);
    const names = namesOf(read, nodes);
    return names === undefined ? read : { ...read, notes: [...read.notes, namesNote(file, names)] };
  }
  const faults = collectFaults('data');
  if (!nodes.some((node) => graph.hasNodeAttribute(node, stated)))
    throw new InputError('data', [noAttribute(file, stated, attributesOf(read, nodes))]);
  const seen = new Set<string>();
  const keys = nodes.map((node) => {
    const key = cell(node, stated);
    const place = () => read.place('node', node);
    if (key === '') faults.add(() => blankKey(place(), stated));
    else if (isReserved(key)) faults.add(() => reservedName(place(), key));
    else if (seen.has(key)) faults.add(() => repeatedKey(place(), key));
    seen.add(key);
    return key;
  });
  faults.throwIfAny();
  return rekeyed(read, keys);
}

/** The graph with other keys for its nodes, in their order, no two the same. */
export function rekeyed({ graph, notes, place }: ReadGraph, keys: readonly string[]): ReadGraph {
  const renamed = new AnyGraph();
  const keyOf = new Map<string, string>();
  const was = new Map<string, string>();
  for (const [i, node] of graph.nodes().entries()) {
    keyOf.set(node, keys[i]!);
    was.set(keys[i]!, node);
    renamed.addNode(keys[i]!, graph.getNodeAttributes(node));
  }
  graph.forEachEdge((edge, attributes, source, target, _s, _t, undirected) => {
    const [from, to] = [keyOf.get(source)!, keyOf.get(target)!];
    if (undirected) renamed.addUndirectedEdgeWithKey(edge, from, to, attributes);
    else renamed.addDirectedEdgeWithKey(edge, from, to, attributes);
  });
  const placeOf = (kind: 'node' | 'edge', key: string) =>
    place(kind, kind === 'node' ? (was.get(key) ?? key) : key);
  return { graph: renamed, notes, place: placeOf };
}

const asKey = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Keys that programs count up: 12, n12, n0::n3. */
const counted = /^[a-z]{0,4}\d+(::[a-z]{0,4}\d+)*$/i;
const nameAttributes = ['name', 'label', 'Label', 'Name'];

/** The attribute that names everybody where the keys are mere numbers. */
function namesOf({ graph }: ReadGraph, nodes: readonly string[]): string | undefined {
  if (nodes.length < 2 || !nodes.every((node) => counted.test(node))) return undefined;
  return nameAttributes.find((attribute) => {
    const names = nodes.map((node) => asKey(graph.getNodeAttribute(node, attribute)));
    return names.every((name) => name !== '' && !counted.test(name)) && new Set(names).size === names.length;
  });
}

function attributesOf({ graph }: ReadGraph, nodes: readonly string[]): string[] {
  const names = new Set<string>();
  for (const node of nodes) for (const name of Object.keys(graph.getNodeAttributes(node))) names.add(name);
  return [...names];
}

const namesNote = (file: string, attribute: string): Note => ({
  file,
  code: 'nodes-have-names',
  message: {
    en: `people go by the ids of the nodes, such as they were counted up; each has another "${attribute}"`,
    fr: `les personnes portent les id des nœuds, tels qu’ils ont été numérotés ; chacun a un « ${attribute} » à lui`,
  },
  remedy: {
    en: `write id: ${attribute} beside the graph file if that is what people are called elsewhere`,
    fr: `écrivez id: ${attribute} à côté du fichier de graphe si c’est ainsi qu’on les appelle ailleurs`,
  },
});

const noAttribute = (file: string, attribute: string, names: readonly string[]): Problem => ({
  file,
  code: 'unknown-column',
  message: {
    en: `no node has the attribute "${truncate(attribute)}"`,
    fr: `aucun nœud n’a l’attribut « ${truncate(attribute)} »`,
  },
  remedy:
    names.length === 0
      ? {
          en: 'leave out columns.id, nodes have ids alone',
          fr: 'retirez columns.id, les nœuds n’ont que leur id',
        }
      : {
          en: `name one of ${names.slice(0, 20).map(truncate).join(', ')}`,
          fr: `indiquez l’un de ${names.slice(0, 20).map(truncate).join(', ')}`,
        },
});

const blankKey = (place: Place, attribute: string): Problem => ({
  ...place,
  code: 'blank-id',
  message: {
    en: `this node has no "${truncate(attribute)}"`,
    fr: `ce nœud n’a pas de « ${truncate(attribute)} »`,
  },
  remedy: {
    en: 'give it one, or leave out columns.id so that nodes go by their own ids',
    fr: 'donnez-lui-en un, ou retirez columns.id pour que les nœuds portent leur propre id',
  },
});

const repeatedKey = (place: Place, key: string): Problem => ({
  ...place,
  code: 'duplicate-id',
  message: {
    en: `"${truncate(key)}" already names another node`,
    fr: `« ${truncate(key)} » désigne déjà un autre nœud`,
  },
  remedy: {
    en: 'name an attribute that no two nodes share',
    fr: 'indiquez un attribut que deux nœuds n’ont jamais en commun',
  },
});
