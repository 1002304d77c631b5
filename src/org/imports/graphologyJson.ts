import type Graph from 'graphology';
import * as z from 'zod';
import { collectFaults } from '../../text/collectFaults.ts';
import { InputError, type Problem } from '../../text/problem.ts';
import { type Text, untranslated } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { AnyGraph } from './anyGraph.ts';
import type { CountRows } from './countRows.ts';
import { checkGraphSize, isReserved, reservedName, unreadableGraph } from './graphLimits.ts';
import { nobodyThere } from './tiesFaults.ts';

const name = z.union([z.string(), z.number()]).transform(String);
const attributes = z.record(z.string(), z.unknown()).optional();

/** What graphology's `graph.export()` writes beside lists of nodes and edges, a node, and an edge. */
const header = z.object({
  options: z.object({ type: z.enum(['directed', 'undirected', 'mixed']).optional() }).optional(),
});
const node = z.object({ key: name, attributes });
const edge = z.object({ source: name, target: name, undirected: z.boolean().optional(), attributes });

/**
 * A graph as graphology serialises it.
 *
 * @throws InputError for everything else, and for more people and ties than `count` allows
 */
export function readJson(text: string, file: string, count?: CountRows): Graph {
  const written = parse(text, file);
  const [people, ties] = [lengthOf(written?.nodes), lengthOf(written?.edges)];
  count?.people(() => ({ file }), people);
  count?.ties(() => ({ file }), ties);
  checkGraphSize(file, people, ties);
  const { type, nodes, edges } = checked(written, file);

  const graph = new AnyGraph();
  const faults = collectFaults('data');
  for (const [i, { key, attributes }] of nodes.entries()) {
    const place = { file, path: `nodes[${i}]` };
    if (isReserved(key)) faults.add(() => reservedName(place, key));
    else if (graph.hasNode(key)) faults.add(() => repeatedKey(file, i, key));
    else graph.addNode(key, { ...attributes });
  }
  for (const [i, { source, target, undirected, attributes }] of edges.entries()) {
    const lost = [source, target].find((end) => !graph.hasNode(end));
    if (lost !== undefined) faults.add(() => nobodyThere({ file, path: `edges[${i}]` }, lost));
    else if (undirected ?? type === 'undirected') graph.addUndirectedEdge(source, target, { ...attributes });
    else graph.addDirectedEdge(source, target, { ...attributes });
  }
  faults.throwIfAny();
  return graph;
}

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);

/** What may stand in a JSON text, which `null` and numbers may as well. */
type Written = { readonly nodes?: unknown; readonly edges?: unknown } | null;

/**
 * The lists of a graph with their items as the schemas have them, checked one after the other: all faults of hundreds
 * of thousands would not fit in memory.
 */
function checked(written: Written, file: string) {
  const faults = collectFaults('data');
  const read = <S extends z.ZodType>(schema: S, value: unknown, above: readonly PropertyKey[]) => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    // an item is one fault more, whatever is wrong with it: nobody is shown the rest
    const paths = faults.full ? [[]] : result.error.issues.map(({ path }) => path);
    for (const path of paths) faults.add(() => misshapen(file, [...above, ...path]));
    return undefined;
  };
  const items = <S extends z.ZodType>(schema: S, list: unknown, name: string): z.output<S>[] => {
    if (!Array.isArray(list)) {
      faults.add(() => misshapen(file, [name]));
      return [];
    }
    return list.flatMap((item, i) => read(schema, item, [name, i]) ?? []);
  };

  const head = read(header, written, []);
  // what is no map has neither nodes nor edges, and that is told
  if (typeof written !== 'object' || written === null || Array.isArray(written)) faults.throwIfAny();
  const type = head?.options?.type;
  const nodes = items(node, written?.nodes, 'nodes');
  const edges = written?.edges === undefined ? [] : items(edge, written.edges, 'edges');
  faults.throwIfAny();
  return { type, nodes, edges };
}

function parse(text: string, file: string): Written {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw Object.assign(
      new InputError('data', [unreadableGraph({ file }, 'JSON', untranslated(truncate(reason)))]),
      {
        cause: error,
      },
    );
  }
}

const expected: Text = {
  en: 'expected what graphology exports: { nodes: [{ key }], edges: [{ source, target }] }',
  fr: 'un export de graphology est attendu : { nodes: [{ key }], edges: [{ source, target }] }',
};

const misshapen = (file: string, path: readonly PropertyKey[]): Problem =>
  unreadableGraph(
    path.length === 0 ? { file } : { file, path: path.map(String).join('.') },
    'graphology JSON',
    expected,
  );

const repeatedKey = (file: string, i: number, key: string): Problem => ({
  file,
  path: `nodes[${i}]`,
  code: 'duplicate-id',
  message: {
    en: `"${truncate(key)}" is already the key of another node`,
    fr: `« ${truncate(key)} » est déjà la clé d’un autre nœud`,
  },
  remedy: { en: 'give every node a key of its own', fr: 'donnez à chaque nœud sa propre clé' },
});
