import { collectFaults } from '../../text/collectFaults.ts';
import { InputError, type Note, type Place, type Problem } from '../../text/problem.ts';
import { type Text, untranslated } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { AnyGraph } from './anyGraph.ts';
import { danglingEdges } from './danglingEdges.ts';
import { faultInJson } from './faultInJson.ts';
import { groupsToUnits } from './graphGroups.ts';
import { checkGraphSize, isReserved, reservedName, unreadableGraph } from './graphLimits.ts';
import { isMap, type JsonMap, jsonDialectOf, refusedLines, withoutNan } from './jsonDialects.ts';
import { placeInJson } from './placeInJson.ts';
import type { GraphReading, ReadGraph } from './readGraph.ts';
import { isUnknownWeight, unweighedNotes } from './unweighedEdges.ts';

/**
 * A graph in JSON, as graphology, networkx (node-link), Cytoscape, D3, sigma, vis.js or Neo4j write it.
 *
 * @throws InputError for everything else, and for more people and ties than `count` allows
 */
export function readJson(text: string, file: string, { count, strangers }: GraphReading = {}): ReadGraph {
  const written = parseJson(text, file);
  const found = jsonDialectOf(written);
  if (found === undefined || 'refused' in found)
    throw new InputError('data', [misshapen({ file, line: 1 }, found?.refused)]);
  const { nodes, edges } = found;
  count?.people(() => ({ file }), nodes.items.length);
  count?.ties(() => ({ file }), edges.items.length);
  checkGraphSize(file, nodes.items.length, edges.items.length);

  const placeOf = (list: typeof nodes | typeof edges, i: number): Place =>
    placeInJson(text, file, [...list.path, list.names?.[i] ?? i]);
  const graph = new AnyGraph();
  const faults = collectFaults('data');
  const rowOf = new Map<string, number>();
  const keys: string[] = [];
  const parentOf = new Map<string, string>();
  for (const [i, item] of nodes.items.entries()) {
    const place = () => placeOf(nodes, i);
    const node = isMap(item) ? found.node(item, nodes.names?.[i]) : undefined;
    keys.push(node?.key ?? '');
    if (node === undefined) faults.add(() => (isMap(item) ? nameless(place()) : misshapen(place())));
    else if (node.key.trim() === '') faults.add(() => nameless(place()));
    else if (isReserved(node.key)) faults.add(() => reservedName(place(), node.key));
    else if (rowOf.has(node.key)) faults.add(() => repeatedKey(place(), node.key));
    else {
      rowOf.set(node.key, i);
      graph.addNode(node.key, node.attributes);
      if (node.parent !== undefined) parentOf.set(node.key, node.parent);
    }
  }

  const dangling = danglingEdges((name) => rowOf.has(name), strangers);
  const unweighed: number[] = [];
  let unstated = 0;
  for (const [i, item] of edges.items.entries()) {
    const place = () => placeOf(edges, i);
    const edge = isMap(item) ? found.edge(item, keys) : undefined;
    if (edge === undefined) {
      faults.add(() => (isMap(item) ? endless(place()) : misshapen(place())));
      continue;
    }
    if (!dangling.passes([edge.source, edge.target], place)) continue;
    if (isUnknownWeight(edge.attributes.weight)) {
      unweighed.push(i);
      continue;
    }
    if (edge.directed === undefined) unstated++;
    const key = `tie ${i}`;
    if (edge.directed) graph.addDirectedEdgeWithKey(key, edge.source, edge.target, edge.attributes);
    else graph.addUndirectedEdgeWithKey(key, edge.source, edge.target, edge.attributes);
  }
  const strangerNotes = dangling.notes(faults);
  faults.throwIfAny();

  const groups = new Set([...parentOf.values()].filter((group) => graph.hasNode(group)));
  const nameOf = (group: string) => labelOf(graph.getNodeAttributes(group)) ?? group;
  const names = new Map([...groups].map((group) => [group, nameOf(group)]));
  const inGroups = new Map([...parentOf].filter(([, group]) => groups.has(group)));
  const groupNotes = groupsToUnits(
    graph,
    { parentOf: inGroups, all: groups, nameOf: (group) => names.get(group) ?? group },
    file,
  );
  return {
    graph,
    notes: [
      ...strangerNotes,
      ...(unweighed.length > 0
        ? unweighedNotes(placeOf(edges, unweighed[0]!), unweighed.length, edges.items.length)
        : []),
      ...groupNotes,
      ...(unstated > 0 ? [undirectedNote(file)] : []),
    ],
    place: (kind, key) =>
      kind === 'node'
        ? placeOf(nodes, rowOf.get(key) ?? 0)
        : placeOf(edges, Number(key.slice('tie '.length))),
  };
}

function labelOf(attributes: JsonMap): string | undefined {
  const named = [attributes.label, attributes.name].find((name) => typeof name === 'string' && name.trim());
  return named === undefined ? undefined : String(named).trim();
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(withoutNan(text));
  } catch (error) {
    const lines = refusedLines(text);
    if (lines) throw new InputError('data', [misshapen({ file, line: 1 }, lines)]);
    const reason = error instanceof Error ? error.message : String(error);
    const place = placeOfFault(withoutNan(text), file);
    const problem = unreadableGraph(place, 'JSON', untranslated(truncate(reason)));
    throw Object.assign(new InputError('data', [problem]), { cause: error });
  }
}

/** Where the text is no JSON: parsers tell it in words of their own, or not at all. */
function placeOfFault(text: string, file: string): Place {
  const at = faultInJson(text);
  const before = text.slice(0, at);
  const lineEnd = before.lastIndexOf('\n');
  return { file, line: before.split('\n').length, column: at - lineEnd };
}

const expected: Text = {
  en: 'expected nodes with ids, and edges or links with source and target: { nodes: [{ id }], links: [{ source, target }] }',
  fr: 'des nœuds avec un id, et des arêtes avec source et target, sont attendus : { nodes: [{ id }], links: [{ source, target }] }',
};

const misshapen = (place: Place, reason: Text = expected): Problem =>
  unreadableGraph(place, 'JSON graph', reason);

const nameless = (place: Place): Problem => ({
  ...place,
  code: 'blank-id',
  message: { en: 'this node has no id', fr: 'ce nœud n’a pas d’id' },
  remedy: { en: 'give every node an id', fr: 'donnez un id à chaque nœud' },
});

const endless = (place: Place): Problem => ({
  ...place,
  code: 'tie-to-nobody',
  message: {
    en: 'this edge has no source, or no target',
    fr: 'cette arête n’a pas de source, ou pas de cible',
  },
  remedy: {
    en: 'write the id of a node as its source, and of another as its target (or from and to)',
    fr: 'écrivez l’id d’un nœud comme source, et d’un autre comme cible (source et target, ou from et to)',
  },
});

const repeatedKey = (place: Place, key: string): Problem => ({
  ...place,
  code: 'duplicate-id',
  message: {
    en: `"${truncate(key)}" is already the key of another node`,
    fr: `« ${truncate(key)} » est déjà la clé d’un autre nœud`,
  },
  remedy: { en: 'give every node a key of its own', fr: 'donnez à chaque nœud sa propre clé' },
});

const undirectedNote = (file: string): Note => ({
  file,
  code: 'direction-unstated',
  message: {
    en: 'the file does not say whether ties are directed: each influences the other',
    fr: 'le fichier ne dit pas si les liens sont orientés : chacun influence l’autre',
  },
  remedy: {
    en: 'write "directed": true at its beginning if the source influences the target only',
    fr: 'écrivez "directed": true à son début si seule la source influence la cible',
  },
});
