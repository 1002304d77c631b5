import { readdir } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { Read } from '../org/org.ts';
import type { List, StudyFiles } from '../study/studyFiles.ts';

/** Lists folders by their path from a folder; links count as what they lead to once they are opened. */
export const foldersFrom =
  (folder: string): List =>
  async (path) => {
    const entries = await readdir(resolve(folder, path), { withFileTypes: true });
    return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  };

/** Everything that a study names, seen from a folder; files are opened by the reader that is given. */
export const studyFilesFrom = (folder: string, read: Read): StudyFiles => ({
  read,
  list: foldersFrom(folder),
  absolute: (path) => resolve(folder, path).split(sep).join('/'),
});
