import type { Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { type GraphFormat, graphImports } from './graphImports.ts';
import { isJsonGraph } from './jsonDialects.ts';

/** The kind of graph that a text is, whatever its file is called; undefined for everything else. */
export function graphFormatIn(text: string): GraphFormat | undefined {
  const start = text.slice(0, 10_000);
  const [, root] =
    /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!doctype[^>[]*>\s*)*<(?:[\w.-]+:)?(\w+)/i.exec(
      start,
    ) ?? [];
  const format = root?.toLowerCase();
  if (format === 'gexf' || format === 'graphml') return format;
  return isJsonGraph(text) ? 'json' : undefined;
}

/** A graph that stands where a scenario is expected: what it is, and how it is named. */
export const graphIsNoScenario = (format: GraphFormat, file: string): Omit<Problem, 'file'> => ({
  code: 'graph-not-scenario',
  message: {
    en: `this is a graph (${graphImports[format].title.en}), not a scenario`,
    fr: `c’est un graphe (${graphImports[format].title.fr}), pas un scénario`,
  },
  remedy: {
    en: `name it in a scenario: organisation: { graph: { ${format}: ${file.split(/[\\/]/).at(-1)} } }, or look at it with uptake org check ${file}`,
    fr: `nommez-le dans un scénario : organisation: { graph: { ${format}: ${file.split(/[\\/]/).at(-1)} } }, ou examinez-le par uptake org check ${file}`,
  },
});

const byGephi: Text = {
  en: 'open it in Gephi and export it as GEXF or GraphML',
  fr: 'ouvrez-le dans Gephi et exportez-le en GEXF ou GraphML',
};

/** Graphs that are not read, by how their files end. */
const otherGraphs: readonly {
  readonly endings: readonly string[];
  readonly title: Text;
  readonly remedy: Text;
}[] = [
  { endings: ['.net', '.paj'], title: { en: 'a Pajek network', fr: 'un réseau Pajek' }, remedy: byGephi },
  { endings: ['.gml'], title: { en: 'a GML graph', fr: 'un graphe GML' }, remedy: byGephi },
  { endings: ['.gdf'], title: { en: 'a GDF graph', fr: 'un graphe GDF' }, remedy: byGephi },
  { endings: ['.dot', '.gv'], title: { en: 'a DOT graph', fr: 'un graphe DOT' }, remedy: byGephi },
  {
    endings: ['.dl', '.##h', '.##d', '.vna'],
    title: { en: 'a UCINET network', fr: 'un réseau UCINET' },
    remedy: {
      en: 'save the matrix or the list of ties as CSV from UCINET, or open a .dl or .vna file in Gephi and export it as GEXF',
      fr: 'enregistrez la matrice ou la liste des liens en CSV depuis UCINET, ou ouvrez le fichier .dl ou .vna dans Gephi et exportez-le en GEXF',
    },
  },
  {
    endings: ['.gephi'],
    title: { en: 'a project of Gephi', fr: 'un projet Gephi' },
    remedy: {
      en: 'in Gephi, File > Export > Graph file writes GEXF or GraphML',
      fr: 'dans Gephi, Fichier > Exporter > Fichier de graphe écrit du GEXF ou du GraphML',
    },
  },
  {
    endings: ['.cys', '.xgmml', '.sif', '.cx', '.cx2'],
    title: { en: 'a network of Cytoscape', fr: 'un réseau Cytoscape' },
    remedy: {
      en: 'in Cytoscape, File > Export > Network to File writes Cytoscape.js JSON',
      fr: 'dans Cytoscape, File > Export > Network to File écrit du JSON Cytoscape.js',
    },
  },
  {
    endings: ['.graphmlz', '.vml', '.ygf'],
    title: { en: 'another format of yEd', fr: 'un autre format de yEd' },
    remedy: { en: 'save it as .graphml', fr: 'enregistrez-le en .graphml' },
  },
  {
    endings: ['.edgelist', '.edges', '.elist', '.el', '.adjlist', '.ncol', '.lgl', '.mtx', '.tgf'],
    title: { en: 'a bare list of edges', fr: 'une liste d’arêtes nue' },
    remedy: {
      en: 'save it as CSV below a line of names (source,target,weight), and name it as ties',
      fr: 'enregistrez-la en CSV sous une ligne de noms (source,target,weight), et nommez-la comme liens',
    },
  },
  {
    endings: ['.g6', '.s6', '.graph6', '.sparse6', '.pickle', '.gpickle', '.pkl', '.rds', '.rdata', '.mat'],
    title: { en: 'a graph as a program keeps it', fr: 'un graphe tel qu’un programme le garde' },
    remedy: {
      en: 'write it as GraphML (in networkx, write_graphml; in igraph, write_graph)',
      fr: 'écrivez-le en GraphML (dans networkx, write_graphml ; dans igraph, write_graph)',
    },
  },
  {
    endings: ['.cypher', '.cql', '.dump'],
    title: { en: 'an export of a graph database', fr: 'un export de base de graphes' },
    remedy: {
      en: 'export it as GraphML (in Neo4j, apoc.export.graphml), or people and ties as CSV',
      fr: 'exportez-le en GraphML (dans Neo4j, apoc.export.graphml), ou les personnes et les liens en CSV',
    },
  },
];

/** What a file of another kind of graph is, by its name, and what to do about it. */
export const otherGraphOf = (file: string) =>
  otherGraphs.find(({ endings }) => endings.some((ending) => file.toLowerCase().endsWith(ending)));
