import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The files of the page, by their paths, of the build that this is part of; undefined where sources run, of which no
 * browser could load any.
 */
export async function builtPage(): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return undefined;
  // all code of a build lies one folder below it
  const folder = join(dirname(fileURLToPath(here)), '..', 'web');
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const below = path.slice(folder.length + 1).replaceAll('\\', '/');
        return [below, await readFile(path)] as const;
      }),
    ),
  );
}
