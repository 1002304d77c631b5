import { join } from 'node:path';
import { hashOfFile } from '../hashOfFile.ts';
import type { Manifest } from '../manifest.ts';

/** A file of a result that is no longer as its manifest says. */
export interface FileFault {
  readonly file: string;
  readonly fault: 'changed' | 'missing';
}

/** A result's files as they are, and those that are not as its manifest says. */
export interface CheckedFiles {
  /** Hashes of those that are there, by their names. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly faults: readonly FileFault[];
}

/** Looks at every file of a result that its manifest lists. */
export async function checkFiles(folder: string, files: Manifest['files']): Promise<CheckedFiles> {
  const hashes = new Map<string, string>();
  const faults: FileFault[] = [];
  for (const [file, written] of Object.entries(files)) {
    const hash = await hashOfFile(join(folder, file));
    if (hash === undefined) faults.push({ file, fault: 'missing' });
    else hashes.set(file, hash);
    if (hash !== undefined && hash !== written.sha256) faults.push({ file, fault: 'changed' });
  }
  return { hashes, faults };
}
