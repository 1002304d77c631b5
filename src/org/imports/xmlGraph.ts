import xmldom from '@xmldom/xmldom/lib/index.js';
import type { GraphParserFactory } from 'graphology-parsers';
import { collectFaults, type Faults } from '../../text/collectFaults.ts';
import { InputError, type Note, type Place, type Problem } from '../../text/problem.ts';
import { type Text, untranslated } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { AnyGraph } from './anyGraph.ts';
import { danglingEdges } from './danglingEdges.ts';
import { groupsToUnits } from './graphGroups.ts';
import { rekeyed } from './graphKeys.ts';
import { checkGraphSize, isReserved, reservedName, unreadableGraph } from './graphLimits.ts';
import { lineEnds } from './lineEnds.ts';
import type { GraphReading, ReadGraph } from './readGraph.ts';
import { scanXml } from './scanXml.ts';
import { unweighedNotes } from './unweighedEdges.ts';
import { TreeBuilder, type XmlElement, XmlTree } from './xmlTree.ts';

/** An XML dialect of graphs. */
export interface Dialect {
  /** Its name, as people write it. */
  readonly format: string;
  /** The outermost element. */
  readonly root: string;
  readonly parser: GraphParserFactory;
  /** How many attributes of every node, and of every edge, have a default. */
  readonly defaults: (tree: XmlTree) => { readonly nodes: number; readonly edges: number };
  /** Mends what the parser would misread. */
  readonly prepare: (tree: XmlTree, edges: readonly XmlElement[]) => void;
  /** Tells of an edge whether it has a weight that is not known. */
  readonly unweighed: (tree: XmlTree) => (edge: XmlElement) => boolean;
  /** The group of nodes that a node says it belongs to, where it does not stand in it. */
  readonly groupOf?: (node: XmlElement) => string | undefined;
  /** Whether a node is a group, even without members. */
  readonly isGroup?: (node: XmlElement) => boolean;
  /** What a node is called, where a program shows it. */
  readonly labelOf?: (node: XmlElement) => string | undefined;
  /** Whether nodes are called what is shown of them, because their ids are counted up by a program. */
  readonly goByLabels?: (tree: XmlTree) => boolean;
  /** Attributes of nodes and edges that say nothing, only how they are drawn. */
  readonly drawing?: (tree: XmlTree) => readonly string[];
  /** What the file holds that is not read. */
  readonly notes?: (tree: XmlTree, file: string) => Note[];
}

/**
 * Reads an XML graph file through graphology's parser, on a tree of the elements that mean something. Before anything is
 * built the text is looked through – soundness, size – and before the parser sees the tree it is checked – names, ends of
 * ties – and every tie gets a key of its own, without which the parsers let a repeated tie replace the first.
 *
 * @throws InputError for everything that is not a sound file of that dialect, and for more people and ties than `count` allows
 */
export function readXmlGraph(
  text: string,
  file: string,
  dialect: Dialect,
  { count, strangers }: GraphReading = {},
): ReadGraph {
  const {
    fault,
    nodes: people,
    edges: ties,
  } = scanXml(text, count && ((kind, at) => count[kind](() => placeAt(text, at, file))));
  if (fault) throw refused(dialect, placeAt(text, fault.at, file), fault.reason);
  checkGraphSize(file, people, ties);

  const tree = parseXml(text, file, dialect);
  if (tree.root?.toLowerCase() !== dialect.root) throw refused(dialect, { file, line: 1 }, noGraph);
  if (tree.getElementsByTagName('graph').length === 0) throw refused(dialect, { file, line: 1 }, noGraph);
  const faults = collectFaults('data');
  const names = checkNames(tree, faults, file);
  const dangling = danglingEdges((name) => names.has(name), strangers);
  const unweighed = dialect.unweighed(tree);
  let left = 0;
  let firstLeft: XmlElement | undefined;
  tree.keepOnly('edge', (edge) => {
    const ends = [edge.getAttribute('source'), edge.getAttribute('target')];
    if (ends.includes('')) {
      faults.add(() => endless(placeOf(edge, file), ends[0] === '' ? 'source' : 'target'));
      return false;
    }
    if (!dangling.passes(ends, () => placeOf(edge, file))) return false;
    if (!unweighed(edge)) return true;
    left++;
    firstLeft ??= edge;
    return false;
  });
  const strangerNotes = dangling.notes(faults);
  faults.throwIfAny();
  const edges = tree.getElementsByTagName('edge');
  checkDefaults(tree, file, dialect);
  for (const [i, edge] of edges.entries()) edge.setAttribute('id', `tie ${i}`);
  dialect.prepare(tree, edges);

  const graph = parsed(tree, file, dialect);
  // the parser makes nothing of weights that are no numbers to it: 1,5 is one to people
  for (const [i, edge] of edges.entries()) {
    const weight = edge.getAttribute('weight');
    if (weight !== '' && Number.isNaN(Number(weight))) graph.setEdgeAttribute(`tie ${i}`, 'weight', weight);
  }
  const drawing = dialect.drawing?.(tree) ?? [];
  if (drawing.length > 0) {
    const without = (_key: string, attributes: Record<string, unknown>) => {
      for (const name of drawing) delete attributes[name];
      return attributes;
    };
    graph.updateEachNodeAttributes(without);
    graph.updateEachEdgeAttributes(without);
  }
  const nodes = tree.getElementsByTagName('node');
  const elements = new Map(nodes.map((node) => [node.getAttribute('id'), node]));
  const read: ReadGraph = {
    graph,
    notes: [
      ...(dialect.notes?.(tree, file) ?? []),
      ...severalGraphs(file, tree.getElementsByTagName('graph')),
      ...strangerNotes,
      ...(firstLeft ? unweighedNotes(placeOf(firstLeft, file), left, ties) : []),
      ...groupsToUnits(graph, groupsIn(nodes, dialect), file),
    ],
    place: (kind, key) => {
      const element = kind === 'node' ? elements.get(key) : edges[Number(key.slice('tie '.length))];
      return element === undefined ? { file } : placeOf(element, file);
    },
  };
  return dialect.goByLabels?.(tree) ? labelled(read, elements, dialect) : read;
}

