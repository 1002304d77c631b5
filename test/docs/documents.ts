import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A page of the documentation, by its path from the root. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** Every page that people read in a clone. */
export const documents: readonly Document[] = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export const documentAt = (path: string): string => {
  const found = documents.find((document) => document.path === path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found.text;
};

/** The contents of the fenced blocks of a language. */
export const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, named]) => named === language)
    .map(([, , content]) => content ?? '');

/** The names in the first column of a page's tables: `ecosystem` of `| \`ecosystem\` | … |`. */
export const namesInTables = (text: string): string[] =>
  [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name ?? '');

/** The structures that the page of scenario files says can be aimed at. */
export const structuresIn = (text: string): string[] =>
  [...(text.match(/^Structures: ([^.]+)\./m)?.[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '');

/** The names under which a page's headings are linked to, as GitHub makes them. */
export const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
