import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOfFile } from './hashOfFile.ts';
import { MANIFEST, type Manifest, manifestSchema } from './manifest.ts';
import { OutputError, writingFailed } from './outputError.ts';

/** Names of the tables in a run's folder. */
export const tableFiles = {
  weekly: 'weekly.csv',
  summary: 'summary.csv',
  contrasts: 'contrasts.csv',
  replicates: 'replicates.csv',
  assumptions: 'assumptions.csv',
} as const;

/** Every file of a run's folder: only a folder of these may be replaced. */
const ours: ReadonlySet<string> = new Set([
  MANIFEST,
  'scenario.resolved.yaml',
  ...Object.values(tableFiles),
  'report.html',
  'README.md',
]);

/** What stands where a run is to be kept: nothing, the same run, another run, or something that is no run. */
export type FolderStatus =
  | { readonly is: 'nothing' | 'anotherRun' | 'somethingElse' }
  | { readonly is: 'sameRun'; readonly manifest: Manifest };

/** Looks at what stands at `folder`. It is the same run if its inputs are the same and none of its files was changed. */
export async function folderStatus(folder: string, hash: string): Promise<FolderStatus> {
  const names = await namesIn(folder);
  if (names === undefined) return { is: 'somethingElse' };
  if (names.length === 0) return { is: 'nothing' };
  if (!names.includes(MANIFEST) || names.some((name) => !ours.has(name))) return { is: 'somethingElse' };
  const manifest = await manifestIn(folder);
  if (manifest === undefined) return { is: 'somethingElse' };
  if (manifest.hash !== hash) return { is: 'anotherRun' };
  return (await changedFile(folder, manifest)) === undefined
    ? { is: 'sameRun', manifest }
    : { is: 'anotherRun' };
}

/**
 * Refuses to replace another run unless forced, and anything else in any case.
 *
 * @throws OutputError
 */
export function refuseToReplace(folder: string, { is }: FolderStatus, force: boolean): void {
  if (is === 'somethingElse')
    throw new OutputError(
      'exists',
      {
        en: `${folder} exists and holds something other than a run`,
        fr: `${folder} existe et contient autre chose qu’un passage`,
      },
      {
        en: 'choose another folder with --out; --force replaces runs only',
        fr: 'choisissez un autre dossier avec --out ; --force ne remplace que des passages',
      },
    );
  if ((is === 'anotherRun' || is === 'sameRun') && !force)
    throw new OutputError(
      'exists',
      {
        en: `${folder} holds another run, or one that was changed`,
        fr: `${folder} contient un autre passage, ou un passage modifié`,
      },
      {
        en: 'choose another folder with --out, or replace it with --force',
        fr: 'choisissez un autre dossier avec --out, ou remplacez-le avec --force',
      },
    );
}

/** What a folder holds; empty where there is none, undefined where something other than a folder stands. */
async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR' && (await stat(folder).catch(() => undefined)) !== undefined) return undefined;
    throw writingFailed(error, folder);
  }
}

/** The manifest of a folder, undefined where none can be read. */
export async function manifestIn(folder: string): Promise<Manifest | undefined> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  } catch {
    // whatever it is, it is not the manifest of a run of ours
    return undefined;
  }
}

/** The first file that is no longer as its manifest says. */
export async function changedFile(
  folder: string,
  { files }: Pick<Manifest, 'files'>,
): Promise<string | undefined> {
  for (const [name, written] of Object.entries(files))
    if ((await hashOfFile(join(folder, name))) !== written.sha256) return name;
  return undefined;
}
