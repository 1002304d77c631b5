import createParser from 'graphology-gexf/common/parser.js';
import type { CountRows } from './countRows.ts';
import { type Dialect, readXmlGraph, withDefault } from './xmlGraph.ts';

const gexf: Dialect = {
  format: 'GEXF',
  root: 'gexf',
  parser: createParser,
  defaults(tree) {
    // the last of each class counts
    const declared = (kind: string) =>
      tree.getElementsByTagName('attributes').findLast((each) => each.getAttribute('class') === kind);
    const number = (kind: string) => withDefault(declared(kind)?.getElementsByTagName('attribute') ?? []);
    return { nodes: number('node'), edges: number('edge') };
  },
  prepare(tree, edges) {
    // every attribute stays the text that stands in the file; our own cell readers know what to make of it
    for (const attribute of tree.getElementsByTagName('attribute')) attribute.setAttribute('type', 'string');
    for (const edge of edges)
      if (edge.getAttribute('type') === 'mutual') edge.setAttribute('type', 'undirected');
  },
};

/** A graph as Gephi and graphology write it (GEXF 1.2 and 1.3). @throws InputError */
export const readGexf = (text: string, file: string, count?: CountRows) =>
  readXmlGraph(text, file, gexf, count);
