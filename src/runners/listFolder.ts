import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { List } from '../study/studyFiles.ts';

/** Lists folders by their path from a folder; links count as what they lead to once they are opened. */
export const foldersFrom =
  (folder: string): List =>
  async (path) => {
    const entries = await readdir(resolve(folder, path), { withFileTypes: true });
    return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  };
