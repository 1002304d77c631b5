import createParser from 'graphology-gexf/common/parser.js';
import { type Dialect, readXmlGraph } from './xmlGraph.ts';

const gexf: Dialect = {
  format: 'GEXF',
  root: 'gexf',
  parser: createParser,
  prepare(document, edges) {
    // every attribute stays the text that stands in the file; our own cell readers know what to make of it
    for (const attribute of Array.from(document.getElementsByTagName('attribute')))
      attribute.setAttribute('type', 'string');
    for (const edge of edges)
      if (edge.getAttribute('type') === 'mutual') edge.setAttribute('type', 'undirected');
  },
};

/** A graph as Gephi and graphology write it (GEXF 1.2 and 1.3). @throws InputError */
export const readGexf = (text: string, file: string) => readXmlGraph(text, file, gexf);
