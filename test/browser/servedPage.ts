import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Served, serveFiles } from './serveFiles.ts';

const root = resolve(import.meta.dirname, '../..');

/** The folder of the page as it is built from the sources as they stand now, which is done once for whoever asks. */
export async function builtPage(): Promise<string> {
  const builder = pathToFileURL(join(root, 'starter/buildOfSources.mjs')).href;
  const { buildOfSources } = (await import(builder)) as { buildOfSources(root: string): Promise<string> };
  return join(await buildOfSources(root), 'web');
}

/** Files of the page by their paths, each below a path. */
export async function pageFiles(below = ''): Promise<Map<string, string | Uint8Array>> {
  const folder = await builtPage();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [`${below}${path.slice(folder.length + 1)}`, readFileSync(path)]),
  );
}

/** The page as any file server serves it: nothing but its files, below a path where one is given (`x/y/`). */
export async function servedPage(below = ''): Promise<Served & { readonly url: string }> {
  const files = await pageFiles(below);
  // browsers ask for one, and would complain
  const served = await serveFiles(files.set('favicon.ico', ''));
  return { ...served, url: served.urlOf(below) };
}
