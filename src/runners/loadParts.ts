import { findParts } from './added/findParts.ts';
import { addFound } from './added/loadedParts.ts';
import type { PartsFile } from './added/partsFile.ts';
import { tryParts } from './partsInThread.ts';

/**
 * Adds the tactics and metrics of modules to the product's own, before anything reads these.
 *
 * @param paths as they were named, in this order
 * @throws InputError with whatever is wrong with one of them
 */
export async function loadParts(paths: readonly string[], workingFolder: string): Promise<void> {
  const files: PartsFile[] = [];
  for (const path of new Set(paths)) files.push(await findParts(path, workingFolder));
  for (const file of files) await tryParts(file);
  const modules = await addFound(files);
  // what the product has is known once nothing can be added any more
  const { refuseTakenNames } = await import('./takenNames.ts');
  refuseTakenNames(modules);
}