function parsed(tree: XmlTree, file: string, dialect: Dialect): AnyGraph {
  const parse = dialect.parser(xmldom.DOMParser, XmlTree);
  try {
    return parse(AnyGraph, tree, { allowUndeclaredAttributes: true, addMissingNodes: false });
  } catch (error) {
    throw caused(refused(dialect, { file }, reasonOf(error)), error);
  }
}

function groupsIn(nodes: readonly XmlElement[], dialect: Dialect) {
  const parentOf = new Map<string, string>();
  const all = new Set<string>();
  const labels = new Map<string, string>();
  for (const node of nodes) {
    const id = node.getAttribute('id');
    const group = node.within?.getAttribute('id') ?? dialect.groupOf?.(node);
    if (group !== undefined) parentOf.set(id, group);
    if (dialect.isGroup?.(node)) all.add(id);
  }
  for (const group of parentOf.values()) all.add(group);
  for (const node of nodes) {
    const id = node.getAttribute('id');
    const label = all.has(id) ? dialect.labelOf?.(node) : undefined;
    if (label !== undefined) labels.set(id, label);
  }
  return { parentOf, all, nameOf: (group: string) => labels.get(group) ?? group };
}

/** The graph whose nodes go by their labels; where two share one, or a node has none, its id says which. */
function labelled(
  read: ReadGraph,
  elements: ReadonlyMap<string, XmlElement>,
  { labelOf }: Dialect,
): ReadGraph {
  const nodes = read.graph.nodes();
  const labels = nodes.map((node) => labelOf?.(elements.get(node)!) ?? '');
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const keys = labels.map((label, i) => {
    if (label === '' || isReserved(label)) return nodes[i]!;
    return counts.get(label) === 1 ? label : `${label} (${nodes[i]!})`;
  });
  // a label may be the id of another node
  return new Set(keys).size === keys.length ? rekeyed(read, keys) : read;
}

function placeAt(text: string, at: number, file: string): Place {
  const lineEnd = at === 0 ? -1 : text.lastIndexOf('\n', at - 1);
  return { file, line: 1 + lineEnds(text, 0, at), column: at - lineEnd };
}

