import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type AddedModule, registerParts } from '../../model/added/addedParts.ts';
import { InputError, type Problem } from '../../text/problem.ts';
import { sha256 } from '../sha256.ts';
import { importParts } from './importParts.ts';
import type { PartsFile } from './partsFile.ts';

let loaded: readonly PartsFile[] = [];

/** The modules of parts of this process, for the threads that it starts. */
export const loadedParts = (): readonly PartsFile[] => loaded;

/**
 * Runs modules that were found and adds what they declare; they have to hold what was hashed.
 *
 * @throws InputError
 */
export async function addFound(files: readonly PartsFile[]): Promise<readonly AddedModule[]> {
  const modules: AddedModule[] = [];
  for (const file of files) modules.push(await importParts(file));
  for (const file of files) await refuseChanged(file);
  registerParts(modules);
  loaded = files;
  return modules;
}

async function refuseChanged({ absolute, path, sha256: before, imports }: PartsFile): Promise<void> {
  const files = [
    { file: absolute, hash: before },
    ...imports.map((each) => ({ file: resolve(dirname(absolute), each.path), hash: each.sha256 })),
  ];
  for (const { file, hash } of files) {
    const content = await readFile(file).catch(() => undefined);
    if (content === undefined || sha256(content) !== hash) throw new InputError('scenario', [changed(path)]);
  }
}

const changed = (file: string): Problem => ({
  file,
  code: 'parts-changed',
  message: {
    en: 'the module, or what it imports, was changed since it was loaded',
    fr: 'le module, ou ce qu’il importe, a été modifié depuis son chargement',
  },
  remedy: { en: 'run the command again', fr: 'relancez la commande' },
});
