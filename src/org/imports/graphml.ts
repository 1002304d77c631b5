import createParser from 'graphology-graphml/common/parser.js';
import type { Note } from '../../text/problem.ts';
import type { GraphReading } from './readGraph.ts';
import { isUnknownWeight } from './unweighedEdges.ts';
import { type Dialect, readXmlGraph, withDefault } from './xmlGraph.ts';
import { drawnLabel, type XmlElement, type XmlTree } from './xmlTree.ts';

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
  unweighed: (tree) => {
    const weights = new Set(
      tree
        .getElementsByTagName('key')
        .filter((key) => (key.getAttribute('attr.name') || key.getAttribute('id')).toLowerCase() === 'weight')
        .map((key) => key.getAttribute('id')),
    );
    return (edge) =>
      edge
        .getElementsByTagName('data')
        .some((data) => weights.has(data.getAttribute('key')) && isUnknownWeight(data.textContent));
  },
  isGroup: (node) => /^(group|folder)$/i.test(node.getAttribute('yfiles.foldertype')),
  labelOf: (node) => {
    const labels = node.getElementsByTagName(drawnLabel).map(({ textContent }) => textContent);
    return labels.map(shownText).find((label) => label !== '');
  },
  goByLabels: (tree) => drawnKeys(tree).length > 0,
  drawing: drawnKeys,
  notes: (tree, file) => hyperedges(file, tree.getElementsByTagName('hyperedge').length),
};

/** What a label shows: yEd knows those that are written as pages. */
const shownText = (label: string) =>
  (/^\s*<html>/i.test(label) ? label.replaceAll(/<[^>]*>/g, ' ') : label).replaceAll(/\s+/g, ' ').trim();

const isOfKind = (kind: string) => kind === '' || kind === 'node' || kind === 'edge' || kind === 'graph';

/** Keys of what yEd draws: shapes, colours, labels. */
function drawnKeys(tree: XmlTree): string[] {
  const isDrawn = (key: XmlElement) => key.hasAttribute('yfiles.type');
  return tree
    .getElementsByTagName('key')
    .filter(isDrawn)
    .map((key) => key.getAttribute('id'));
}

const hyperedges = (file: string, count: number): Note[] =>
  count === 0
    ? []
    : [
        {
          file,
          code: 'hyperedges',
          message: {
            en: `${count} ${count === 1 ? 'hyperedge' : 'hyperedges'} left out: ties are between two`,
            fr: `${count} ${count === 1 ? 'hyperarête écartée' : 'hyperarêtes écartées'} : un lien va d’une personne à une autre`,
          },
          remedy: {
            en: 'write an edge for every pair, if they matter',
            fr: 'écrivez une arête par paire, si elles comptent',
          },
        },
      ];

/** A graph as yEd, visone, igraph and NetworkX write it. @throws InputError */
export const readGraphml = (text: string, file: string, reading?: GraphReading) =>
  readXmlGraph(text, file, graphml, reading);
