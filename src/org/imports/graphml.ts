import createParser from 'graphology-graphml/common/parser.js';
import { type Dialect, readXmlGraph } from './xmlGraph.ts';

const graphml: Dialect = {
  format: 'GraphML',
  root: 'graphml',
  parser: createParser,
  prepare(document, edges) {
    // every attribute stays the text that stands in the file; a key without a name goes by its id
    for (const key of Array.from(document.getElementsByTagName('key'))) {
      key.setAttribute('attr.type', 'string');
      if (!key.hasAttribute('attr.name')) key.setAttribute('attr.name', key.getAttribute('id'));
      if (!isOfKind(key.getAttribute('for'))) key.setAttribute('for', 'graph');
    }
    // the parser knows directed="true" only: state every tie's direction in those words
    for (const graph of Array.from(document.getElementsByTagName('graph'))) {
      const directed = graph.getAttribute('edgedefault') === 'directed';
      graph.setAttribute('edgedefault', 'undirected');
      if (!directed) continue;
      for (const edge of edges) if (!edge.hasAttribute('directed')) edge.setAttribute('directed', 'true');
    }
  },
};

const isOfKind = (kind: string) => kind === '' || kind === 'node' || kind === 'edge' || kind === 'graph';

/** A graph as yEd, igraph and NetworkX write it. @throws InputError */
export const readGraphml = (text: string, file: string) => readXmlGraph(text, file, graphml);
