import type Graph from 'graphology';
import { readGexf } from './gexf.ts';
import { readGraphml } from './graphml.ts';
import { readJson } from './graphologyJson.ts';

/** The graph files that can be read, by the word that scenario files use: each from its text and its name. */
export const graphImports = {
  gexf: readGexf,
  graphml: readGraphml,
  json: readJson,
} as const satisfies Record<string, (text: string, file: string) => Graph>;
export type GraphFormat = keyof typeof graphImports;
