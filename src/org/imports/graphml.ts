import createParser from 'graphology-graphml/common/parser.js';
import type { CountRows } from './countRows.ts';
import { type Dialect, readXmlGraph, withDefault } from './xmlGraph.ts';

const graphml: Dialect = {
  format: 'GraphML',
  root: 'graphml',
  parser: createParser,
  defaults(tree) {
    const number = (...kinds: string[]) =>
      withDefault(tree.getElementsByTagName('key').filter((key) => kinds.includes(key.getAttribute('for'))));
    return { nodes: number('', 'node'), edges: number('edge') };
  },
  prepare(tree, edges) {
    // every attribute stays the text that stands in the file; a key without a name goes by its id
    for (const key of tree.getElementsByTagName('key')) {
      key.setAttribute('attr.type', 'string');
      if (!key.hasAttribute('attr.name')) key.setAttribute('attr.name', key.getAttribute('id'));
      if (!isOfKind(key.getAttribute('for'))) key.setAttribute('for', 'graph');
    }
    // the parser knows directed="true" only: state every tie's direction in those words
    const graphs = tree.getElementsByTagName('graph');
    if (graphs.some((graph) => graph.getAttribute('edgedefault') === 'directed'))
      for (const edge of edges) if (!edge.hasAttribute('directed')) edge.setAttribute('directed', 'true');
    for (const graph of graphs) graph.setAttribute('edgedefault', 'undirected');
  },
};

const isOfKind = (kind: string) => kind === '' || kind === 'node' || kind === 'edge' || kind === 'graph';

/** A graph as yEd, igraph and NetworkX write it. @throws InputError */
export const readGraphml = (text: string, file: string, count?: CountRows) =>
  readXmlGraph(text, file, graphml, count);
