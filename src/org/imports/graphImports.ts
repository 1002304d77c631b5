import type Graph from 'graphology';

/**
 * The graph files that can be read, by the word that scenario files use: each from its text and its name. A format's
 * parser is loaded when a file of that format is read.
 */
export const graphImports = {
  gexf: async (text, file) => (await import('./gexf.ts')).readGexf(text, file),
  graphml: async (text, file) => (await import('./graphml.ts')).readGraphml(text, file),
  json: async (text, file) => (await import('./graphologyJson.ts')).readJson(text, file),
} as const satisfies Record<string, (text: string, file: string) => Promise<Graph>>;
export type GraphFormat = keyof typeof graphImports;
