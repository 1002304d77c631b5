import type Graph from 'graphology';
import type { Text } from '../../text/text.ts';
import type { CountRows } from './countRows.ts';

/** A kind of graph file that organisations are read from. */
export interface GraphImport {
  /** Its name, to stand before "file". */
  readonly title: Text;
  /** How names of such files end, with the point, in small letters; no other kind's do. */
  readonly endings: readonly string[];
  /**
   * The graph in a file of that name.
   *
   * @param count told of every node and edge before anything is made of them
   * @throws InputError for everything that is not a sound file of its kind, and for more than `count` allows
   */
  readonly read: (text: string, file: string, count?: CountRows) => Promise<Graph>;
}

/**
 * The graph files that can be read, by the word that scenario files use. The file formats, the endings and texts of the
 * command line, the identity of a run and the documents follow from this list; a parser is loaded when it is needed.
 */
export const graphImports = {
  gexf: {
    title: { en: 'GEXF', fr: 'GEXF' },
    endings: ['.gexf'],
    read: async (text, file, count) => (await import('./gexf.ts')).readGexf(text, file, count),
  },
  graphml: {
    title: { en: 'GraphML', fr: 'GraphML' },
    endings: ['.graphml'],
    read: async (text, file, count) => (await import('./graphml.ts')).readGraphml(text, file, count),
  },
  json: {
    title: { en: 'graphology JSON', fr: 'JSON de graphology' },
    endings: ['.json'],
    read: async (text, file, count) => (await import('./graphologyJson.ts')).readJson(text, file, count),
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
