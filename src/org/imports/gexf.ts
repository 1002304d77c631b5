import createParser from 'graphology-gexf/common/parser.js';
import type { Note } from '../../text/problem.ts';
import type { GraphReading } from './readGraph.ts';
import { isUnknownWeight } from './unweighedEdges.ts';
import { type Dialect, readXmlGraph, withDefault } from './xmlGraph.ts';
import type { XmlElement, XmlTree } from './xmlTree.ts';

const gexf: Dialect = {
  format: 'GEXF',
  root: 'gexf',
  parser: createParser,
  defaults(tree) {
    // the last of each class counts
    const number = (kind: string) =>
      withDefault(declaredFor(tree, kind).at(-1)?.getElementsByTagName('attribute') ?? []);
    return { nodes: number('node'), edges: number('edge') };
  },
  prepare(tree, edges) {
    nameAttributes(tree);
    // every attribute stays the text that stands in the file; our own cell readers know what to make of it
    for (const attribute of tree.getElementsByTagName('attribute')) attribute.setAttribute('type', 'string');
    for (const edge of edges)
      if (edge.getAttribute('type') === 'mutual') edge.setAttribute('type', 'undirected');
  },
  unweighed: (tree) => {
    const weights = new Set(
      declaredFor(tree, 'edge')
        .flatMap((attributes) => attributes.getElementsByTagName('attribute'))
        .filter((attribute) => attribute.getAttribute('title').toLowerCase() === 'weight')
        .map((attribute) => attribute.getAttribute('id')),
    );
    return (edge) =>
      isUnknownWeight(edge.getAttribute('weight')) ||
      edge
        .getElementsByTagName('attvalue')
        .some((value) => weights.has(keyOf(value)) && isUnknownWeight(value.getAttribute('value')));
  },
  groupOf: (node) => node.getAttribute('pid') || undefined,
  labelOf: (node) => node.getAttribute('label').trim() || undefined,
  notes: (tree, file) => (isDynamic(tree) ? [flattened(file)] : []),
};

const declaredFor = (tree: XmlTree, kind: string) =>
  tree.getElementsByTagName('attributes').filter((each) => each.getAttribute('class') === kind);

const keyOf = (value: XmlElement) => value.getAttribute('id') || value.getAttribute('for');

/**
 * The parser takes an attribute's id for its name, unless it is a number and stands in the last declaration: let the id
 * be the title, which people wrote.
 */
function nameAttributes(tree: XmlTree): void {
  for (const [kind, tag] of [
    ['node', 'node'],
    ['edge', 'edge'],
  ] as const) {
    const names = new Map<string, string>();
    const taken = new Set<string>();
    for (const attribute of declaredFor(tree, kind).flatMap((each) =>
      each.getElementsByTagName('attribute'),
    )) {
      const id = attribute.getAttribute('id');
      const title = attribute.getAttribute('title');
      // of two that are called alike, the second keeps its own name
      if (!names.has(id)) names.set(id, title === '' || taken.has(title) ? id : title);
      taken.add(names.get(id)!);
      attribute.setAttribute('id', names.get(id)!);
    }
    for (const element of tree.getElementsByTagName(tag))
      for (const value of element.getElementsByTagName('attvalue')) {
        const id = keyOf(value);
        const name = names.get(id);
        if (name === undefined || value.hasAttribute(named)) continue;
        value.setAttribute(value.getAttribute('id') === '' ? 'for' : 'id', name);
        value.setAttribute(named, '');
      }
  }
}

/** Marks a value whose attribute has its name: one that stands in nested nodes is met at each of them. */
const named = 'named';

/** Whether anybody or anything comes and goes, or changes. */
function isDynamic(tree: XmlTree): boolean {
  const timed = (element: XmlElement) => element.hasAttribute('start') || element.hasAttribute('end');
  return (
    tree.getElementsByTagName('graph').some((graph) => graph.getAttribute('mode') === 'dynamic') ||
    tree.getElementsByTagName('spell').length > 0 ||
    ['node', 'edge', 'attvalue'].some((tag) => tree.getElementsByTagName(tag).some(timed))
  );
}

const flattened = (file: string): Note => ({
  file,
  code: 'dynamic-graph',
  message: {
    en: 'the graph changes over time and is read as one: whoever and whatever it ever held, with the last of every value',
    fr: 'le graphe change au cours du temps et est lu d’un seul tenant : tout ce qu’il a jamais contenu, avec la dernière de chaque valeur',
  },
  remedy: {
    en: 'export the period that matters alone, if ties of other times do not count',
    fr: 'n’exportez que la période qui importe, si les liens d’autres moments ne comptent pas',
  },
});

/** A graph as Gephi and graphology write it (GEXF 1.2 and 1.3). @throws InputError */
export const readGexf = (text: string, file: string, reading?: GraphReading) =>
  readXmlGraph(text, file, gexf, reading);
