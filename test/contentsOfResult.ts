import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file of a result by its path, its manifest without what tells of the machine, times and attempts. */
export function contentsOfResult(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((path) => {
      const name = relative(folder, path);
      const text = readFileSync(path, 'latin1');
      if (name !== 'manifest.json') return [name, text];
      const { environment: _, ...rest } = JSON.parse(text);
      return [name, JSON.stringify(rest)];
    }),
  );
}
