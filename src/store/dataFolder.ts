import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutputError, writingFailed } from './outputError.ts';
import { writeFolderAtomically } from './writeFolderAtomically.ts';

/** Texts by file name. */
export type DataFiles = ReadonlyMap<string, string>;

/** What files of organisations are called: only a folder of these may be replaced. */
const ours = /^(people|ties(-\d+)?)\.csv$|^scenario\.yaml$/;

/**
 * Writes files into a folder of their own, all or none. The same files that stand there already are left as they are.
 *
 * @returns whether they were written, or stood there already
 * @throws OutputError when something else stands there, or the system refuses to write
 */
export async function writeDataFolder(
  folder: string,
  files: DataFiles,
  force: boolean,
): Promise<'written' | 'reused'> {
  const names = await namesIn(folder);
  if (names.length === files.size && (await allSame(folder, files))) return 'reused';
  const foreign = names.find((name) => !ours.test(name));
  if (foreign !== undefined)
    throw new OutputError(
      'exists',
      {
        en: `${folder} holds other files, such as ${foreign}`,
        fr: `${folder} contient d’autres fichiers, comme ${foreign}`,
      },
      { en: 'choose another folder with --out', fr: 'choisissez un autre dossier avec --out' },
    );
  await writeFolderAtomically(
    folder,
    async (partial) => {
      for (const [name, text] of files) await writeFile(join(partial, name), text);
    },
    force,
  );
  return 'written';
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw writingFailed(error, folder);
  }
}

async function allSame(folder: string, files: DataFiles): Promise<boolean> {
  for (const [name, text] of files) {
    const content = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (content !== text) return false;
  }
  return true;
}
