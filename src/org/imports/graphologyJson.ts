import type Graph from 'graphology';
import * as z from 'zod';
import { collectFaults } from '../../text/collectFaults.ts';
import { InputError, type Problem } from '../../text/problem.ts';
import { type Text, untranslated } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { AnyGraph } from './anyGraph.ts';
import { checkGraphSize, isReserved, reservedName, unreadableGraph } from './graphLimits.ts';
import { nobodyThere } from './tiesFaults.ts';

const name = z.union([z.string(), z.number()]).transform(String);
const attributes = z.record(z.string(), z.unknown()).optional();

/** What graphology's `graph.export()` writes. */
const serialised = z.object({
  options: z.object({ type: z.enum(['directed', 'undirected', 'mixed']).optional() }).optional(),
  nodes: z.array(z.object({ key: name, attributes })),
  edges: z
    .array(z.object({ source: name, target: name, undirected: z.boolean().optional(), attributes }))
    .optional(),
});

/** A graph as graphology serialises it. @throws InputError for everything else */
export function readJson(text: string, file: string): Graph {
  const result = serialised.safeParse(parse(text, file));
  if (!result.success)
    throw new InputError(
      'data',
      result.error.issues.map((issue) => misshapen(file, issue)),
    );
  const { options, nodes, edges = [] } = result.data;
  checkGraphSize(file, nodes.length, edges.length);

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
    else if (undirected ?? options?.type === 'undirected')
      graph.addUndirectedEdge(source, target, { ...attributes });
    else graph.addDirectedEdge(source, target, { ...attributes });
  }
  faults.throwIfAny();
  return graph;
}

function parse(text: string, file: string): unknown {
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

const misshapen = (file: string, { path }: { readonly path: readonly PropertyKey[] }): Problem =>
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
