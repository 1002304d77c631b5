import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { manifestIn } from './folderStatus.ts';

/** A run that stands there. */
export interface StandingRun {
  readonly folder: string;
  readonly replicates: number;
}

/**
 * The run of the same, with whatever number of replicates, that stands at `folder`; if none does, the one of most replicates among
 * its neighbours.
 */
export async function standingRun(folder: string, key: string): Promise<StandingRun | undefined> {
  const here = await sameRunIn(folder, key);
  if (here !== undefined) return here;
  const above = dirname(folder);
  const names = await readdir(above).catch(() => []);
  const found = await Promise.all(names.map((name) => sameRunIn(join(above, name), key)));
  return found
    .filter((run) => run !== undefined)
    .sort((a, b) => b.replicates - a.replicates)
    .at(0);
}

async function sameRunIn(folder: string, key: string): Promise<StandingRun | undefined> {
  const manifest = await manifestIn(folder);
  return manifest?.key === key ? { folder, replicates: manifest.replicates } : undefined;
}
