import type { Text } from '../../text/text.ts';
import type { GraphReading, ReadGraph } from './readGraph.ts';

/** A kind of graph file that organisations are read from. */
export interface GraphImport {
  /** Its name, to stand before "file". */
  readonly title: Text;
  /** How names of such files end, with the point, in small letters; no other kind's do. */
  readonly endings: readonly string[];
  /**
   * The graph in a file of that name.
   *
   * @throws InputError for everything that is not a sound file of its kind, and for more than may be counted
   */
  readonly read: (text: string, file: string, reading?: GraphReading) => Promise<ReadGraph>;
}

/**
 * The graph files that can be read, by the word that scenario files use. The file formats, the endings and texts of the
 * command line, the identity of a run and the documents follow from this list; a parser is loaded when it is needed.
 */
export const graphImports = {
  gexf: {
    title: { en: 'GEXF', fr: 'GEXF' },
    endings: ['.gexf'],
    read: async (text, file, reading) => (await import('./gexf.ts')).readGexf(text, file, reading),
  },
  graphml: {
    title: { en: 'GraphML', fr: 'GraphML' },
    endings: ['.graphml'],
    read: async (text, file, reading) => (await import('./graphml.ts')).readGraphml(text, file, reading),
  },
  json: {
    title: { en: 'JSON graph', fr: 'graphe JSON' },
    endings: ['.json'],
    read: async (text, file, reading) => (await import('./jsonGraph.ts')).readJson(text, file, reading),
  },
} as const satisfies Record<string, GraphImport>;
export type GraphFormat = keyof typeof graphImports;

/** The words of {@link graphImports}. */
export const graphFormats = Object.keys(graphImports) as GraphFormat[];

/** The kind of graph file that a name ends like. */
export const graphFormatOf = (file: string): GraphFormat | undefined =>
  graphFormats.find((format) =>
    graphImports[format].endings.some((ending) => file.toLowerCase().endsWith(ending)),
  );