function parseXml(text: string, file: string, dialect: Dialect): XmlTree {
  // the parser catches what its handler throws and tells it again as text: the first telling is kept
  let first: InputError | undefined;
  const stop = (message: string): never => {
    const [, line, column] = /\[line:(\d+),col:(\d+)\]/.exec(message) ?? [];
    const place = line ? { file, line: Number(line), column: Number(column) } : { file };
    const reason = message.replace(/^\[xmldom \w+\]\s*/, '').replace(/\s*@#\[[^[]*$/, '');
    first ??= refused(dialect, place, untranslated(truncate(reason)));
    throw first;
  };
  const domBuilder = new TreeBuilder();
  try {
    const errorHandler = { warning: stop, error: stop, fatalError: stop };
    new xmldom.DOMParser({ domBuilder, locator: {}, errorHandler }).parseFromString(text, 'application/xml');
  } catch (error) {
    throw first ?? caused(refused(dialect, { file }, reasonOf(error)), error);
  }
  return domBuilder.tree;
}

/** Values that defaults may give to nodes and edges: each of them has them all. */
const mostDefaults = 3_000_000;

/** @throws InputError if every node and edge would be given more than a file of any size says */
function checkDefaults(tree: XmlTree, file: string, dialect: Dialect): void {
  const { nodes, edges } = dialect.defaults(tree);
  const given =
    nodes * tree.getElementsByTagName('node').length + edges * tree.getElementsByTagName('edge').length;
  if (given > mostDefaults) throw refused(dialect, { file }, tooManyDefaults(given));
}

/** The names of all nodes; those that stand for themselves in JavaScript, nodes without or with the same are faults. */
function checkNames(tree: XmlTree, faults: Faults, file: string): ReadonlySet<string> {
  const place = (element: XmlElement) => placeOf(element, file);
  const names = new Set<string>();
  const check = (element: XmlElement, attribute: string) => {
    const name = element.getAttribute(attribute);
    if (isReserved(name)) faults.add(() => reservedName(place(element), name));
    return name;
  };

  for (const tag of ['key', 'attribute', 'data', 'attvalue'])
    for (const element of tree.getElementsByTagName(tag))
      for (const attribute of ['id', 'for', 'key', 'title', 'attr.name']) check(element, attribute);
  for (const node of tree.getElementsByTagName('node')) {
    const name = check(node, 'id');
    if (name.trim() === '') faults.add(() => nameless(place(node)));
    else if (names.has(name)) faults.add(() => repeatedNode(place(node), name));
    names.add(name);
  }
  return names;
}

const placeOf = ({ lineNumber }: XmlElement, file: string): Place =>
  lineNumber === undefined ? { file } : { file, line: lineNumber };

const refused = (dialect: Dialect, place: Place, reason: Text) =>
  new InputError('data', [unreadableGraph(place, dialect.format, reason)]);

const caused = (refusal: InputError, cause: unknown) => Object.assign(refusal, { cause });

/** What a parser said, which is English. */
const reasonOf = (error: unknown): Text =>
  untranslated(truncate(error instanceof Error ? error.message : String(error)));

const tooManyDefaults = (given: number): Text => ({
  en: `its defaults come to ${given} values of nodes and edges: up to ${mostDefaults} are read`,
  fr: `ses valeurs par défaut en donnent ${given} aux nœuds et aux arêtes : on en lit jusqu’à ${mostDefaults}`,
});

/** Elements that have a default among those declared. */
export const withDefault = (declared: readonly XmlElement[]): number =>
  declared.reduce((sum, each) => sum + Math.sign(each.getElementsByTagName('default').length), 0);

const noGraph: Text = { en: 'it holds no graph', fr: 'il ne contient pas de graphe' };

/** Graphs beside one another in a file, those that stand in nodes apart. */
const severalGraphs = (file: string, graphs: readonly XmlElement[]): Note[] => {
  const outer = graphs.filter(({ within }) => within === undefined).length;
  return outer < 2
    ? []
    : [
        {
          file,
          code: 'several-graphs',
          strength: 'mayChangeResult',
          message: {
            en: `its ${outer} graphs are read as one`,
            fr: `ses ${outer} graphes sont lus comme un seul`,
          },
          remedy: {
            en: 'keep one of them if they are different networks',
            fr: 'n’en gardez qu’un si ce sont des réseaux différents',
          },
        },
      ];
};

const endless = (place: Place, end: 'source' | 'target'): Problem => ({
  ...place,
  code: 'tie-to-nobody',
  message: {
    en: `this edge has no ${end}`,
    fr: `cette arête n’a pas de ${end === 'source' ? 'source' : 'cible (target)'}`,
  },
  remedy: { en: `write the id of a node as its ${end}`, fr: `écrivez l’id d’un nœud sous ${end}` },
});

const nameless = (place: Place): Problem => ({
  ...place,
  code: 'blank-id',
  message: { en: 'this node has no id', fr: 'ce nœud n’a pas d’id' },
  remedy: { en: 'give every node an id', fr: 'donnez un id à chaque nœud' },
});

const repeatedNode = (place: Place, name: string): Problem => ({
  ...place,
  code: 'duplicate-id',
  message: {
    en: `"${truncate(name)}" is already the id of another node`,
    fr: `« ${truncate(name)} » est déjà l’id d’un autre nœud`,
  },
  remedy: { en: 'give every node an id of its own', fr: 'donnez à chaque nœud son propre id' },
});
